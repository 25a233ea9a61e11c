package dev.gittensory.policy.file;

import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.policy.Budgets;
import dev.gittensory.policy.KnownAnalyzers;
import dev.gittensory.policy.OperatorPolicy;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.ProtectedPath;
import dev.gittensory.policy.Size;
import dev.gittensory.policy.file.Key.File;
import dev.gittensory.policy.file.Problems.Place;
import dev.gittensory.policy.yaml.Yaml;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;

/** Reads the operator's private file. It takes effect as a whole or not at all. */
public final class OperatorFile {

    /** The most bytes that such a file may have. */
    public static final int LIMIT = 512 * 1024;

    private static final Section LAYOUT = Section.root(File.OPERATOR);

    /** What came of it. */
    public sealed interface Reading {

        /** The file as a policy; warnings are about patterns that are none and therefore mean every path. */
        record Valid(OperatorPolicy policy, List<ConfigProblem> warnings) implements Reading {

            public Valid {
                warnings = List.copyOf(warnings);
            }
        }

        /** Nothing of the file may take effect. */
        record Invalid(List<ConfigProblem> problems) implements Reading {

            public Invalid {
                problems = List.copyOf(problems);
            }
        }
    }

    private OperatorFile() {}

    /**
     * Reads the content of a file.
     *
     * @param base what applies where the file says nothing
     * @param analyzers the names that analyzers may have
     * @param fingerprint identifies a content without giving anything of it away; part of the policy's version
     */
    public static Reading read(
            byte[] content, OperatorPolicy base, KnownAnalyzers analyzers, Function<byte[], String> fingerprint) {
        Yaml.Reading yaml = Yaml.read(content, LIMIT);
        if (yaml instanceof Yaml.Reading.Unreadable unreadable) {
            return new Reading.Invalid(List.of(Problems.unreadable(unreadable)));
        }
        Values values = new Values();
        Problems problems = new Problems(analyzers);
        LAYOUT.read(((Yaml.Reading.Parsed) yaml).root(), new Place("", 1), values, problems);
        return problems.tolerable()
                ? new Reading.Valid(policy(values, base, fingerprint.apply(content)), problems.inOrder())
                : new Reading.Invalid(problems.inOrder());
    }

    private static OperatorPolicy policy(Values values, OperatorPolicy base, String fingerprint) {
        String version =
                values.get(Keys.LABEL).map(label -> label + "-" + fingerprint).orElse(fingerprint);
        Budgets budgets = base.budgets();
        InstallationRights rights = values.get(Keys.INSTALLATIONS)
                .orElse(new InstallationRights(Optional.of(base.rights()), base.installations()));
        return new OperatorPolicy(
                gate(values, base.gate(), version),
                values.get(Keys.RUBRIC).orElse(base.rubric()),
                new Budgets(
                        values.get(Keys.REVIEW_USD).or(budgets::review),
                        values.get(Keys.INSTALLATION_MONTH_USD).or(budgets::installationMonth),
                        values.get(Keys.MONTH_USD).or(budgets::month),
                        values.get(Keys.EXHAUSTED).orElse(budgets.exhausted())),
                rights.usual().orElse(base.rights()),
                rights.named());
    }

    private static Policy gate(Values values, Policy base, String version) {
        return new Policy(
                version,
                values.get(Keys.MODE).orElse(base.mode()),
                values.get(Keys.NOT_REVIEWED).orElse(base.notReviewed()),
                values.get(Keys.DETERMINISTIC_REVIEW_IS_ENOUGH).orElse(base.deterministicReviewIsEnough()),
                values.get(Keys.SPLIT).orElse(base.split()),
                values.get(Keys.BLOCKERS).orElse(base.blockers()),
                new Size(
                        values.get(Keys.MAX_FILES).orElse(base.size().files()),
                        values.get(Keys.MAX_LINES).orElse(base.size().lines())),
                values.get(Keys.PROTECTED_PATHS).map(OperatorFile::paths).orElse(base.protectedPaths()),
                values.get(Keys.REQUIRED_ANALYZERS).map(Set::copyOf).orElse(base.requiredAnalyzers()));
    }

    private static List<ProtectedPath> paths(List<String> patterns) {
        return IntStream.range(0, patterns.size())
                .mapToObj(i -> ProtectedPath.of(ProtectedPath.Owner.OPERATOR, i + 1, patterns.get(i)))
                .toList();
    }
}
