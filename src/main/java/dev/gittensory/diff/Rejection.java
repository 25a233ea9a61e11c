package dev.gittensory.diff;

import dev.gittensory.diff.DiffResult.Problem;
import dev.gittensory.diff.DiffResult.Rejected;

/** Carries a rejection from the depth of the parser to its entry point; never leaves this package. */
final class Rejection extends Exception {

    private final transient Rejected result;

    private Rejection(Problem problem, int line, String message) {
        // without stack trace, because nobody reads it and hostile input could order it often
        super(message, null, false, false);
        result = new Rejected(problem, line, message);
    }

    static Rejection malformed(int line, String message) {
        return new Rejection(Problem.MALFORMED, line, message + " Send the diff exactly as the tool printed it.");
    }

    static Rejection truncated(int line, String message) {
        return new Rejection(Problem.TRUNCATED, line, message + " Part of the diff is missing; send it complete.");
    }

    static Rejection combined(int line) {
        return new Rejection(
                Problem.COMBINED,
                line,
                "This is a combined diff of a merge, which compares with several parents at once."
                        + " Compare with one parent instead, for example with: git diff HEAD^1");
    }

    Rejected result() {
        return result;
    }
}
