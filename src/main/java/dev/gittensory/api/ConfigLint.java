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

/**
 * What is wrong with a configuration file.
 *
 * @param valid of a repository's file, whether nothing is wrong with it; of an operator's, whether it would take effect
 * @param problems in the order of their lines
 */
record ConfigLint(boolean valid, List<ConfigProblemView> problems) {

    static ConfigLint repository(byte[] content, Policy floor, KnownAnalyzers analyzers) {
        List<ConfigProblem> problems =
                RepositoryFile.read(content, floor, analyzers).problems();
        return new ConfigLint(problems.isEmpty(), ConfigProblemView.of(problems));
    }

    /** The policy itself is not kept, so its version may be any. */
    static ConfigLint policy(byte[] content, KnownAnalyzers analyzers) {
        OperatorFile.Reading reading =
                OperatorFile.read(content, OperatorPolicy.BUILT_IN, analyzers, any -> "checked-only");
        return reading instanceof Valid valid
                ? new ConfigLint(true, ConfigProblemView.of(valid.warnings()))
                : new ConfigLint(false, ConfigProblemView.of(((Invalid) reading).problems()));
    }
}
