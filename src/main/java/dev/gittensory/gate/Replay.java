package dev.gittensory.gate;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.gate.DecisionHistory.Decided;
import dev.gittensory.policy.Policy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Tries another policy on decisions of the past. Not for several threads. */
public final class Replay {

    private final Policy policy;
    private final List<Difference> differences = new ArrayList<>();
    private int replayed;
    private int notReplayable;

    /** With the policy that is to be tried, as the floor of every repository. */
    public Replay(Policy policy) {
        this.policy = policy;
    }

    /** A review that would have ended differently. */
    public record Difference(ReviewId review, Instant decidedAt, Decision before, Decision after) {

        /** The steps that account for it: those with another answer, or all that object if every answer is the same. */
        public List<Change> changes() {
            List<Change> pairs = after.steps().stream()
                    .flatMap(step -> before.steps().stream()
                            .filter(earlier -> earlier.question() == step.question())
                            .map(earlier -> new Change(earlier, step)))
                    .toList();
            List<Change> changed = pairs.stream()
                    .filter(pair -> pair.before().answer() != pair.after().answer())
                    .toList();
            return changed.isEmpty()
                    ? pairs.stream().filter(pair -> pair.after().objects()).toList()
                    : changed;
        }
    }

    /** The same question, answered under two policies. */
    public record Change(Step before, Step after) {}

    /** Replays one decision. */
    public void add(Decided decided) {
        GateResult result = decided.result();
        if (result == null) {
            notReplayable++;
            return;
        }
        replayed++;
        Decision before = result.decision();
        Decision after = result.inputs().under(policy);
        if (!before.verdict().label().equals(after.verdict().label()) || before.conclusion() != after.conclusion()) {
            differences.add(new Difference(decided.review(), decided.at(), before, after));
        }
    }

    /** How many decisions were replayed. */
    public int replayed() {
        return replayed;
    }

    /** How many could not be. */
    public int notReplayable() {
        return notReplayable;
    }

    /** Those that would have ended differently, in the order in which they were added. */
    public List<Difference> differences() {
        return List.copyOf(differences);
    }
}
