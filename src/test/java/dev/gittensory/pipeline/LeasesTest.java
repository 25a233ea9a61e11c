package dev.gittensory.pipeline;

import static dev.gittensory.pipeline.PipelineFixture.FOREIGN;
import static dev.gittensory.pipeline.PipelineFixture.OURS;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class LeasesTest {

    private final PipelineFixture fixture = new PipelineFixture();
    private final Leases leases = new Leases(fixture.store(), OURS, fixture.scheduler, fixture.clock);

    @Test
    void keepsALeaseAliveBeyondItsDuration() {
        leases.claim(fixture.id);
        try (Leases.Hold hold = leases.hold(fixture.id)) {
            assertThat(fixture.scheduler.periods()).hasSize(1);
            Duration period = fixture.scheduler.periods().get(0);
            assertThat(period).as("several heartbeats may fail").isLessThan(Leases.DURATION.dividedBy(3));
            for (int i = 0; i < 10; i++) {
                fixture.clock.advance(period);
                fixture.scheduler.beat();
            }
            assertThat(fixture.claim(FOREIGN)).isEqualTo(new Claim.HeldFor(Leases.DURATION));
            hold.finished();
        }
    }

    @Test
    void losesALeaseThatIsNotKeptAlive() {
        leases.claim(fixture.id);
        fixture.clock.advance(Leases.DURATION);

        assertThat(fixture.claim(FOREIGN)).isInstanceOf(Claim.Granted.class);
    }

    @Test
    void givesTheLeaseBackUnlessTheReviewWasFinished() {
        leases.claim(fixture.id);
        try (Leases.Hold hold = leases.hold(fixture.id)) {
            hold.finished();
        }
        assertThat(fixture.store().owner(fixture.id)).contains(OURS);

        leases.hold(fixture.id).close();
        assertThat(fixture.store().owner(fixture.id)).isEmpty();
    }

    @Test
    void stopsTheHeartbeatWhenTheHoldIsClosed() {
        leases.claim(fixture.id);
        leases.hold(fixture.id).close();

        assertThat(fixture.scheduler.periods()).isEmpty();
    }
}
