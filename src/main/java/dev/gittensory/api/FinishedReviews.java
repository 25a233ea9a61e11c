package dev.gittensory.api;

import dev.gittensory.domain.ProductEvent.ReviewFinished;
import dev.gittensory.domain.ReviewId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * Lets requests wait for the end of a review, a bounded number at once: each holds a thread of the server, and the
 * others are needed to take webhooks in. Waiting is a preference of the caller, so one more is simply not granted.
 */
@ApplicationScoped
public class FinishedReviews {

    static final int MAX_WAITING = 16;

    private final Semaphore places = new Semaphore(MAX_WAITING);
    private final Map<ReviewId, CountDownLatch> waiting = new ConcurrentHashMap<>();

    /**
     * Waits until this node finishes the review, at most for the given time.
     *
     * @param alreadyFinished asked once after the wait was registered, so that an end in between is not missed
     */
    void await(ReviewId id, Duration atMost, BooleanSupplier alreadyFinished) {
        if (atMost.isZero() || !places.tryAcquire()) {
            return;
        }
        CountDownLatch end = new CountDownLatch(1);
        waiting.put(id, end);
        try {
            if (!alreadyFinished.getAsBoolean()) {
                // whether it ended or time ran out, the caller looks for itself
                boolean ignored = end.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            waiting.remove(id);
            places.release();
        }
    }

    void on(@Observes ReviewFinished finished) {
        CountDownLatch end = waiting.get(finished.review());
        if (end != null) {
            end.countDown();
        }
    }
}
