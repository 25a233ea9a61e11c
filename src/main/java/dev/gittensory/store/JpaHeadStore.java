package dev.gittensory.store;

import dev.gittensory.domain.FileSummary;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.pipeline.HeadStore;
import dev.gittensory.pipeline.Lease;
import dev.gittensory.pipeline.PullRequests.Fetched.Change;
import dev.gittensory.pipeline.ReviewSnapshot.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reviews of pull requests in the database. Each call is one container transaction. */
@ApplicationScoped
@Transactional
public class JpaHeadStore implements HeadStore {

    private static final String FINISHED = Status.FINISHED.label();

    /** Of one commit; more would be a repository that opens pull requests by machine. */
    private static final int MOST_HEADS = 100;

    @PersistenceContext
    EntityManager entities;

    @Override
    public boolean create(ReviewId id, Instant at, PullRequestHead head, boolean again) {
        return create(new HeadReviewRow(id.toString(), head), at, head, again);
    }

    @Override
    public boolean createSkipped(ReviewId id, Instant at, PullRequestHead head, Reason reason) {
        return create(new HeadReviewRow(id.toString(), head).skipped(reason), at, head, false);
    }

    private boolean create(HeadReviewRow row, Instant at, PullRequestHead head, boolean again) {
        PullRequestRow.lock(entities, head.pullRequest());
        if (exists(head, again)) {
            return false;
        }
        entities.persist(new ReviewRow(
                        row.reviewId(), Status.QUEUED.label(), at.toEpochMilli(), Json.write(List.<FileSummary>of()))
                .of(head.ref().headSha()));
        entities.flush(); // the provider orders inserts by mapped relations, and these two have none
        entities.persist(row);
        return true;
    }

    @Override
    public Optional<Reason> skipped(ReviewId id) {
        return Optional.ofNullable(entities.find(HeadReviewRow.class, id.toString()))
                .flatMap(HeadReviewRow::skipReason);
    }

    private boolean exists(PullRequestHead head, boolean unfinishedOnly) {
        return entities.createQuery(
                                "select count(h) from HeadReviewRow h, ReviewRow r where r.id = h.reviewId"
                                        + " and h.repositoryId = :repository and h.number = :number and h.head = :head"
                                        + " and h.baseRef = :base"
                                        + " and (r.status <> :finished or (:all = true and h.settled = 1))",
                                Long.class)
                        .setParameter("repository", head.pullRequest().repositoryId())
                        .setParameter("number", head.pullRequest().number())
                        .setParameter("head", head.ref().headSha())
                        .setParameter("base", head.ref().baseRef())
                        .setParameter("finished", FINISHED)
                        .setParameter("all", !unfinishedOnly)
                        .getSingleResult()
                > 0;
    }

    @Override
    public Optional<PullRequestHead> find(ReviewId id) {
        return Optional.ofNullable(entities.find(HeadReviewRow.class, id.toString()))
                .map(HeadReviewRow::head);
    }

    @Override
    public void keep(ReviewId id, Lease lease, Change change) {
        ReviewRow row = ReviewRow.owned(entities, id, lease);
        entities.merge(new ReviewInputRow(id.toString(), Gzip.pack(change.diff()), change.config())
                .said(change.title(), change.body()));
        row.changes(Json.write(
                change.changes().files().stream().map(FileSummary::of).toList()));
    }

    @Override
    public boolean hasLater(ReviewId id) {
        HeadReviewRow row = entities.find(HeadReviewRow.class, id.toString());
        return row != null
                && entities.createQuery(
                                        "select count(h) from HeadReviewRow h where h.repositoryId = :repository"
                                                + " and h.number = :number and h.reviewId > :id"
                                                + " and (h.head <> :head or h.baseRef <> :base)",
                                        Long.class)
                                .setParameter("repository", row.pullRequest().repositoryId())
                                .setParameter("number", row.pullRequest().number())
                                .setParameter("id", id.toString())
                                .setParameter("head", row.head().ref().headSha())
                                .setParameter("base", row.head().ref().baseRef())
                                .getSingleResult()
                        > 0;
    }

    @Override
    public Optional<ReviewId> latest(PullRequestKey pullRequest, @Nullable String sha) {
        TypedQuery<String> query = entities.createQuery(
                        "select h.reviewId from HeadReviewRow h, ReviewRow r where r.id = h.reviewId"
                                + " and h.repositoryId = :repository and h.number = :number"
                                + (sha == null ? "" : " and h.head = :head")
                                + " order by r.createdAt desc, h.reviewId desc",
                        String.class)
                .setParameter("repository", pullRequest.repositoryId())
                .setParameter("number", pullRequest.number());
        if (sha != null) {
            query.setParameter("head", sha);
        }
        return query.setMaxResults(1).getResultStream().findFirst().flatMap(ReviewId::parse);
    }

    @Override
    public List<PullRequestHead> ofCommit(long repositoryId, String sha) {
        Map<Integer, PullRequestHead> latest = new LinkedHashMap<>();
        entities.createQuery(
                        "select h from HeadReviewRow h where h.repositoryId = :repository and h.head = :head"
                                + " order by h.reviewId desc",
                        HeadReviewRow.class)
                .setParameter("repository", repositoryId)
                .setParameter("head", sha)
                .setMaxResults(MOST_HEADS)
                .getResultList()
                .forEach(row -> latest.putIfAbsent(row.pullRequest().number(), row.head()));
        Collection<PullRequestHead> heads = latest.values();
        return List.copyOf(heads);
    }
}
