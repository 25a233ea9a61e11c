package dev.gittensory.pipeline;

import dev.gittensory.domain.ReviewId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Takes requests for reviews in: stores first, queues second. A request that is stored but not queued, because the
 * process died in between, is found by {@link #queueForgotten}.
 */
@Dependent
public class ReviewRequests {

    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration LONGER_THAN_ALL_REDELIVERIES = Duration.ofMinutes(15);
    private static final int BATCH = 500;

    private final ReviewStore store;
    private final ReviewQueue queue;
    private final Clock clock;

    /** With the ports it works through. */
    @Inject
    public ReviewRequests(ReviewStore store, ReviewQueue queue, Clock clock) {
        this.store = store;
        this.queue = queue;
        this.clock = clock;
    }

    /**
     * Requests the review of a posted diff.
     *
     * @throws QueueUnavailableException if it could not be queued; nothing is left of it then
     */
    public ReviewId preview(Submission submission) {
        ReviewId id = ReviewId.create();
        store.create(id, clock.instant(), submission);
        try {
            enqueue(id, Duration.ZERO);
        } catch (QueueUnavailableException e) {
            discard(id, e);
            throw e;
        }
        return id;
    }

    private void discard(ReviewId id, QueueUnavailableException cause) {
        try {
            store.discard(id);
        } catch (RuntimeException e) {
            cause.addSuppressed(e); // the broker's refusal is what the caller has to hear of
        }
    }

    /**
     * Queues what a process left behind that is gone: reviews nobody works on. Some may be in the queue already; a
     * second message for a review does no harm.
     *
     * @return how many were queued
     */
    public int queueUnattended() {
        List<ReviewId> unattended = store.unattended(clock.instant(), Integer.MAX_VALUE);
        unattended.forEach(id -> enqueue(id, Duration.ZERO));
        return unattended.size();
    }

    /**
     * Queues reviews whose message may be lost: stored without reaching the queue, or given up by a broker that could
     * not deliver while the database was away. One that only waits long gets a second message, which does no harm.
     *
     * @return how many were queued
     */
    public int queueForgotten() {
        Instant now = clock.instant();
        List<ReviewId> forgotten =
                store.forgotten(now, now.minus(GRACE), now.minus(LONGER_THAN_ALL_REDELIVERIES), BATCH);
        forgotten.forEach(id -> enqueue(id, Duration.ZERO));
        return forgotten.size();
    }

    /** Queues a review that is stored; the queue keeps it back for this long, and until then it is not forgotten. */
    public void enqueue(ReviewId id, Duration delay) {
        queue.send(id, delay);
        store.markQueued(id, clock.instant().plus(delay));
    }
}
