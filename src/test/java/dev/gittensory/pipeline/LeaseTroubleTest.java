package dev.gittensory.pipeline;

import static dev.gittensory.pipeline.PipelineFixture.FOREIGN;
import static dev.gittensory.pipeline.PipelineFixture.OURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.testkit.InMemoryReviewStore;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** What a database that is away for a moment must not do to a review. */
class LeaseTroubleTest {

    private final Store store = new Store();
    private final PipelineFixture fixture = new PipelineFixture(store);

    /** A store that can be away. */
    private static final class Store extends InMemoryReviewStore {
        boolean away;

        @Override
        public boolean renew(ReviewId id, Lease lease, Instant until) {
            mustBeThere();
            return super.renew(id, lease, until);
        }

        @Override
        public void release(ReviewId id, Lease lease) {
            mustBeThere();
            super.release(id, lease);
        }

        @Override
        public void finish(ReviewId id, Lease lease, Instant at, ReviewResult result) {
            mustBeThere();
            super.finish(id, lease, at, result);
        }

        private void mustBeThere() {
            if (away) {
                throw new IllegalStateException("the database is away");
            }
        }
    }

    @Test
    void oneFailedHeartbeatDoesNotEndTheHeartbeat() {
        Leases leases = new Leases(store, OURS, fixture.scheduler, fixture.clock);
        leases.claim(fixture.id);
        try (Leases.Hold hold = leases.hold(fixture.id)) {
            store.away = true;
            fixture.clock.advance(Duration.ofSeconds(15));
            fixture.scheduler.beat();
            store.away = false;
            for (int i = 0; i < 4; i++) {
                fixture.clock.advance(Duration.ofSeconds(15));
                fixture.scheduler.beat();
            }
            assertThat(fixture.claim(FOREIGN)).isEqualTo(new Claim.HeldFor(Leases.DURATION));
            hold.finished();
        }
    }

    @Test
    void aHeartbeatThatIsRefusedLeavesTheReviewToTheNextAttempt() {
        Leases leases = new Leases(store, OURS, fixture.scheduler, fixture.clock);
        Leases refused = new Leases(
                store,
                OURS,
                new ScheduledThreadPoolExecutor(1) {
                    @Override
                    public ScheduledFuture<?> scheduleAtFixedRate(
                            Runnable task, long initialDelay, long period, TimeUnit unit) {
                        throw new RejectedExecutionException();
                    }
                },
                fixture.clock);
        refused.claim(fixture.id);
        assertThatThrownBy(() -> refused.hold(fixture.id)).isInstanceOf(RejectedExecutionException.class);

        assertThat(leases.claim(fixture.id)).isInstanceOf(Claim.Granted.class);
        leases.hold(fixture.id).close();
    }

    @Test
    void theCauseComesOutEvenWhenTheFailureCannotBeStored() {
        RuntimeException boom = new IllegalStateException("boom");
        fixture.during("gate", () -> {
            store.away = true;
            throw boom;
        });

        assertThatThrownBy(() -> fixture.pipeline().carryOut(fixture.id, true)).isSameAs(boom);
    }
}
