package dev.gittensory.policy;

/** What it means that one model reviewer would block and the other would not, the more lenient first. */
public enum SplitOpinion {
    /** The findings of both are shown as advice. */
    ADVICE,
    /** A person has to look. */
    HOLD
}
