package dev.gittensory.policy;

import java.util.Locale;

/** Something that an installation of the App may do, or have done. */
public enum Right {
    /** Have its pull requests reviewed. */
    REVIEW,
    /** Give commands in comments. */
    COMMANDS,
    /** Get comments at lines. */
    INLINE_COMMENTS,
    /** Get labels set. */
    LABELS,
    /** Get pull requests merged. */
    MERGE;

    /** The word for it in a policy file, for example {@code inline-comments}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
