package dev.gittensory.gate;

import static dev.gittensory.testkit.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.gate.DecisionHistory.Decided;
import dev.gittensory.gate.Replay.Change;
import dev.gittensory.gate.Replay.Difference;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.Tightening;
import dev.gittensory.testkit.GateSamples;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");
    private static final Signal SEVERE = new Signal("conflictMarker", Category.CORRECTNESS, Severity.BLOCKER, 1);
    private static final GateResult PASSED = GateSamples.decided(GateSamples.SOUND);
    private static final GateResult BLOCKED = GateSamples.decided(GateSamples.SOUND, SEVERE);
    private static final GateResult HELD = GateSamples.decided(GateSamples.facts(Facts.Ai.NO_REVIEWERS));

    @Test
    void findsNothingUnderTheSamePolicy() {
        Replay replay = replay(Policy.BUILT_IN, PASSED, BLOCKED, HELD);

        assertThat(replay.differences()).isEmpty();
        assertThat(replay.replayed()).isEqualTo(3);
        assertThat(replay.notReplayable()).isZero();
    }

    @Test
    void namesTheReviewWhatItWasAndWhatItWouldHaveBeen() {
        ReviewId review = ReviewId.create();
        Replay replay = new Replay(Policy.BUILT_IN.withoutReviewers());

        replay.add(new Decided(review, AT, HELD));

        assertThat(replay.differences()).singleElement().satisfies(difference -> {
            assertThat(difference.review()).isEqualTo(review);
            assertThat(difference.decidedAt()).isEqualTo(AT);
            assertThat(difference.before()).isEqualTo(HELD.decision());
            assertThat(difference.after().verdict().label()).isEqualTo("pass");
        });
    }

    @Test
    void explainsADifferenceByTheQuestionsThatAreAnsweredDifferently() {
        Replay replay = replay(Policy.BUILT_IN.withoutReviewers(), HELD);

        assertThat(replay.differences().get(0).changes())
                .extracting(
                        change -> change.after().question(),
                        change -> change.before().answer(),
                        change -> change.after().answer())
                .containsExactly(tuple(Question.REVIEWERS, Step.Answer.NOT_REVIEWED, Step.Answer.PASS));
    }

    /** The mode is no question, so what it makes of the same answers is explained by those that object. */
    @Test
    void explainsADifferenceInTheConclusionAloneByWhatObjects() {
        Replay replay = replay(policy().mode(GateMode.ADVISORY).build(), PASSED, BLOCKED);

        assertThat(replay.differences()).hasSize(1);
        Difference difference = replay.differences().get(0);
        assertThat(difference.before().verdict().label())
                .isEqualTo(difference.after().verdict().label());
        assertThat(difference.changes())
                .extracting(Change::after)
                .extracting(Step::question)
                .containsExactly(Question.BLOCKERS);
    }

    @Test
    void keepsTheOrderAndAppliesWhatTheRepositoryWanted() {
        Tightening strict =
                new Tightening("r-1", GateMode.BLOCK, null, false, null, List.of(), null, null, List.of(), Set.of());
        Inputs inputs = new Inputs(GateSamples.facts(Facts.Ai.NO_REVIEWERS), List.of(), strict);
        GateResult tightened = new GateResult(inputs.under(Policy.BUILT_IN), inputs, RepositoryReport.NONE);

        Replay replay = replay(Policy.BUILT_IN.withoutReviewers(), HELD, tightened, HELD);

        assertThat(replay.differences())
                .as("the repository insists on reviewers, whatever the operator does without")
                .hasSize(2);
        assertThat(replay.replayed()).isEqualTo(3);
    }

    @Test
    void countsWhatAnotherVersionHasStored() {
        Replay replay = new Replay(Policy.BUILT_IN);

        replay.add(new Decided(ReviewId.create(), AT, null));
        replay.add(new Decided(ReviewId.create(), AT, PASSED));

        assertThat(replay.notReplayable()).isEqualTo(1);
        assertThat(replay.replayed()).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("NullAway")
    void isNoResultWithoutWhatItWasMadeFrom() {
        Decision decision = PASSED.decision();
        assertThatThrownBy(() -> new GateResult(null, PASSED.inputs(), RepositoryReport.NONE))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new GateResult(decision, null, RepositoryReport.NONE))
                .isInstanceOf(NullPointerException.class);
        assertThatThrownBy(() -> new GateResult(decision, PASSED.inputs(), null))
                .isInstanceOf(NullPointerException.class);
    }

    private static Replay replay(Policy policy, GateResult... results) {
        Replay replay = new Replay(policy);
        for (GateResult result : results) {
            replay.add(new Decided(ReviewId.create(), AT, result));
        }
        return replay;
    }
}
