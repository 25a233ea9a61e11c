package dev.gittensory.testkit;

import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.publish.Post;
import dev.gittensory.publish.PostStore;
import java.time.Instant;
import java.util.UUID;

/** A row of the outbox in memory. */
final class InMemoryPost {
    final UUID id = UUID.randomUUID();
    final PostKind kind;
    final PullRequestKey pullRequest;
    final ReviewId review;
    final String detail;
    final String dedupe;
    final Instant createdAt;
    int attempts;
    boolean ended;
    Reason reason;
    String owner;
    Instant leaseUntil;
    Instant queuedAt;
    Instant endedAt;

    InMemoryPost(PostKind kind, PullRequestKey pullRequest, ReviewId review, String detail, String dedupe, Instant at) {
        this.kind = kind;
        this.pullRequest = pullRequest;
        this.review = review;
        this.detail = detail;
        this.dedupe = dedupe;
        this.createdAt = at;
    }

    Post post() {
        return new Post(id, kind, pullRequest, review, detail, attempts, createdAt);
    }

    PostStore.Pending pending() {
        return new PostStore.Pending(id, pullRequest);
    }

    boolean leased(Instant now) {
        return leaseUntil != null && leaseUntil.isAfter(now);
    }

    void giveBack() {
        owner = null;
        leaseUntil = null;
    }
}
