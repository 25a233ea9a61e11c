package dev.gittensory.diff;

import dev.gittensory.domain.ChangeSet;

/** What became of the attempt to read a diff. */
public sealed interface DiffResult {

    /** The diff was read to its end; there is at least one file. */
    record Parsed(ChangeSet changes) implements DiffResult {}

    /**
     * The diff was not taken, not even in part, because a review of half a change would look like a review.
     *
     * @param problem the kind of trouble
     * @param line 1-based line of the diff at which it was noticed
     * @param message one or two sentences for the user of the API: what is wrong and what to do; never text of the diff
     */
    record Rejected(Problem problem, int line, String message) implements DiffResult {}

    /** Why a diff was not taken. */
    enum Problem {
        /** Nothing but white space: the caller should check what was compared with what. */
        EMPTY,
        /** No file header anywhere: the caller should send what {@code git diff} prints. */
        NOT_A_DIFF,
        /** Encoded as UTF-16, as PowerShell's {@code >} does: the caller should use {@code git diff --output=FILE}. */
        UTF_16,
        /** A merge compared with several parents at once: the caller should compare with one of them. */
        COMBINED,
        /** Ends too early, as a whole or in one of its files: the caller should send it again, complete. */
        TRUNCATED,
        /** Contradicts the format: the caller should send the diff as the tool printed it. */
        MALFORMED
    }
}
