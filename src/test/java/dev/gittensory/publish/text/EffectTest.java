package dev.gittensory.publish.text;

import static dev.gittensory.testkit.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.GateReason;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PipelineReason;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import dev.gittensory.gate.Conclusions;
import dev.gittensory.gate.Decision;
import dev.gittensory.gate.Facts;
import dev.gittensory.gate.Gate;
import dev.gittensory.gate.Signal;
import dev.gittensory.policy.Policy;
import dev.gittensory.testkit.GateSamples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EffectTest {

    private static final Signal SECRET = new Signal("secret", Category.SECURITY, Severity.BLOCKER, 1);
    private static final Signal SEVERE = new Signal("some", Category.CORRECTNESS, Severity.BLOCKER, 1);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BLOCK | pass | none | SUCCESS | Check run `success`.",
                "BLOCK | hold | OVERSIZE | ACTION_REQUIRED"
                        + "| Check run `action_required`: where it is required, it stops the merge.",
                "BLOCK | block | BLOCKING_FINDING | FAILURE"
                        + "| Check run `failure`: where it is required, it stops the merge.",
                "ADVISORY | pass | none | SUCCESS | Advice: it does not stop the merge. Check run `success`.",
                "ADVISORY | hold | OVERSIZE | NEUTRAL | Advice: it does not stop the merge. Check run `neutral`.",
                "ADVISORY | block | BLOCKING_FINDING | NEUTRAL"
                        + "| Advice: it does not stop the merge. Check run `neutral`.",
                "ADVISORY | hold | AI_INCONCLUSIVE | ACTION_REQUIRED"
                        + "| The gate is advisory, but what was not sufficiently reviewed does not pass in that mode either."
                        + " Check run `action_required`: where it is required, it stops the merge.",
                "ADVISORY | block | LEAKED_SECRET | FAILURE"
                        + "| The gate is advisory, but a leaked credential counts in every mode."
                        + " Check run `failure`: where it is required, it stops the merge.",
                "OFF | pass | none | NONE | The gate is off: for information only. No check run is posted.",
                "OFF | hold | AI_INCONCLUSIVE | NONE"
                        + "| The gate is off: for information only. No check run is posted.",
                "OFF | block | LEAKED_SECRET | FAILURE"
                        + "| The gate is off, but a leaked credential counts in every mode."
                        + " Check run `failure`: where it is required, it stops the merge."
            })
    void saysWhatAVerdictIsWorth(
            GateMode mode, String verdict, String reason, CheckConclusion conclusion, String expected) {
        List<Reason> reasons = reason.equals("none") ? List.of() : List.of(GateReason.valueOf(reason));

        assertThat(Effect.of(Results.decided(verdict(verdict, reasons), new Enforcement(mode, conclusion))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "BLOCK | Check run `action_required`: where it is required, it stops the merge.",
                "ADVISORY | The gate is advisory, but what was not sufficiently reviewed does not pass in that mode either."
                        + " Check run `action_required`: where it is required, it stops the merge.",
                "OFF | The gate is off: for information only. No check run is posted."
            })
    void saysWhatAReviewThatFailedIsWorth(GateMode mode, String expected) {
        Outcome failed = new Outcome.Failed(PipelineReason.INTERNAL_ERROR);
        CheckConclusion conclusion =
                Conclusions.withoutVerdict(policy().mode(mode).build(), failed);

        assertThat(Effect.of(ReviewResult.without(failed, new Enforcement(mode, conclusion))))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource(names = {"BLOCK", "ADVISORY"})
    void saysThatANewerCommitHasTakenThePlace(GateMode mode) {
        ReviewResult superseded =
                ReviewResult.without(new Outcome.Superseded(), new Enforcement(mode, CheckConclusion.CANCELLED));

        assertThat(Effect.of(superseded))
                .isEqualTo("Check run `cancelled`: a newer commit has taken the place of this one.");
    }

    /** Over everything that the gate can come to, so that no case is forgotten above. */
    @ParameterizedTest
    @EnumSource
    void neverSaysOfADecisionWhatItDoesNotDo(GateMode mode) {
        Policy policy = policy().mode(mode).build();
        for (Facts.Ai ai : Facts.Ai.values()) {
            for (boolean known : new boolean[] {true, false}) {
                for (List<Signal> signals : List.of(List.<Signal>of(), List.of(SEVERE), List.of(SEVERE, SECRET))) {
                    isTrueOf(Gate.decide(policy, GateSamples.facts(ai).withConfigurationKnown(known), signals));
                }
            }
        }
    }

    private static void isTrueOf(Decision decision) {
        CheckConclusion conclusion = decision.conclusion();
        boolean posted = conclusion != CheckConclusion.NONE;
        boolean stops = posted && !conclusion.satisfiesRequiredCheck();
        boolean leaked = decision.verdict().reasons().contains(GateReason.LEAKED_SECRET);
        String effect = Effect.of(Results.decided(decision.verdict(), decision.enforcement()));

        assertThat(effect.contains("it stops the merge")).as(effect).isEqualTo(stops);
        assertThat(effect.contains("Check run `" + conclusion.label() + "`"))
                .as(effect)
                .isEqualTo(posted);
        assertThat(effect.contains("No check run is posted")).as(effect).isNotEqualTo(posted);
        assertThat(effect.contains("does not stop the merge"))
                .as(effect)
                .isEqualTo(decision.mode() == GateMode.ADVISORY && !stops);
        assertThat(effect.contains("for information only"))
                .as(effect)
                .isEqualTo(decision.mode() == GateMode.OFF && !stops);
        assertThat(effect.contains("leaked credential"))
                .as(effect)
                .isEqualTo(leaked && decision.mode() != GateMode.BLOCK);
        assertThat(effect.contains("not sufficiently reviewed"))
                .as(effect)
                .isEqualTo(stops && !leaked && decision.mode() == GateMode.ADVISORY);
    }

    @Test
    void pointsToTheApiWhereThereIsNoCheckRun() {
        assertThat(Effect.whereTheRestIs(Results.decided(Results.PASS, Results.ENFORCED)))
                .isEqualTo("see the check run");
        assertThat(Effect.whereTheRestIs(Results.decided(Results.PASS, Results.UNPOSTED)))
                .isEqualTo("see the API");
    }

    private static Verdict verdict(String label, List<Reason> reasons) {
        return switch (label) {
            case "pass" -> new Verdict.Pass(reasons, "v");
            case "hold" -> new Verdict.Hold(reasons, "v");
            default -> new Verdict.Block(reasons, "v");
        };
    }
}
