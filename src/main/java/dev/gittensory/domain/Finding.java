package dev.gittensory.domain;

import org.jspecify.annotations.Nullable;

/**
 * One thing that a maintainer should look at.
 *
 * @param path the file, as {@link FileChange#path()} has it
 * @param line 1-based line on {@code side}, or null if the finding is about the whole file
 * @param side the version of the file that {@code line} counts in
 * @param severity how much it matters
 * @param category what kind of matter it is
 * @param source the analyzer or reviewer that found it
 * @param message says what is there and what to do. Of an analyzer one fixed sentence, never with a value taken from the
 *     change; of a model reviewer untrusted text
 */
public record Finding(
        String path,
        @Nullable Integer line,
        Side side,
        Severity severity,
        Category category,
        String source,
        String message) {

    /** The version of a file that a line number counts in. */
    public enum Side {
        OLD,
        NEW
    }

    /** How much a finding matters, worst first. */
    public enum Severity {
        BLOCKER,
        MAJOR,
        MINOR,
        NIT
    }

    /** What kind of matter a finding is. */
    public enum Category {
        SECURITY,
        CORRECTNESS,
        PERFORMANCE,
        MAINTAINABILITY,
        TESTS,
        DOCS
    }
}
