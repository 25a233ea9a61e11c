package dev.gittensory.pipeline;

import static dev.gittensory.pipeline.PipelineFixture.FINDING;
import static dev.gittensory.pipeline.PipelineFixture.FOREIGN;
import static dev.gittensory.pipeline.PipelineFixture.OURS;
import static dev.gittensory.pipeline.PipelineFixture.OURS_BEFORE_RESTART;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.domain.ProductEvent.AnalyzerFinished;
import dev.gittensory.domain.ProductEvent.ReviewFinished;
import dev.gittensory.domain.ProductEvent.StageFinished;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import dev.gittensory.enrich.schedule.EnrichResult;
import dev.gittensory.policy.Policy;
import dev.gittensory.testkit.GateSamples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewPipelineTest {

    private final PipelineFixture fixture = new PipelineFixture();

    @Test
    void runsEveryStageOnceAndStoresTheResult() {
        Attempt attempt = carryOut(false);

        assertThat(attempt).isEqualTo(new Attempt.Done());
        assertThat(fixture.calls).containsExactly("load", "enrich", "review", "gate");
        ReviewSnapshot review = fixture.review();
        assertThat(review.finished()).isTrue();
        assertThat(review.finishedAt()).isEqualTo(fixture.clock.instant());
        ReviewResult result = fixture.result();
        assertThat(result.outcome()).isEqualTo(new Outcome.Partial(List.of(AiReason.NO_REVIEWERS)));
        assertThat(result.verdict())
                .isEqualTo(new Verdict.Hold(List.of(AiReason.NO_REVIEWERS), Policy.BUILT_IN.version()));
        assertThat(result.findings()).containsExactly(FINDING);
    }

    @Test
    void keepsNeitherTheChangeNorTheLeaseOfAFinishedReview() {
        carryOut(false);

        assertThat(fixture.store().diff(fixture.id)).isEmpty();
        assertThat(fixture.store().owner(fixture.id)).isEmpty();
        assertThat(fixture.scheduler.periods()).as("heartbeats").isEmpty();
    }

    @Test
    void resumesAfterTheLastFinishedStage() {
        failOnceIn("gate");

        Attempt second = carryOut(false);

        assertThat(second).isEqualTo(new Attempt.Done());
        assertThat(fixture.calls).containsExactly("load", "gate");
        assertThat(fixture.result().findings())
                .as("from the checkpoint of enrich")
                .containsExactly(FINDING);
        assertThat(fixture.events.fired(AnalyzerFinished.class))
                .as("announced by the first attempt only")
                .hasSize(1);
    }

    @Test
    void loadsTheChangeAgainForAStageThatIsStillToRun() {
        failOnceIn("review");

        carryOut(false);

        assertThat(fixture.calls).containsExactly("load", "review", "gate");
    }

    @Test
    void takesALeaseOfItsOwnUpAgainThatAnEarlierAttemptCouldNotGiveBack() {
        fixture.claim(OURS);

        assertThat(carryOut(false)).isEqualTo(new Attempt.Done());

        assertThat(fixture.review().finished()).isTrue();
    }

    @Test
    void hasNothingToDoForADuplicateMessageInTheSameProcess() {
        new Leases(fixture.store(), OURS, fixture.scheduler, fixture.clock).claim(fixture.id);

        Attempt attempt = carryOut(true);

        assertThat(attempt).isEqualTo(new Attempt.Done());
        assertThat(fixture.calls).isEmpty();
        assertThat(fixture.review().finished()).isFalse();
        assertThat(fixture.store().owner(fixture.id))
                .as("the lease of the first message")
                .contains(OURS);
    }

    @Test
    void hasNothingToDoForAFinishedOrUnknownReview() {
        carryOut(false);
        fixture.calls.clear();

        assertThat(carryOut(true)).isEqualTo(new Attempt.Done());
        assertThat(fixture.pipeline().carryOut(ReviewId.create(), true)).isEqualTo(new Attempt.Done());
        assertThat(fixture.calls).isEmpty();
        assertThat(fixture.events.fired(ReviewFinished.class)).hasSize(1);
    }

    @Test
    void comesBackOneSecondAfterAForeignLeaseRunsOut() {
        fixture.claim(FOREIGN);
        fixture.clock.advance(Duration.ofSeconds(20));

        Attempt attempt = carryOut(true);

        assertThat(attempt).isEqualTo(new Attempt.TryAgain(Duration.ofSeconds(41)));
        assertThat(fixture.calls).isEmpty();
        assertThat(fixture.store().owner(fixture.id)).contains(FOREIGN);
    }

    @Test
    void takesOverAForeignLeaseThatHasRunOut() {
        fixture.claim(FOREIGN);
        fixture.clock.advance(Leases.DURATION);

        assertThat(carryOut(false)).isEqualTo(new Attempt.Done());
        assertThat(fixture.review().finished()).isTrue();
    }

    @Test
    void takesOverTheLeaseOfItsOwnNodesFormerProcessAtOnce() {
        fixture.claim(OURS_BEFORE_RESTART);

        assertThat(carryOut(false)).isEqualTo(new Attempt.Done());
        assertThat(fixture.review().finished()).isTrue();
    }

    @Test
    void stopsWithoutResultWhenTheLeaseIsLostDuringAStage() {
        fixture.during("review", this::loseTheLease);

        Attempt attempt = carryOut(true);

        assertThat(attempt).isEqualTo(new Attempt.Done());
        assertThat(fixture.calls).containsExactly("load", "enrich", "review");
        assertThat(fixture.review().result()).isNull();
        assertThat(fixture.store().owner(fixture.id)).contains(FOREIGN);
        assertThat(fixture.events.fired(ReviewFinished.class)).isEmpty();
        assertThat(fixture.events.fired(StageFinished.class)).hasSize(1);
        assertThat(fixture.scheduler.periods()).as("heartbeats").isEmpty();
    }

    @Test
    void doesNotEndAReviewAsFailedThatSomebodyElseWorksOnNow() {
        fixture.during("review", () -> {
            loseTheLease();
            throw new IllegalStateException("boom");
        });

        carryOut(true);

        assertThat(fixture.review().finished()).isFalse();
        assertThat(fixture.store().owner(fixture.id)).contains(FOREIGN);
    }

    @Test
    void rethrowsAndGivesTheLeaseBackBeforeTheLastAttempt() {
        RuntimeException boom = new IllegalStateException("boom");
        failIn("enrich", boom);

        assertThatThrownBy(() -> carryOut(false)).isSameAs(boom);

        assertThat(fixture.review().finished()).isFalse();
        assertThat(fixture.store().diff(fixture.id)).isPresent();
        assertThat(fixture.claim(FOREIGN)).isInstanceOf(Claim.Granted.class);
        assertThat(fixture.events.fired()).isEmpty();
        assertThat(fixture.scheduler.periods()).as("heartbeats").isEmpty();
    }

    @Test
    void endsAsFailedOnTheLastAttemptAndRethrows() {
        RuntimeException boom = new IllegalStateException("boom");
        failIn("gate", boom);

        assertThatThrownBy(() -> carryOut(true)).isSameAs(boom);

        assertThat(fixture.review().finished()).isTrue();
        assertThat(fixture.result()).isEqualTo(GateSamples.failed());
        assertThat(fixture.events.fired(ReviewFinished.class))
                .singleElement()
                .satisfies(event -> assertThat(event.outcome().label()).isEqualTo("failed"));
    }

    @Test
    void announcesEachStepInOrderAndOnlyOnceItIsStored() {
        List<String> announced = new ArrayList<>();
        fixture.events.observe(event -> {
            if (event instanceof AnalyzerFinished finished) {
                assertThat(fixture.store().stageResult(fixture.id, "enrich", EnrichResult.class))
                        .isPresent();
                announced.add("analyzer " + finished.report().analyzer());
            } else if (event instanceof StageFinished finished) {
                assertThat(fixture.review().stages()).contains(finished.stage());
                announced.add(finished.stage().name());
            } else if (event instanceof ReviewFinished finished) {
                assertThat(fixture.review().finished()).isTrue();
                announced.add(finished.outcome().label());
            }
        });
        fixture.during("enrich", () -> fixture.clock.advance(Duration.ofSeconds(5)));

        carryOut(false);

        assertThat(announced).containsExactly("analyzer secret", "enrich", "review", "gate", "partial");
        assertThat(fixture.events.fired())
                .allMatch(event -> ((ProductEvent.OfReview) event).review().equals(fixture.id));
        assertThat(fixture.events.fired(ReviewFinished.class).get(0).sinceRequest())
                .isEqualTo(Duration.ofSeconds(5));
    }

    private Attempt carryOut(boolean lastAttempt) {
        return fixture.pipeline().carryOut(fixture.id, lastAttempt);
    }

    private void failIn(String stage, RuntimeException thrown) {
        fixture.during(stage, () -> {
            throw thrown;
        });
    }

    private void failOnceIn(String stage) {
        failIn(stage, new IllegalStateException("boom"));
        assertThatThrownBy(() -> carryOut(false)).hasMessage("boom");
        fixture.nothingDuring(stage);
        fixture.calls.clear();
    }

    private void loseTheLease() {
        fixture.clock.advance(Leases.DURATION);
        assertThat(fixture.claim(FOREIGN)).isInstanceOf(Claim.Granted.class);
    }
}
