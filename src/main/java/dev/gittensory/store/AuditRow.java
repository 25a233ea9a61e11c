package dev.gittensory.store;

import dev.gittensory.audit.AuditEntry;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A row of {@code audit_entry}; see {@code V7__audit.sql}. */
@Entity
@Table(name = "audit_entry")
@SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
class AuditRow {

    private static final int LONGEST_SUBJECT = 200;
    private static final int LONGEST_DETAIL = 500;

    @Id
    private String id;

    @Column(name = "happened_at", nullable = false)
    private long happenedAt;

    @Column(nullable = false)
    private String actor;

    @Column(name = "audited_action", nullable = false)
    private String action;

    @Column(nullable = false)
    private String subject;

    @Column(nullable = false)
    private String detail;

    /** For the persistence provider. */
    protected AuditRow() {}

    AuditRow(AuditEntry entry) {
        this.id = UUID.randomUUID().toString();
        this.happenedAt = entry.at().toEpochMilli();
        this.actor = entry.actor();
        this.action = entry.action();
        this.subject = cut(entry.subject(), LONGEST_SUBJECT);
        this.detail = cut(entry.detail(), LONGEST_DETAIL);
    }

    AuditEntry entry() {
        return new AuditEntry(Instant.ofEpochMilli(happenedAt), actor, action, subject, detail);
    }

    /** An entry that is cut is better than an action without one. */
    private static String cut(String text, int longest) {
        return text.substring(0, Math.min(text.length(), longest));
    }
}
