package dev.gittensory.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PipelineReason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.gate.GateStage;
import dev.gittensory.testkit.InMemoryQueue;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class OrphansTest {

    private static final Duration MOMENT = Duration.ofMillis(1);

    private final PipelineFixture fixture = new PipelineFixture();
    private final ReviewRequests requests = new ReviewRequests(fixture.store(), new InMemoryQueue(), fixture.clock);
    private final Orphans orphans = new Orphans(
            fixture.store(),
            new Leases(fixture.store(), PipelineFixture.OURS, fixture.scheduler, fixture.clock),
            new Decided(),
            new Progress(fixture.store(), PipelineFixture.OURS, fixture.clock, fixture.events),
            fixture.clock);

    @Test
    void endsWhatNobodyHasBroughtToAnEnd() {
        fixture.claim(PipelineFixture.FOREIGN);
        fixture.clock.advance(Orphans.PATIENCE);
        assertThat(orphans.end()).as("three hours and no more").isZero();

        fixture.clock.advance(MOMENT);

        assertThat(orphans.end()).isEqualTo(1);
        assertThat(fixture.result().outcome()).isEqualTo(new Outcome.Failed(PipelineReason.INTERNAL_ERROR));
        assertThat(fixture.result().enforcement().conclusion()).isEqualTo(CheckConclusion.ACTION_REQUIRED);
        assertThat(orphans.end()).as("it has ended").isZero();
    }

    @Test
    void leavesAloneWhatWasNeverBegun() {
        fixture.clock.advance(Orphans.PATIENCE.plusDays(9));

        assertThat(orphans.end()).isZero();
    }

    @Test
    void leavesAloneWhatSomebodyWorksOn() {
        fixture.clock.advance(Orphans.PATIENCE.plus(MOMENT));
        fixture.claim(PipelineFixture.FOREIGN);

        assertThat(orphans.end()).isZero();
    }

    @Test
    void leavesAloneWhatWaitsHoweverLong() {
        fixture.during("review", () -> {
            throw new NotNowException(Duration.ofDays(20), AiReason.NO_REVIEWERS);
        });
        assertThat(fixture.pipeline().carryOut(fixture.id, false)).isEqualTo(new Attempt.TryAgain(Duration.ofDays(20)));
        requests.enqueue(fixture.id, Duration.ofDays(20));

        for (int day = 0; day < 21; day++) {
            fixture.clock.advance(Duration.ofDays(1));
            assertThat(orphans.end()).isZero();
        }
        assertThat(fixture.review().status()).isEqualTo(ReviewSnapshot.Status.QUEUED);
    }

    @Test
    void leavesAloneForAWhileWhatWasQueuedAgain() {
        fixture.claim(PipelineFixture.FOREIGN);
        fixture.clock.advance(Orphans.PATIENCE.plus(MOMENT));
        requests.enqueue(fixture.id, Duration.ZERO);

        assertThat(orphans.end()).isZero();
        fixture.clock.advance(Orphans.QUIET.plus(MOMENT));
        assertThat(requests.queueForgotten())
                .as("its turn comes before it is queued again")
                .isZero();
        assertThat(orphans.end()).isEqualTo(1);
    }

    private static final class Decided extends GateStage {
        @Override
        public Enforcement withoutVerdict(ReviewId review, Outcome outcome) {
            return new Enforcement(GateMode.BLOCK, CheckConclusion.ACTION_REQUIRED);
        }
    }
}
