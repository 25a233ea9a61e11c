package dev.gittensory.domain;

/**
 * What a review means for a merge.
 *
 * @param mode under which the gate stood
 * @param conclusion how the check run is concluded
 */
public record Enforcement(GateMode mode, CheckConclusion conclusion) {

    /** Nothing at all: no check run is posted. */
    public static final Enforcement NONE = new Enforcement(GateMode.OFF, CheckConclusion.NONE);
}
