package dev.gittensory.policy;

import org.jspecify.annotations.Nullable;

/**
 * How large a change may be before a person has to look.
 *
 * @param files changed files
 * @param lines added and removed lines together
 */
public record Size(int files, int lines) {

    /** What one person reads in a day with some care, and then some. */
    public static final Size GENEROUS = new Size(300, 20_000);

    /** Whether a change of so many files and lines is larger. */
    public boolean exceededBy(int changedFiles, long changedLines) {
        return changedFiles > files || changedLines > lines;
    }

    /** These limits, or smaller ones where they are given. */
    Size and(@Nullable Integer fewerFiles, @Nullable Integer fewerLines) {
        return new Size(
                fewerFiles == null ? files : Math.min(files, fewerFiles),
                fewerLines == null ? lines : Math.min(lines, fewerLines));
    }
}
