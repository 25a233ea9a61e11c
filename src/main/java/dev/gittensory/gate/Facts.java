package dev.gittensory.gate;

import java.util.List;
import java.util.Set;

/**
 * What the gate needs to know beside the findings. Holds names, numbers and paths, never a line of the change.
 *
 * @param analyzersDone names of the analyzers that did their work or had none to do
 * @param filesTotal files of the change
 * @param filesRead those that were read to their end
 * @param lines added and removed lines together
 * @param paths every path that the change touches, before and after a rename; {@link #MOST_PATHS} and one more if there
 *     are more than that, because then nobody compares them
 * @param configurationKnown whether it is known what the repository's own configuration says
 * @param ai what came of the model reviewers
 */
public record Facts(
        Set<String> analyzersDone,
        int filesTotal,
        int filesRead,
        long lines,
        List<String> paths,
        boolean configurationKnown,
        Ai ai) {

    /** Twice as many as the files that GitHub lists of a pull request. */
    public static final int MOST_PATHS = 6_000;

    /** What came of the model reviewers. */
    public enum Ai {
        /** Nobody is configured. */
        NO_REVIEWERS,
        /** Both answered, and neither would block. */
        AGREED,
        /** Both answered, and both would block. */
        OBJECTED,
        /** Both answered; one would block and the other would not. */
        SPLIT,
        /** An opinion is missing or cannot be used. */
        INCONCLUSIVE
    }

    public Facts {
        analyzersDone = Set.copyOf(analyzersDone);
        paths = List.copyOf(paths);
    }

    /** The same, with what is known of the configuration. */
    public Facts withConfigurationKnown(boolean known) {
        return new Facts(analyzersDone, filesTotal, filesRead, lines, paths, known, ai);
    }
}
