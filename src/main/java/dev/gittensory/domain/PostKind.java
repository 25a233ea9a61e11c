package dev.gittensory.domain;

import java.util.Locale;

/** Something that is written to the host of a pull request, in the order in which one review writes. */
public enum PostKind {
    /** The check run, in progress. */
    CHECK_STARTED,
    /** The one comment. */
    COMMENT,
    /** Comments at lines of the diff. */
    INLINE,
    /** Labels that say how the review ended. */
    LABELS,
    /** The check run, concluded: after whatever it is to be read with. */
    CHECK_CONCLUDED,
    /** The merge. */
    MERGE,
    /** The answer to a command; belongs to no review. */
    COMMAND;

    /** The word for it, for example {@code check_started}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
