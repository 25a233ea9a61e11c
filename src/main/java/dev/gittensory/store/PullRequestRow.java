package dev.gittensory.store;

import dev.gittensory.domain.PullRequestKey;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A row of {@code pull_request}; whoever holds its lock is alone with the pull request until the transaction ends. */
@Entity
@Table(name = "pull_request")
@SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
class PullRequestRow {

    @EmbeddedId
    private Key key;

    @Column(name = "comment_id")
    @Nullable
    private Long commentId;

    /** For the persistence provider. */
    protected PullRequestRow() {}

    private PullRequestRow(Key key) {
        this.key = key;
    }

    /**
     * Locks the row, and adds it first if it is missing. Of two that add it at once one fails, and its message comes again.
     */
    static PullRequestRow lock(EntityManager entities, PullRequestKey pullRequest) {
        Key key = new Key(pullRequest.repositoryId(), pullRequest.number());
        PullRequestRow row = entities.find(PullRequestRow.class, key, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = new PullRequestRow(key);
            entities.persist(row);
            entities.flush();
        }
        return row;
    }

    @Nullable
    Long commentId() {
        return commentId;
    }

    void remember(long comment) {
        commentId = comment;
    }

    /** GitHub's number of the repository, and that of the pull request in it. */
    @Embeddable
    static class Key implements Serializable {
        @Serial
        private static final long serialVersionUID = 1L;

        @Column(name = "repository_id")
        private long repositoryId;

        @Column(name = "pull_number")
        private int number;

        /** For the persistence provider. */
        protected Key() {}

        Key(long repositoryId, int number) {
            this.repositoryId = repositoryId;
            this.number = number;
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Key key && repositoryId == key.repositoryId && number == key.number;
        }

        @Override
        public int hashCode() {
            return Objects.hash(repositoryId, number);
        }
    }
}
