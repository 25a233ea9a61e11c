package dev.gittensory.testkit;

import dev.gittensory.audit.AuditEntry;
import dev.gittensory.audit.AuditTrail;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The audit trail in memory. */
public final class InMemoryAuditTrail implements AuditTrail {

    /** Whether it can keep nothing. */
    public boolean away;

    private final List<AuditEntry> entries = new ArrayList<>();

    @Override
    public void record(AuditEntry entry) {
        if (away) {
            throw new IllegalStateException("no trail");
        }
        entries.add(entry);
    }

    @Override
    public List<AuditEntry> latest(int limit) {
        List<AuditEntry> newestFirst = new ArrayList<>(entries);
        Collections.reverse(newestFirst);
        return newestFirst.stream().limit(limit).toList();
    }
}
