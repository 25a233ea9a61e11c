package dev.gittensory.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.ProductEvent.ReviewFinished;
import dev.gittensory.domain.ReviewId;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FinishedReviewsTest {

    private static final Duration LONG = Duration.ofMinutes(2);

    private final FinishedReviews finished = new FinishedReviews();
    private final ExecutorService callers = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        callers.shutdownNow();
    }

    @Test
    void wakesWhenTheReviewEnds() throws Exception {
        ReviewId id = ReviewId.create();
        Future<?> waiter = waiting(id);

        finished.on(end(ReviewId.create()));
        assertThat(returns(waiter, 100))
                .as("woken by the end of another review")
                .isFalse();
        finished.on(end(id));

        assertThat(returns(waiter, 10_000)).isTrue();
    }

    @Test
    void returnsAtOnceWhenTheReviewHasEndedBeforeTheWait() {
        ReviewId id = ReviewId.create();
        finished.on(end(id));

        finished.await(id, LONG, () -> true); // the time limit of this class is the assertion
    }

    @Test
    void doesNotMissAnEndBetweenTheQuestionAndTheWait() {
        ReviewId id = ReviewId.create();

        finished.await(id, LONG, () -> {
            finished.on(end(id));
            return false;
        });
    }

    @Test
    void givesUpAfterTheGivenTime() {
        long start = System.nanoTime();

        finished.await(ReviewId.create(), Duration.ofMillis(200), () -> false);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(Duration.ofMillis(200), LONG);
    }

    @Test
    void doesNotEvenAskForSomebodyWhoDoesNotWantToWait() {
        AtomicInteger asked = new AtomicInteger();

        finished.await(ReviewId.create(), Duration.ZERO, counting(asked));

        assertThat(asked).hasValue(0);
    }

    @Test
    void letsSixteenWaitAndNoMore() throws Exception {
        List<ReviewId> ids = new ArrayList<>();
        List<Future<?>> waiters = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            ReviewId id = ReviewId.create();
            ids.add(id);
            waiters.add(waiting(id));
        }
        AtomicInteger asked = new AtomicInteger();

        finished.await(ReviewId.create(), LONG, counting(asked));

        assertThat(asked).as("the seventeenth is not let in").hasValue(0);
        assertThat(waiters).noneMatch(Future::isDone);

        finished.on(end(ids.get(0)));
        assertThat(returns(waiters.get(0), 10_000)).isTrue();
        Future<?> next = waiting(ReviewId.create());
        assertThat(next.isDone()).as("the place of the one that left").isFalse();
    }

    @Test
    void givesItsPlaceBackHoweverTheWaitEnds() throws Exception {
        for (int i = 0; i < 3 * FinishedReviews.MAX_WAITING; i++) {
            finished.await(ReviewId.create(), Duration.ofMillis(1), () -> false);
            finished.await(ReviewId.create(), LONG, () -> true);
            failing();
        }

        assertThat(waiting(ReviewId.create()).isDone()).isFalse();
    }

    @Test
    void forgetsAReviewAfterTheWait() throws Exception {
        ReviewId id = ReviewId.create();
        finished.await(id, Duration.ofMillis(1), () -> false);

        finished.on(end(id));

        assertThat(returns(waiting(id), 100))
                .as("an end before the wait leaves no trace")
                .isFalse();
    }

    @Test
    void staysInterruptedWhenTheServerStops() throws Exception {
        ReviewId id = ReviewId.create();
        CountDownLatch asked = new CountDownLatch(1);
        boolean[] interrupted = new boolean[1];
        Thread caller = new Thread(() -> {
            finished.await(id, LONG, releasing(asked));
            interrupted[0] = Thread.currentThread().isInterrupted();
        });
        caller.start();
        asked.await();

        caller.interrupt();
        caller.join(10_000);

        assertThat(caller.isAlive()).isFalse();
        assertThat(interrupted[0]).isTrue();
    }

    /** Returns once the caller has a place and waits, or is about to. */
    private Future<?> waiting(ReviewId id) throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        Future<?> waiter = callers.submit(() -> finished.await(id, LONG, releasing(asked)));
        assertThat(asked.await(10, TimeUnit.SECONDS)).as("was let in").isTrue();
        return waiter;
    }

    private void failing() {
        try {
            finished.await(ReviewId.create(), LONG, () -> {
                throw new IllegalStateException("the database is away");
            });
        } catch (IllegalStateException expected) {
            assertThat(expected).hasMessage("the database is away");
        }
    }

    private static boolean returns(Future<?> waiter, long millis) throws Exception {
        try {
            waiter.get(millis, TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    private static BooleanSupplier releasing(CountDownLatch latch) {
        return () -> {
            latch.countDown();
            return false;
        };
    }

    private static BooleanSupplier counting(AtomicInteger count) {
        return () -> {
            count.incrementAndGet();
            return true;
        };
    }

    private static ReviewFinished end(ReviewId id) {
        return new ReviewFinished(id, new Outcome.Reviewed(), null, Duration.ZERO);
    }
}
