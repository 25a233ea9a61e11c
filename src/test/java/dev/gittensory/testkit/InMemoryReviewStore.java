package dev.gittensory.testkit;

import dev.gittensory.domain.FileSummary;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.StageRecord;
import dev.gittensory.domain.StageResult;
import dev.gittensory.pipeline.Claim;
import dev.gittensory.pipeline.Lease;
import dev.gittensory.pipeline.LeaseLostException;
import dev.gittensory.pipeline.ReviewSnapshot;
import dev.gittensory.pipeline.ReviewSnapshot.Status;
import dev.gittensory.pipeline.ReviewStore;
import dev.gittensory.pipeline.Submission;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Reviews in memory, under the same lease semantics as in the database. */
public class InMemoryReviewStore implements ReviewStore {

    private static final class Row {
        final ReviewId id;
        final Instant createdAt;
        final List<FileSummary> files;
        final List<StageRecord> stages = new ArrayList<>();
        final Map<String, StageResult> checkpoints = new LinkedHashMap<>();
        Status status = Status.QUEUED;
        byte[] diff;
        Instant queuedAt;
        Lease owner;
        Instant leaseUntil;
        Instant finishedAt;
        ReviewResult result;

        Row(ReviewId id, Instant createdAt, byte[] diff, List<FileSummary> files) {
            this.id = id;
            this.createdAt = createdAt;
            this.diff = diff.clone();
            this.files = List.copyOf(files);
        }

        boolean finished() {
            return status == Status.FINISHED;
        }

        boolean leased(Instant now) {
            return leaseUntil != null && leaseUntil.isAfter(now);
        }

        void giveBack() {
            owner = null;
            leaseUntil = null;
        }
    }

    private final Map<ReviewId, Row> rows = new LinkedHashMap<>();

    /** Every review that is stored. */
    public synchronized List<ReviewId> ids() {
        return List.copyOf(rows.keySet());
    }

    /** The change that a review is made from, while it is kept. */
    public synchronized Optional<byte[]> diff(ReviewId id) {
        return Optional.ofNullable(rows.get(id)).map(row -> row.diff);
    }

    /** Who holds the lease on a review. */
    public synchronized Optional<Lease> owner(ReviewId id) {
        return Optional.ofNullable(rows.get(id)).map(row -> row.owner);
    }

    @Override
    public synchronized void create(ReviewId id, Instant at, Submission submission) {
        if (rows.putIfAbsent(id, new Row(id, at, submission.diff(), submission.files())) != null) {
            throw new IllegalStateException("stored twice: " + id);
        }
    }

    @Override
    public synchronized void discard(ReviewId id) {
        rows.remove(id);
    }

    @Override
    public synchronized void markQueued(ReviewId id, Instant at) {
        Optional.ofNullable(rows.get(id)).ifPresent(row -> row.queuedAt = at);
    }

    @Override
    public synchronized Claim claim(ReviewId id, Lease lease, Instant now, Duration duration) {
        Row row = rows.get(id);
        if (row == null || row.finished()) {
            return new Claim.NothingToDo();
        }
        // a lease of this node belongs to a process that is gone, or to an attempt of this one that is over
        if (row.leased(now) && !row.owner.node().equals(lease.node())) {
            return new Claim.HeldFor(Duration.between(now, row.leaseUntil));
        }
        row.status = Status.RUNNING;
        row.owner = lease;
        row.leaseUntil = now.plus(duration);
        return new Claim.Granted(row.createdAt);
    }

    @Override
    public synchronized boolean renew(ReviewId id, Lease lease, Instant until) {
        Row row = rows.get(id);
        boolean ours = row != null && lease.equals(row.owner);
        if (ours) {
            row.leaseUntil = until;
        }
        return ours;
    }

    @Override
    public synchronized void release(ReviewId id, Lease lease) {
        Row row = rows.get(id);
        if (row != null && lease.equals(row.owner)) {
            row.giveBack();
        }
    }

    @Override
    public synchronized void putOff(ReviewId id, Lease lease) {
        Row row = rows.get(id);
        if (row != null && lease.equals(row.owner)) {
            row.status = Status.QUEUED;
            row.giveBack();
        }
    }

    @Override
    public synchronized <T extends StageResult> Optional<T> stageResult(ReviewId id, String stage, Class<T> type) {
        return Optional.ofNullable(rows.get(id))
                .map(row -> row.checkpoints.get(stage))
                .map(type::cast);
    }

    @Override
    public synchronized void saveStage(ReviewId id, Lease lease, StageRecord stage, StageResult result) {
        Row row = owned(id, lease);
        if (row.checkpoints.putIfAbsent(stage.name(), result) != null) {
            throw new IllegalStateException("a stage ends once per review: " + stage.name());
        }
        row.stages.add(stage);
    }

    @Override
    public synchronized void finish(ReviewId id, Lease lease, Instant at, ReviewResult result) {
        Row row = owned(id, lease);
        row.status = Status.FINISHED;
        row.finishedAt = at;
        row.result = result;
        row.diff = null;
        row.giveBack();
    }

    @Override
    public synchronized Optional<ReviewSnapshot> find(ReviewId id) {
        return Optional.ofNullable(rows.get(id))
                .map(row -> new ReviewSnapshot(
                        row.id,
                        row.status,
                        null,
                        row.createdAt,
                        row.files,
                        List.copyOf(row.stages),
                        row.finishedAt,
                        row.result));
    }

    @Override
    public synchronized List<ReviewId> unattended(Instant now, int limit) {
        return oldest(row -> !row.finished() && !row.leased(now), limit);
    }

    @Override
    public synchronized List<ReviewId> forgotten(
            Instant now, Instant requestedBefore, Instant queuedBefore, int limit) {
        return oldest(
                row -> !row.finished()
                        && !row.leased(now)
                        && (row.queuedAt == null
                                ? row.createdAt.isBefore(requestedBefore)
                                : row.queuedAt.isBefore(queuedBefore)),
                limit);
    }

    @Override
    public synchronized List<ReviewId> orphaned(Instant now, Instant requestedBefore, Instant queuedBefore, int limit) {
        return oldest(
                row -> row.status == Status.RUNNING
                        && !row.leased(now)
                        && row.createdAt.isBefore(requestedBefore)
                        && (row.queuedAt == null || row.queuedAt.isBefore(queuedBefore)),
                limit);
    }

    private List<ReviewId> oldest(Predicate<Row> condition, int limit) {
        return rows.values().stream()
                .filter(condition)
                .sorted(Comparator.comparing(row -> row.createdAt))
                .limit(limit)
                .map(row -> row.id)
                .toList();
    }

    private Row owned(ReviewId id, Lease lease) {
        Row row = rows.get(id);
        if (row == null || !lease.equals(row.owner)) {
            throw new LeaseLostException();
        }
        return row;
    }
}
