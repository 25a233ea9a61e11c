package dev.gittensory.store;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.StageRecord;
import dev.gittensory.domain.StageResult;
import dev.gittensory.pipeline.Claim;
import dev.gittensory.pipeline.Lease;
import dev.gittensory.pipeline.ReviewSnapshot;
import dev.gittensory.pipeline.ReviewSnapshot.Status;
import dev.gittensory.pipeline.ReviewStore;
import dev.gittensory.pipeline.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reviews in the database. Each call is one container transaction. */
@ApplicationScoped
@Transactional
public class JpaReviewStore implements ReviewStore {

    private static final String QUEUED = Status.QUEUED.label();
    private static final String RUNNING = Status.RUNNING.label();
    private static final String FINISHED = Status.FINISHED.label();

    @PersistenceContext
    EntityManager entities;

    @Override
    public void create(ReviewId id, Instant at, Submission submission) {
        entities.persist(new ReviewRow(id.toString(), QUEUED, at.toEpochMilli(), Json.write(submission.files())));
        entities.flush(); // the provider orders inserts by mapped relations, and these two have none
        entities.persist(new ReviewInputRow(id.toString(), Gzip.pack(submission.diff()), submission.config()));
    }

    @Override
    public void discard(ReviewId id) {
        update("delete from ReviewInputRow i where i.reviewId = :id", id);
        update("delete from ReviewRow r where r.id = :id", id);
    }

    @Override
    public void markQueued(ReviewId id, Instant at) {
        entities.createQuery("update ReviewRow r set r.queuedAt = :at where r.id = :id")
                .setParameter("at", at.toEpochMilli())
                .setParameter("id", id.toString())
                .executeUpdate();
    }

    @Override
    public Claim claim(ReviewId id, Lease lease, Instant now, Duration duration) {
        int claimed = entities.createQuery("update ReviewRow r"
                        + " set r.status = :running, r.leaseOwner = :owner, r.leaseUntil = :until"
                        + " where r.id = :id and r.status <> :finished and (r.leaseUntil is null"
                        + " or r.leaseUntil <= :now or r.leaseOwner like :node)")
                .setParameter("running", RUNNING)
                .setParameter("owner", lease.owner())
                .setParameter("until", now.plus(duration).toEpochMilli())
                .setParameter("id", id.toString())
                .setParameter("finished", FINISHED)
                .setParameter("now", now.toEpochMilli())
                .setParameter("node", lease.node() + "/%")
                .executeUpdate();
        ReviewRow row = entities.find(ReviewRow.class, id.toString());
        if (row == null) {
            return new Claim.NothingToDo();
        }
        if (claimed == 1) {
            return new Claim.Granted(Instant.ofEpochMilli(row.createdAt()));
        }
        Long until = row.leaseUntil();
        if (FINISHED.equals(row.status()) || until == null) {
            return new Claim.NothingToDo();
        }
        return new Claim.HeldFor(Duration.ofMillis(Math.max(0, until - now.toEpochMilli())));
    }

