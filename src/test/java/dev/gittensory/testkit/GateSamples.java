package dev.gittensory.testkit;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PipelineReason;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.gate.Facts;
import dev.gittensory.gate.GateResult;
import dev.gittensory.gate.Inputs;
import dev.gittensory.gate.Signal;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.Tightening;
import dev.gittensory.review.Agreement;
import dev.gittensory.review.AiResult;
import dev.gittensory.review.Disclosure;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Policies and facts that tests begin with. */
public final class GateSamples {

    /** Of a small change that everybody has looked at, and agreed about. */
    public static final Facts SOUND = facts(Facts.Ai.AGREED);

    private GateSamples() {}

    /** Of a small change that every analyzer has looked at. */
    public static Facts facts(Facts.Ai ai) {
        return new Facts(Set.of("secret", "conflictMarker"), 2, 2, 40, List.of("src/A.java", "README.md"), true, ai);
    }

    /** The built-in policy, for an operator who does without model reviewers. */
    public static Policy deterministicIsEnough() {
        return Policy.BUILT_IN.withoutReviewers();
    }

    /** Two opinions, and nothing that was found. */
    public static AiResult bothAgree() {
        return new AiResult(
                2,
                2,
                Agreement.AGREED,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new Disclosure("ab12", "1", Map.of(), true));
    }

    /** The result of a review that an internal error has ended. */
    public static ReviewResult failed() {
        return ReviewResult.without(
                new Outcome.Failed(PipelineReason.INTERNAL_ERROR),
                new Enforcement(GateMode.BLOCK, CheckConclusion.ACTION_REQUIRED));
    }

    /** The checkpoint of a decision by the built-in policy. */
    public static GateResult decided(Facts facts, Signal... signals) {
        Inputs inputs = new Inputs(facts, List.of(signals), Tightening.NONE);
        return new GateResult(inputs.under(Policy.BUILT_IN), inputs, RepositoryReport.NONE);
    }
}
