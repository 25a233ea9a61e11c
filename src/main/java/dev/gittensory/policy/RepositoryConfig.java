package dev.gittensory.policy;

import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.domain.Extra;
import dev.gittensory.domain.RepositoryReport;
import java.util.List;
import java.util.Set;

/**
 * What the configuration file of a repository says, as far as it could be understood.
 *
 * @param gate what it wants of the gate
 * @param findingsShown at most so many findings are to appear in the comment
 * @param nitsShown whether findings of the lowest severity are to appear in the comment
 * @param extras what it wants beyond comment and check run, if the operator allows it
 * @param problems what could not be understood, or is weaker than what the operator requires
 */
public record RepositoryConfig(
        Tightening gate, int findingsShown, boolean nitsShown, Set<Extra> extras, List<ConfigProblem> problems) {

    /** For a repository without the file. */
    public static final RepositoryConfig NONE =
            new RepositoryConfig(Tightening.NONE, RepositoryReport.FINDINGS_SHOWN, false, Set.of(), List.of());

    public RepositoryConfig {
        extras = Set.copyOf(extras);
        problems = List.copyOf(problems);
    }

    /** False if nothing of the file could be understood, so that it is not known what the repository requires. */
    public boolean readable() {
        return problems.stream().noneMatch(problem -> problem.kind() == ConfigProblem.Kind.UNREADABLE);
    }

    /** What it means for the texts of a review. */
    public RepositoryReport report() {
        return new RepositoryReport(problems, findingsShown, nitsShown, extras);
    }
}