    @Override
    public boolean renew(ReviewId id, Lease lease, Instant until) {
        return entities.createQuery(
                                "update ReviewRow r set r.leaseUntil = :until where r.id = :id and r.leaseOwner = :owner")
                        .setParameter("until", until.toEpochMilli())
                        .setParameter("id", id.toString())
                        .setParameter("owner", lease.owner())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void release(ReviewId id, Lease lease) {
        entities.createQuery("update ReviewRow r set r.leaseOwner = null, r.leaseUntil = null"
                        + " where r.id = :id and r.leaseOwner = :owner")
                .setParameter("id", id.toString())
                .setParameter("owner", lease.owner())
                .executeUpdate();
    }

    @Override
    public void putOff(ReviewId id, Lease lease) {
        entities.createQuery("update ReviewRow r set r.status = :queued, r.leaseOwner = null, r.leaseUntil = null"
                        + " where r.id = :id and r.leaseOwner = :owner")
                .setParameter("queued", QUEUED)
                .setParameter("id", id.toString())
                .setParameter("owner", lease.owner())
                .executeUpdate();
    }

    @Override
    public <T extends StageResult> Optional<T> stageResult(ReviewId id, String stage, Class<T> type) {
        return Optional.ofNullable(entities.find(ReviewStageRow.class, new ReviewStageRow.Key(id.toString(), stage)))
                .map(row -> Json.read(row.result(), type));
    }

    @Override
    public void saveStage(ReviewId id, Lease lease, StageRecord stage, StageResult result) {
        ReviewRow.owned(entities, id, lease);
        entities.persist(Rows.stage(id, stage, result));
    }

    @Override
    public void finish(ReviewId id, Lease lease, Instant at, ReviewResult result) {
        ReviewRow row = ReviewRow.owned(entities, id, lease);
        row.finish(FINISHED, at.toEpochMilli(), result.outcome().label(), Json.write(result));
        update("delete from ReviewInputRow i where i.reviewId = :id", id);
        entities.flush();
        PostRows.add(entities, id, at, result);
    }

    @Override
    public Optional<ReviewSnapshot> find(ReviewId id) {
        return Optional.ofNullable(entities.find(ReviewRow.class, id.toString()))
                .map(row -> Rows.snapshot(row, stages(id)));
    }

    @Override
    public List<ReviewId> unattended(Instant now, int limit) {
        return ids(
                entities.createQuery(
                                "select r.id from ReviewRow r where r.status <> :finished and (r.leaseUntil is null"
                                        + " or r.leaseUntil <= :now) order by r.createdAt",
                                String.class)
                        .setParameter("finished", FINISHED)
                        .setParameter("now", now.toEpochMilli()),
                limit);
    }

    @Override
    public List<ReviewId> forgotten(Instant now, Instant requestedBefore, Instant queuedBefore, int limit) {
        return ids(
                entities.createQuery(
                                "select r.id from ReviewRow r where r.status <> :finished"
                                        + " and (r.leaseUntil is null or r.leaseUntil <= :now)"
                                        + " and ((r.queuedAt is null and r.createdAt < :requestedBefore)"
                                        + " or r.queuedAt < :queuedBefore)"
                                        + " order by r.createdAt",
                                String.class)
                        .setParameter("finished", FINISHED)
                        .setParameter("now", now.toEpochMilli())
                        .setParameter("requestedBefore", requestedBefore.toEpochMilli())
                        .setParameter("queuedBefore", queuedBefore.toEpochMilli()),
                limit);
    }

    @Override
    public List<ReviewId> orphaned(Instant now, Instant requestedBefore, Instant queuedBefore, int limit) {
        return ids(
                entities.createQuery(
                                "select r.id from ReviewRow r where r.status = :running"
                                        + " and (r.leaseUntil is null or r.leaseUntil <= :now)"
                                        + " and r.createdAt < :requestedBefore"
                                        + " and (r.queuedAt is null or r.queuedAt < :queuedBefore)"
                                        + " order by r.createdAt",
                                String.class)
                        .setParameter("running", RUNNING)
                        .setParameter("now", now.toEpochMilli())
                        .setParameter("requestedBefore", requestedBefore.toEpochMilli())
                        .setParameter("queuedBefore", queuedBefore.toEpochMilli()),
                limit);
    }

    private List<ReviewStageRow> stages(ReviewId id) {
        return entities.createQuery("select s from ReviewStageRow s where s.key.reviewId = :id", ReviewStageRow.class)
                .setParameter("id", id.toString())
                .getResultList();
    }

    private static List<ReviewId> ids(TypedQuery<String> query, int limit) {
        return query.setMaxResults(limit).getResultList().stream()
                .flatMap(id -> ReviewId.parse(id).stream())
                .toList();
    }

    private void update(String statement, ReviewId id) {
        entities.createQuery(statement).setParameter("id", id.toString()).executeUpdate();
    }
}
