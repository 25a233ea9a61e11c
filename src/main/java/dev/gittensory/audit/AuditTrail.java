package dev.gittensory.audit;

import java.util.List;

/** Where actions of operators are kept. Nothing is ever changed or taken out. */
public interface AuditTrail {

    /** Keeps an entry; durable when it returns. */
    void record(AuditEntry entry);

    /** The latest entries, newest first. */
    List<AuditEntry> latest(int limit);
}
