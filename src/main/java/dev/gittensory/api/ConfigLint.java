package dev.gittensory.api;

import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.policy.KnownAnalyzers;
import dev.gittensory.policy.OperatorPolicy;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.file.OperatorFile;
import dev.gittensory.policy.file.OperatorFile.Reading.Invalid;
import dev.gittensory.policy.file.OperatorFile.Reading.Valid;
import dev.gittensory.policy.file.RepositoryFile;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a configuration file.
 *
 * @param valid of a repository's file, whether nothing is wrong with it; of an operator's, whether it would take effect
 * @param problems in the order of their lines
 */
record ConfigLint(boolean valid, List<Entry> problems) {

    /**
     * One problem.
     *
     * @param line 1-based line, or null if the whole file is meant
     * @param kind {@code unreadable | unknown_key | wrong_value | loosening}
     * @param key the dotted path of the key; text from the file if the key is unknown
     * @param message what is wrong, never a value from the file
     */
    record Entry(@Nullable Integer line, String kind, String key, String message) {

        static Entry of(ConfigProblem problem) {
            return new Entry(
                    problem.line(), problem.kind().name().toLowerCase(Locale.ROOT), problem.key(), problem.message());
        }
    }

    static ConfigLint repository(byte[] content, Policy floor, KnownAnalyzers analyzers) {
        List<ConfigProblem> problems =
                RepositoryFile.read(content, floor, analyzers).problems();
        return new ConfigLint(problems.isEmpty(), entries(problems));
    }

    /** The policy itself is not kept, so its version may be any. */
    static ConfigLint policy(byte[] content, KnownAnalyzers analyzers) {
        OperatorFile.Reading reading =
                OperatorFile.read(content, OperatorPolicy.BUILT_IN, analyzers, any -> "checked-only");
        return reading instanceof Valid valid
                ? new ConfigLint(true, entries(valid.warnings()))
                : new ConfigLint(false, entries(((Invalid) reading).problems()));
    }

    private static List<Entry> entries(List<ConfigProblem> problems) {
        return problems.stream().map(Entry::of).toList();
    }
}
