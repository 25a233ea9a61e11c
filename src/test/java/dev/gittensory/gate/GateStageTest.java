package dev.gittensory.gate;

import static dev.gittensory.testkit.FactsBuilder.facts;
import static dev.gittensory.testkit.PolicyBuilder.policy;
import static dev.gittensory.testkit.TighteningBuilder.tightening;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.GateReason;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PipelineReason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.StageResult;
import dev.gittensory.domain.Verdict;
import dev.gittensory.policy.EffectivePolicy;
import dev.gittensory.policy.NotReviewed;
import dev.gittensory.policy.OperatorPolicy;
import dev.gittensory.policy.Policies;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.RepositoryConfig;
import dev.gittensory.policy.Tightening;
import dev.gittensory.testkit.CapturedLog;
import dev.gittensory.testkit.GateSamples;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class GateStageTest {

    private static final ReviewId REVIEW = ReviewId.create();
    private static final Policy FLOOR = policy().mode(GateMode.ADVISORY).build();
    private static final ConfigProblem PROBLEM =
            new ConfigProblem(1, ConfigProblem.Kind.UNKNOWN_KEY, "colour", "This key is not known.");

    /** What this test's operator and repository want. */
    private record FakePolicies(Policy floor, RepositoryConfig repository, boolean known) implements Policies {

        @Override
        public OperatorPolicy operator() {
            OperatorPolicy usual = OperatorPolicy.BUILT_IN;
            return new OperatorPolicy(floor, "", usual.budgets(), Set.of(), Map.of());
        }

        @Override
        public EffectivePolicy effective(ReviewId review) {
            if (!review.equals(REVIEW)) {
                throw new IllegalStateException("asked about another review");
            }
            return new EffectivePolicy(floor, repository, known);
        }
    }

    @Test
    void decidesByTheFloorAndWhatTheRepositoryAdds() {
        Tightening wish = tightening().version("r1").files(1).build();
        GateStage stage = stage(new RepositoryConfig(wish, 3, true, Set.of(), List.of(PROBLEM)), true);

        GateResult result =
                stage.decide(REVIEW, facts().configurationKnown(false).build(), List.of());

        assertThat(result.decision().verdict())
                .isEqualTo(new Verdict.Hold(List.of(GateReason.OVERSIZE), "built-in-2+r1"));
        assertThat(result.decision().conclusion()).isEqualTo(CheckConclusion.NEUTRAL);
        assertThat(result.repository().problems()).containsExactly(PROBLEM);
        assertThat(result.repository().findingsShown()).isEqualTo(3);
    }

    @Test
    void keepsWhatItHasDecidedFrom() {
        Tightening wish = tightening().lines(7).build();
        GateStage stage = stage(new RepositoryConfig(wish, 10, false, Set.of(), List.of()), true);

        GateResult result = stage.decide(REVIEW, GateSamples.SOUND, List.of());

        assertThat(result.inputs()).isEqualTo(new Inputs(GateSamples.SOUND, List.of(), wish));
        assertThat(result.inputs().under(FLOOR)).isEqualTo(result.decision());
    }

    @Test
    void holdsIfItCouldNotBeLearnedWhatTheRepositoryWants() {
        GateResult result = stage(RepositoryConfig.NONE, false).decide(REVIEW, GateSamples.SOUND, List.of());

        assertThat(result.decision().verdict().reasons()).containsExactly(GateReason.CONFIGURATION_UNKNOWN);
        assertThat(result.inputs().facts().configurationKnown()).isFalse();
    }

    @Test
    void isNeverHalfDone() {
        GateResult result = stage(RepositoryConfig.NONE, true).decide(REVIEW, GateSamples.SOUND, List.of());

        assertThat(result.status()).isEqualTo(StageResult.Status.COMPLETE);
        assertThat(result.reason()).isNull();
    }

    @Test
    void concludesAReviewWithoutVerdictByWhatAppliesToIt() {
        Outcome failed = new Outcome.Failed(PipelineReason.INTERNAL_ERROR);
        Tightening wish = tightening()
                .mode(GateMode.BLOCK)
                .notReviewed(NotReviewed.FAILURE)
                .build();
        RepositoryConfig strict = new RepositoryConfig(wish, 10, false, Set.of(), List.of());

        assertThat(stage(RepositoryConfig.NONE, true).withoutVerdict(REVIEW, failed))
                .isEqualTo(new Enforcement(GateMode.ADVISORY, CheckConclusion.ACTION_REQUIRED));
        assertThat(stage(strict, true).withoutVerdict(REVIEW, failed))
                .as("the repository is stricter")
                .isEqualTo(new Enforcement(GateMode.BLOCK, CheckConclusion.FAILURE));
    }

    @Test
    void concludesAReviewByTheFloorIfNothingElseCanBeRead() {
        GateStage stage = new GateStage();
        stage.policies = new FakePolicies(FLOOR, RepositoryConfig.NONE, true);

        try (CapturedLog log = new CapturedLog()) {
            // the fake refuses other reviews as a database does that is away
            assertThat(stage.withoutVerdict(ReviewId.create(), new Outcome.Failed(PipelineReason.INTERNAL_ERROR)))
                    .isEqualTo(new Enforcement(GateMode.ADVISORY, CheckConclusion.ACTION_REQUIRED));
            assertThat(log.lines()).singleElement().asString().contains("could not be read");
        }
    }

    private static GateStage stage(RepositoryConfig repository, boolean known) {
        GateStage stage = new GateStage();
        stage.policies = new FakePolicies(FLOOR, repository, known);
        return stage;
    }
}
