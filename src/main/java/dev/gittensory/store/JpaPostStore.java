package dev.gittensory.store;

import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.PublishReason;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.PullRequestRef;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.publish.PostClaim;
import dev.gittensory.publish.PostStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The outbox in the database. Each call is one container transaction. */
@ApplicationScoped
@Transactional
public class JpaPostStore implements PostStore {

    private static final String DONE = "done";
    private static final String DROPPED = "dropped";

    /** Why a row is rightly not carried out. */
    private static final List<String> SETTLED =
            List.of(PublishReason.NOT_WANTED.code(), PublishReason.HEAD_MOVED.code());

    @PersistenceContext
    EntityManager entities;

    @Override
    public void add(ReviewId review, PostKind kind, Instant at) {
        PostRows.add(entities, head(review).pullRequest(), kind, review, at);
    }

    @Override
    public Optional<Pending> add(PullRequestKey pullRequest, PostKind kind, String detail, String dedupe, Instant at) {
        return PostRows.add(entities, new PostRow(kind, pullRequest, dedupe, at).with(detail), dedupe)
                .map(JpaPostStore::pending);
    }

    @Override
    public PostClaim claim(UUID id, String owner, Instant now, Instant until) {
        PostRow found = entities.find(PostRow.class, id.toString());
        if (found == null) {
            return new PostClaim.NothingToDo();
        }
        PullRequestRow.lock(entities, found.pullRequest());
        entities.refresh(found); // only what is read under the lock counts
        if (!found.pending() || found.queuedAfter(now.plus(EARLY)) || comesLater(found)) {
            return new PostClaim.NothingToDo();
        }
        long busy = leased(found.pullRequest(), now);
        if (busy > 0) {
            return new PostClaim.HeldFor(Duration.ofMillis(busy - now.toEpochMilli()));
        }
        found.lease(owner, until.toEpochMilli());
        return new PostClaim.Granted(found.post());
    }

    @Override
    public Optional<Progress> progress(UUID id) {
        return Optional.ofNullable(entities.find(PostRow.class, id.toString())).map(PostRow::progress);
    }

    /** Whether another row of the same review has to be carried out first. */
    private boolean comesLater(PostRow row) {
        ReviewId review = row.review();
        return review != null
                && next(review).filter(first -> !first.id().equals(row.uuid())).isPresent();
    }

    /** Until when somebody writes to this pull request, 0 if nobody does. */
    private long leased(PullRequestKey pullRequest, Instant now) {
        return entities
                .createQuery(
                        "select p from PostRow p where p.repositoryId = :repository and p.number = :number"
                                + " and p.status = :pending and p.leaseUntil > :now",
                        PostRow.class)
                .setParameter("repository", pullRequest.repositoryId())
                .setParameter("number", pullRequest.number())
                .setParameter("pending", PostRow.PENDING)
                .setParameter("now", now.toEpochMilli())
                .getResultList()
                .stream()
                .mapToLong(PostRow::leasedUntil)
                .max()
                .orElse(0);
    }

    @Override
    public void renew(UUID id, String owner, Instant until) {
        owned(id, owner).ifPresent(row -> row.lease(owner, until.toEpochMilli()));
    }

    @Override
    public boolean end(UUID id, String owner, Instant at, @Nullable Reason reason) {
        Optional<PostRow> owned = owned(id, owner);
        owned.ifPresent(row ->
                row.end(reason == null ? DONE : DROPPED, reason == null ? null : reason.code(), at.toEpochMilli()));
        return owned.isPresent();
    }

    @Override
    public void release(UUID id, String owner) {
        owned(id, owner).ifPresent(PostRow::giveBack);
    }

    @Override
    public void failed(UUID id, String owner) {
        owned(id, owner).ifPresent(PostRow::failed);
    }

    private Optional<PostRow> owned(UUID id, String owner) {
        return Optional.ofNullable(entities.find(PostRow.class, id.toString(), LockModeType.PESSIMISTIC_WRITE))
                .filter(row -> row.pending() && row.ownedBy(owner));
    }

