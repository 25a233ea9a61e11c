package dev.gittensory.gate;

import dev.gittensory.policy.Policy;
import dev.gittensory.policy.Tightening;
import java.util.List;

/**
 * All that a decision was made from, but the operator's policy: kept with it, so that another policy can be tried on it.
 *
 * @param tightening what the repository wanted at that time
 */
public record Inputs(Facts facts, List<Signal> signals, Tightening tightening) {

    public Inputs {
        signals = List.copyOf(signals);
    }

    /** The decision under this policy of an operator. */
    public Decision under(Policy floor) {
        return Gate.decide(floor.tightenedBy(tightening), facts, signals);
    }
}
