package dev.gittensory.gate;

import dev.gittensory.domain.Reason;
import dev.gittensory.domain.Verdict;
import dev.gittensory.policy.Policy;
import java.util.List;
import java.util.Objects;

/**
 * Decides about a change. The order is the contract: a leaked secret blocks whatever else is true, and nothing that was
 * not evaluated passes.
 */
public final class Gate {

    /** The analyzer whose findings always block, and without which nothing passes. */
    public static final String SECRET = "secret";

    private Gate() {}

    /** Same input, same decision. */
    public static Decision decide(Policy policy, Facts facts, List<Signal> signals) {
        List<Step> steps = List.of(
                Evidence.secrets(signals),
                Evidence.evaluable(facts),
                Evidence.blockers(policy, signals),
                Evidence.reviewers(policy, facts),
                Evidence.analyzers(policy, facts),
                Evidence.paths(policy, facts),
                Evidence.size(policy, facts));
        return new Decision(verdict(policy, steps), policy.mode(), Conclusions.of(policy, steps), steps);
    }

    /** The first step that objects decides; the reasons of the others are named after its own. */
    private static Verdict verdict(Policy policy, List<Step> steps) {
        Step.Answer answer = steps.stream()
                .filter(Step::objects)
                .findFirst()
                .map(Step::answer)
                .orElse(Step.Answer.PASS);
        List<Reason> reasons = steps.stream()
                .filter(step -> answer == Step.Answer.PASS || step.objects())
                .map(Step::reason)
                .filter(Objects::nonNull)
                .toList();
        return switch (answer) {
            case BLOCK -> new Verdict.Block(reasons, policy.version());
            case HOLD, NOT_REVIEWED -> new Verdict.Hold(reasons, policy.version());
            case PASS -> new Verdict.Pass(reasons, policy.version());
        };
    }
}
