package dev.gittensory.store;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.pipeline.Lease;
import dev.gittensory.pipeline.LeaseLostException;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code review}; see {@code V1__reviews.sql} for what the columns mean. Its fields are touched in here only,
 * because the persistence provider does not see a change that is made from outside.
 */
@Entity
@Table(name = "review")
@SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
class ReviewRow {

    @Id
    private String id;

    @Column(nullable = false)
    private String status;

    @Nullable
    String head;

    @Column(name = "created_at", nullable = false)
    private long createdAt;

    @Column(name = "queued_at")
    @Nullable
    Long queuedAt;

    @Column(name = "finished_at")
    @Nullable
    Long finishedAt;

    @Nullable
    String outcome;

    @Lob
    @Column(nullable = false)
    private String files;

    @Lob
    @Nullable
    String result;

    @Column(name = "lease_owner")
    @Nullable
    String leaseOwner;

    @Column(name = "lease_until")
    @Nullable
    Long leaseUntil;

    /** For the persistence provider. */
    protected ReviewRow() {}

    ReviewRow(String id, String status, long createdAt, String files) {
        this.id = id;
        this.status = status;
        this.createdAt = createdAt;
        this.files = files;
    }

    /**
     * The row, locked.
     *
     * @throws LeaseLostException if the lease on it is not this one
     */
    static ReviewRow owned(EntityManager entities, ReviewId id, Lease lease) {
        ReviewRow row = entities.find(ReviewRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !lease.owner().equals(row.leaseOwner())) {
            throw new LeaseLostException();
        }
        return row;
    }

    ReviewRow of(String commit) {
        head = commit;
        return this;
    }

    void changes(String json) {
        files = json;
    }

    String id() {
        return id;
    }

    String status() {
        return status;
    }

    @Nullable
    String head() {
        return head;
    }

    long createdAt() {
        return createdAt;
    }

    @Nullable
    Long finishedAt() {
        return finishedAt;
    }

    String files() {
        return files;
    }

    @Nullable
    String result() {
        return result;
    }

    @Nullable
    String leaseOwner() {
        return leaseOwner;
    }

    @Nullable
    Long leaseUntil() {
        return leaseUntil;
    }

    void finish(String finishedStatus, long at, String label, String json) {
        status = finishedStatus;
        finishedAt = at;
        outcome = label;
        result = json;
        leaseOwner = null;
        leaseUntil = null;
    }
}
