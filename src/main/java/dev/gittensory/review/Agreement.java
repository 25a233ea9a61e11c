package dev.gittensory.review;

/** What the two opinions come to. */
public enum Agreement {
    /** Nobody is configured. */
    NO_REVIEWERS,
    /** Both answered, and either both would block or neither. */
    AGREED,
    /** Both answered; one would block and the other would not. */
    SPLIT,
    /** An opinion is missing. */
    INCONCLUSIVE
}
