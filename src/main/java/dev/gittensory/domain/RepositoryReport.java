package dev.gittensory.domain;

import java.util.List;
import java.util.Set;

/**
 * What the repository's own configuration means for the texts of a review.
 *
 * @param problems what is wrong with the file, in the order of its lines
 * @param findingsShown at most so many findings appear in the comment, each pattern counted once
 * @param nitsShown whether findings of the lowest severity appear in the comment as well
 * @param extras what the repository wants beyond comment and check run
 */
public record RepositoryReport(List<ConfigProblem> problems, int findingsShown, boolean nitsShown, Set<Extra> extras) {

    /** As many as a reader takes in at once. */
    public static final int FINDINGS_SHOWN = 10;

    /** For a repository without configuration. */
    public static final RepositoryReport NONE = new RepositoryReport(List.of(), FINDINGS_SHOWN, false);

    public RepositoryReport {
        problems = List.copyOf(problems);
        // absent from what an earlier version has stored
        extras = extras == null ? Set.of() : Set.copyOf(extras);
    }

    /** Of a repository that wants nothing beyond comment and check run. */
    public RepositoryReport(List<ConfigProblem> problems, int findingsShown, boolean nitsShown) {
        this(problems, findingsShown, nitsShown, Set.of());
    }
}
