package dev.gittensory.store;

import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.publish.Post;
import dev.gittensory.publish.PostStore;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A row of {@code post}; see {@code V5__pull_requests.sql}. */
@Entity
@Table(name = "post")
@SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
class PostRow {

    static final String PENDING = "pending";

    @Id
    private String id;

    @Column(nullable = false)
    private String kind;

    @Column(name = "post_position", nullable = false)
    private int position;

    @Column(nullable = false)
    private long installation;

    @Column(name = "repository_id", nullable = false)
    private long repositoryId;

    @Column(nullable = false)
    private String repository;

    @Column(name = "pull_number", nullable = false)
    private int number;

    @Column(name = "review_id")
    @Nullable
    private String reviewId;

    @Nullable
    private String detail;

    @Column(nullable = false)
    private String dedupe;

    @Column(nullable = false)
    private String status;

    @Nullable
    private String reason;

    @Column(nullable = false)
    private int attempts;

    @Column(name = "created_at", nullable = false)
    private long createdAt;

    @Column(name = "queued_at")
    @Nullable
    private Long queuedAt;

    @Column(name = "ended_at")
    @Nullable
    private Long endedAt;

    @Column(name = "lease_owner")
    @Nullable
    private String leaseOwner;

    @Column(name = "lease_until")
    @Nullable
    private Long leaseUntil;

    /** For the persistence provider. */
    protected PostRow() {}

    PostRow(PostKind kind, PullRequestKey pullRequest, String dedupe, Instant at) {
        this.id = UUID.randomUUID().toString();
        this.kind = kind.label();
        this.position = kind.ordinal();
        this.installation = pullRequest.installation();
        this.repositoryId = pullRequest.repositoryId();
        this.repository = pullRequest.repository();
        this.number = pullRequest.number();
        this.dedupe = dedupe;
        this.status = PENDING;
        this.createdAt = at.toEpochMilli();
    }

    PostRow of(ReviewId review) {
        reviewId = review.toString();
        return this;
    }

    PostRow with(String words) {
        detail = words;
        return this;
    }

    PostStore.Progress progress() {
        return new PostStore.Progress(
                kind(),
                review(),
                status,
                reason == null ? null : Reason.of(reason),
                attempts,
                Instant.ofEpochMilli(createdAt),
                instant(queuedAt),
                instant(endedAt));
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }

    private PostKind kind() {
        return PostKind.valueOf(kind.toUpperCase(Locale.ROOT));
    }

    Post post() {
        return new Post(
                uuid(),
                kind(),
                pullRequest(),
                review(),
                detail == null ? "" : detail,
                attempts,
                Instant.ofEpochMilli(createdAt));
    }

    UUID uuid() {
        return UUID.fromString(id);
    }

    PullRequestKey pullRequest() {
        return new PullRequestKey(installation, repositoryId, repository, number);
    }

    @Nullable
    ReviewId review() {
        return reviewId == null ? null : new ReviewId(UUID.fromString(reviewId));
    }

    boolean pending() {
        return status.equals(PENDING);
    }

    boolean queuedAfter(Instant time) {
        return queuedAt != null && queuedAt > time.toEpochMilli();
    }

    long leasedUntil() {
        return leaseUntil == null ? 0 : leaseUntil;
    }

    boolean ownedBy(String owner) {
        return owner.equals(leaseOwner);
    }

    void lease(String owner, long until) {
        leaseOwner = owner;
        leaseUntil = until;
    }

    void giveBack() {
        leaseOwner = null;
        leaseUntil = null;
    }

    void failed() {
        attempts++;
        giveBack();
    }

    void rearm() {
        status = PENDING;
        reason = null;
        endedAt = null;
    }

    void end(String how, @Nullable String why, long at) {
        status = how;
        reason = why;
        endedAt = at;
        leaseOwner = null;
        leaseUntil = null;
    }
}
