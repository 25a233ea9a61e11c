package dev.gittensory.domain;

/** Something beyond comment and check run, which is done only where operator and repository both want it. */
public enum Extra {
    /** Comments at lines of the diff. */
    INLINE_COMMENTS,
    /** A label that says how the review ended. */
    LABELS,
    /** The merge of what may go in. */
    MERGE
}