    @Override
    public PublishedReview review(ReviewId review) {
        ReviewRow row = entities.find(ReviewRow.class, review.toString());
        HeadReviewRow head = head(review);
        PullRequestRef ref = head.head().ref();
        String result = row.result();
        return new PublishedReview(
                review,
                ref.headSha(),
                ref.baseRef(),
                head.checkRunId(),
                result == null ? null : Json.read(result, ReviewResult.class));
    }

    @Override
    public boolean isOvertaken(ReviewId review) {
        return SameHead.isOvertaken(entities, review);
    }

    @Override
    public boolean isFollowed(ReviewId review) {
        return SameHead.isFollowed(entities, review);
    }

    @Override
    public Optional<Elsewhere> conclusionElsewhere(ReviewId review) {
        return SameHead.elsewhere(entities, head(review).head());
    }

    @Override
    public Optional<Long> comment(PullRequestKey pullRequest) {
        return Optional.ofNullable(PullRequestRow.lock(entities, pullRequest).commentId());
    }

    @Override
    public void rememberComment(PullRequestKey pullRequest, long comment) {
        PullRequestRow.lock(entities, pullRequest).remember(comment);
    }

    @Override
    public void rememberCheckRun(ReviewId review, long checkRun) {
        head(review).remember(checkRun);
    }

    private HeadReviewRow head(ReviewId review) {
        HeadReviewRow row = entities.find(HeadReviewRow.class, review.toString());
        if (row == null) {
            throw new IllegalStateException("review " + review + " is of no pull request");
        }
        return row;
    }

    @Override
    public Optional<Pending> next(ReviewId review) {
        return entities.createQuery(
                        "select p from PostRow p where p.reviewId = :review and p.status = :pending order by p.position",
                        PostRow.class)
                .setParameter("review", review.toString())
                .setParameter("pending", PostRow.PENDING)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(JpaPostStore::pending);
    }

    @Override
    public void markQueued(UUID id, Instant at) {
        entities.createQuery("update PostRow p set p.queuedAt = :at where p.id = :id")
                .setParameter("at", at.toEpochMilli())
                .setParameter("id", id.toString())
                .executeUpdate();
    }

    @Override
    public List<Pending> forgotten(Instant now, Instant queuedBefore, int limit) {
        TypedQuery<PostRow> query = entities.createQuery(
                        "select p from PostRow p where p.status = :pending"
                                + " and (p.leaseUntil is null or p.leaseUntil <= :now)"
                                + " and (p.queuedAt is null and p.createdAt < :created or p.queuedAt < :before)"
                                + " order by p.createdAt, p.position",
                        PostRow.class)
                .setParameter("pending", PostRow.PENDING)
                .setParameter("now", now.toEpochMilli())
                .setParameter("created", now.minusSeconds(30).toEpochMilli())
                .setParameter("before", queuedBefore.toEpochMilli());
        return query.setMaxResults(limit)
                .getResultStream()
                .map(JpaPostStore::pending)
                .toList();
    }

    @Override
    public List<Pending> rearm(Instant createdAfter, Instant endedBefore, int limit) {
        List<PostRow> rows = entities.createQuery(
                        "select p from PostRow p, HeadReviewRow h where h.reviewId = p.reviewId"
                                + " and (h.checkRunId is not null or p.reason = :gaveUp)"
                                + " and p.kind = :kind and p.status = :dropped"
                                + " and p.reason not in :settled and p.createdAt > :created and p.endedAt < :ended"
                                + " order by p.createdAt",
                        PostRow.class)
                .setParameter("kind", PostKind.CHECK_CONCLUDED.label())
                .setParameter("dropped", DROPPED)
                .setParameter("settled", SETTLED)
                .setParameter("gaveUp", PublishReason.GAVE_UP.code())
                .setParameter("created", createdAfter.toEpochMilli())
                .setParameter("ended", endedBefore.toEpochMilli())
                .setMaxResults(limit)
                .getResultList();
        rows.forEach(PostRow::rearm);
        return rows.stream().map(JpaPostStore::pending).toList();
    }

    private static Pending pending(PostRow row) {
        return new Pending(row.uuid(), row.pullRequest());
    }
}
