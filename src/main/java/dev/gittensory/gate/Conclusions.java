package dev.gittensory.gate;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.Outcome;
import dev.gittensory.policy.Policy;
import java.util.List;

/**
 * What a decision means for the check run. "Not reviewed" is never green: GitHub lets a change in whose required check is
 * {@code neutral} or {@code skipped}, so neither stands for it in any mode.
 */
public final class Conclusions {

    private Conclusions() {}

    /** The conclusion for a change that the gate has decided about: the strictest that any step asks for. */
    static CheckConclusion of(Policy policy, List<Step> steps) {
        CheckConclusion conclusion = policy.mode() == GateMode.OFF ? CheckConclusion.NONE : CheckConclusion.SUCCESS;
        for (Step step : steps) {
            conclusion = conclusion.or(of(policy, step));
        }
        return conclusion;
    }

    /** What a single step asks for. */
    private static CheckConclusion of(Policy policy, Step step) {
        if (step.question() == Question.SECRETS && step.objects()) {
            return CheckConclusion.FAILURE; // in every mode: a leaked credential is not a matter of opinion
        }
        if (policy.mode() == GateMode.OFF) {
            return CheckConclusion.NONE;
        }
        boolean advice = policy.mode() == GateMode.ADVISORY;
        return switch (step.answer()) {
            case PASS -> CheckConclusion.SUCCESS;
            case NOT_REVIEWED -> policy.notReviewed().conclusion();
            case HOLD -> advice ? CheckConclusion.NEUTRAL : CheckConclusion.ACTION_REQUIRED;
            case BLOCK -> advice ? CheckConclusion.NEUTRAL : CheckConclusion.FAILURE;
        };
    }

    /** The conclusion for a review that ended before the gate. */
    public static CheckConclusion withoutVerdict(Policy policy, Outcome outcome) {
        if (policy.mode() == GateMode.OFF) {
            return CheckConclusion.NONE;
        }
        return outcome instanceof Outcome.Superseded
                ? CheckConclusion.CANCELLED
                : policy.notReviewed().conclusion();
    }
}
