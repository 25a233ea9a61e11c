package dev.gittensory.gate;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.GateReason;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.Verdict;
import java.util.List;

/**
 * Decides about a change. The order is the contract: a leaked secret blocks whatever else is true, and nothing that was
 * not evaluated passes.
 */
public final class Gate {

    /** The analyzer whose findings always block. */
    public static final String SECRET = "secret";

    private Gate() {}

    /** Same input, same verdict. */
    public static Verdict decide(Policy policy, Facts facts, List<Finding> findings) {
        if (findings.stream().anyMatch(finding -> finding.source().equals(SECRET))) {
            return block(policy, GateReason.LEAKED_SECRET);
        }
        if (!facts.evaluable()) {
            return hold(policy, GateReason.NOT_EVALUABLE);
        }
        if (findings.stream().anyMatch(finding -> finding.severity() == Severity.BLOCKER)) {
            return block(policy, GateReason.BLOCKING_FINDING);
        }
        return switch (facts.ai()) {
            case INCONCLUSIVE -> hold(policy, GateReason.AI_INCONCLUSIVE);
            case NO_REVIEWERS ->
                policy.deterministicReviewIsEnough()
                        ? new Verdict.Pass(List.of(AiReason.NO_REVIEWERS), policy.version())
                        : hold(policy, AiReason.NO_REVIEWERS);
            case CONCLUSIVE -> new Verdict.Pass(List.of(), policy.version());
        };
    }

    private static Verdict block(Policy policy, Reason reason) {
        return new Verdict.Block(List.of(reason), policy.version());
    }

    private static Verdict hold(Policy policy, Reason reason) {
        return new Verdict.Hold(List.of(reason), policy.version());
    }
}
