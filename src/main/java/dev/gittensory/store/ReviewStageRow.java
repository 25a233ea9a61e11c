package dev.gittensory.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code review_stage}: the checkpoint of one stage. */
@Entity
@Table(name = "review_stage")
@SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
class ReviewStageRow {

    /** A stage ends once per review. */
    @Embeddable
    static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        @Column(name = "review_id")
        private String reviewId;

        private String name;

        /** For the persistence provider. */
        protected Key() {}

        Key(String reviewId, String name) {
            this.reviewId = reviewId;
            this.name = name;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && reviewId.equals(key.reviewId) && name.equals(key.name);
        }

        @Override
        public int hashCode() {
            return Objects.hash(reviewId, name);
        }
    }

    @EmbeddedId
    private Key key;

    @Column(name = "started_at", nullable = false)
    private long startedAt;

    @Column(name = "duration_ms", nullable = false)
    private long durationMs;

    @Column(nullable = false)
    private String status;

    @Nullable
    String reason;

    @Lob
    @Column(nullable = false)
    private String result;

    /** For the persistence provider. */
    protected ReviewStageRow() {}

    ReviewStageRow(Key key, long startedAt, long durationMs, String status, @Nullable String reason, String result) {
        this.key = key;
        this.startedAt = startedAt;
        this.durationMs = durationMs;
        this.status = status;
        this.reason = reason;
        this.result = result;
    }

    String name() {
        return key.name;
    }

    long startedAt() {
        return startedAt;
    }

    long durationMs() {
        return durationMs;
    }

    String status() {
        return status;
    }

    @Nullable
    String reason() {
        return reason;
    }

    String result() {
        return result;
    }
}
