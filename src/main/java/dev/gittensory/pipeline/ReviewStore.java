package dev.gittensory.pipeline;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.StageRecord;
import dev.gittensory.domain.StageResult;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where reviews live. Every call is one short transaction and is durable when it returns.
 *
 * <p>A review is worked on under a lease. Calls that write progress state the lease and change nothing if it has passed
 * to somebody else.
 */
public interface ReviewStore {

    /** Stores a new review with all that is needed to carry it out later. */
    void create(ReviewId id, Instant at, Submission submission);

    /** Takes a review back that could not be queued. */
    void discard(ReviewId id);

    /** Notes that the queue has taken the review. */
    void markQueued(ReviewId id, Instant at);

    /** Tries to take the lease on a review until {@code now + duration}. */
    Claim claim(ReviewId id, Lease lease, Instant now, Duration duration);

    /** Prolongs a lease; false if it has passed to somebody else. */
    boolean renew(ReviewId id, Lease lease, Instant until);

    /** Gives a lease back, so that the next attempt need not wait for it to run out. */
    void release(ReviewId id, Lease lease);

    /** Gives a lease back because somebody else wants to be asked later; until then the review waits like a new one. */
    void putOff(ReviewId id, Lease lease);

    /** The stored result of a stage, if the review got that far. */
    <T extends StageResult> Optional<T> stageResult(ReviewId id, String stage, Class<T> type);

    /**
     * Stores the checkpoint of a stage.
     *
     * @throws LeaseLostException if the lease has passed to somebody else
     */
    void saveStage(ReviewId id, Lease lease, StageRecord stage, StageResult result);

    /**
     * Ends a review: stores its result and deletes the change that it was made from.
     *
     * @throws LeaseLostException if the lease has passed to somebody else
     */
    void finish(ReviewId id, Lease lease, Instant at, ReviewResult result);

    /** The review as it stands. */
    Optional<ReviewSnapshot> find(ReviewId id);

    /** Reviews that are neither finished nor under a valid lease, oldest first. */
    List<ReviewId> unattended(Instant now, int limit);

    /**
     * Reviews whose message may be lost, oldest first: neither finished nor under a valid lease, and either never taken
     * by the queue though requested before {@code requestedBefore}, or queued last before {@code queuedBefore}.
     */
    List<ReviewId> forgotten(Instant now, Instant requestedBefore, Instant queuedBefore, int limit);

    /**
     * Reviews that were begun and that nothing brings to an end, oldest first: requested before {@code requestedBefore},
     * under no valid lease, not put off, and queued last before {@code queuedBefore}.
     */
    List<ReviewId> orphaned(Instant now, Instant requestedBefore, Instant queuedBefore, int limit);
}
