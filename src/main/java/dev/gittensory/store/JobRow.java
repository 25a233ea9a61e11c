package dev.gittensory.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A row of {@code job}; see {@code V8__jobs.sql}. */
@Entity
@Table(name = "job")
@SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
class JobRow {

    static final String RECONCILIATION = "reconciliation";

    @Id
    private String name;

    @Column(name = "lease_owner")
    @Nullable
    private String leaseOwner;

    @Column(name = "lease_until")
    @Nullable
    private Long leaseUntil;

    @Column(name = "next_run", nullable = false)
    private long nextRun;

    @Column(name = "last_run")
    @Nullable
    private Long lastRun;

    @Column(name = "last_result")
    @Nullable
    private String lastResult;

    @Column(name = "complete_until")
    @Nullable
    private Long completeUntil;

    @Column(name = "heads_until")
    @Nullable
    private Long headsUntil;

    /** For the persistence provider. */
    protected JobRow() {}

    /** The row of this job, locked until the transaction ends. */
    static JobRow lock(EntityManager entities, String name) {
        JobRow row = entities.find(JobRow.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new IllegalStateException("the job " + name + " is missing from the database");
        }
        return row;
    }

    boolean isFree(Instant now) {
        return nextRun <= now.toEpochMilli() && (leaseUntil == null || leaseUntil < now.toEpochMilli());
    }

    void lease(String owner, Instant until) {
        leaseOwner = owner;
        leaseUntil = until.toEpochMilli();
    }

    boolean isLeasedTo(String owner) {
        return owner.equals(leaseOwner);
    }

    void end(Instant at, String result, Instant next) {
        leaseOwner = null;
        leaseUntil = null;
        lastRun = at.toEpochMilli();
        lastResult = result;
        nextRun = next.toEpochMilli();
    }

    /** Null leaves a mark where it is. */
    void seenUntil(@Nullable Instant deliveries, @Nullable Instant heads) {
        completeUntil = deliveries == null ? completeUntil : Long.valueOf(deliveries.toEpochMilli());
        headsUntil = heads == null ? headsUntil : Long.valueOf(heads.toEpochMilli());
    }

    @Nullable
    Instant completeUntil() {
        return completeUntil == null ? null : Instant.ofEpochMilli(completeUntil);
    }

    @Nullable
    Instant headsUntil() {
        return headsUntil == null ? null : Instant.ofEpochMilli(headsUntil);
    }
}
