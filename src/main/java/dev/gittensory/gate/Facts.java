package dev.gittensory.gate;

/**
 * What the gate needs to know beside the findings.
 *
 * @param evaluable false if a part of the review that safety rests on could not be done
 * @param ai what came of the model reviewers
 */
public record Facts(boolean evaluable, Ai ai) {

    /** What came of the model reviewers. */
    public enum Ai {
        /** Nobody is configured. */
        NO_REVIEWERS,
        /** Both answered and agree. */
        CONCLUSIVE,
        /** An opinion is missing or cannot be used. */
        INCONCLUSIVE
    }
}
