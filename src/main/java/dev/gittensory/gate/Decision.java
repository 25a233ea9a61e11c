package dev.gittensory.gate;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.Verdict;
import java.util.List;

/**
 * What the gate has decided, and how.
 *
 * @param mode what the verdict is worth
 * @param conclusion how the check run is concluded
 * @param steps every question of the gate with its answer; the first one that objects has decided
 */
public record Decision(Verdict verdict, GateMode mode, CheckConclusion conclusion, List<Step> steps) {

    public Decision {
        steps = List.copyOf(steps);
    }

    /** What it means for a merge. */
    public Enforcement enforcement() {
        return new Enforcement(mode, conclusion);
    }
}
