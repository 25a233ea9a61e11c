package dev.gittensory.policy;

import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import java.util.Set;

/**
 * A kind of finding that blocks a change.
 *
 * @param atLeast the least severity that counts
 * @param categories those that count; all of them if empty
 * @param sources the analyzers or reviewers that count; all of them if empty
 * @param confidence the least confidence that counts, from 0 to 1
 */
public record Blocker(Severity atLeast, Set<Category> categories, Set<String> sources, double confidence) {

    /** Whatever the finder itself calls a blocker. */
    public static final Blocker SEVERE = new Blocker(Severity.BLOCKER, Set.of(), Set.of(), 0);

    public Blocker {
        categories = Set.copyOf(categories);
        sources = Set.copyOf(sources);
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("a confidence is a number from 0 to 1");
        }
    }

    /** Whether a finding of this kind blocks; a certainty that is no number, or none there can be, counts as 0. */
    public boolean blocks(String source, Category category, Severity severity, double certainty) {
        return severity.compareTo(atLeast) <= 0
                && (categories.isEmpty() || categories.contains(category))
                && (sources.isEmpty() || sources.contains(source))
                && (confidence == 0 || certainty >= confidence);
    }
}
