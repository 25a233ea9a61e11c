package dev.gittensory.policy.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.policy.KnownAnalyzers;
import dev.gittensory.policy.OperatorPolicy;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.RepositoryConfig;
import java.util.List;
import java.util.Set;

/** Reads configuration files that tests write down as text. */
final class ConfigTexts {

    static final KnownAnalyzers ANALYZERS = new KnownAnalyzers(Set.of("secretLog", "license", "redos"));

    /** A repository's file in which every key is used. */
    static final String REPOSITORY = """
            gate:
              mode: block
              not-reviewed: failure
              deterministic-review-is-enough: false
              split: hold
              blockers:
                - severity: major
                  categories: [security, docs]
                  sources: [secretLog]
                  confidence: 0.8
                - severity: nit
              max-files: 30
              max-lines: 2000
              protected-paths: ["infra/prod/", '*.tf']
              required-analyzers: [license]
            comment:
              findings: 7
              nits: true
            publish:
              inline-comments: true
              labels: false
              merge: true
            """;

    /** An operator's file in which every key is used. */
    static final String OPERATOR = "label: strict-7\n" + REPOSITORY.substring(0, REPOSITORY.indexOf("comment:")) + """
            rubric: |
              Look at the locks.
              And at the doors.
            budgets:
              review-usd: 0.50
              installation-month-usd: 50
              month-usd: 500.123456
              exhausted: one-reviewer
            installations:
              default: [review]
              "1234": [review, commands, inline-comments, labels, merge]
              77: []
            """;

    private ConfigTexts() {}

    static RepositoryConfig repository(String text) {
        return repository(text, Policy.BUILT_IN);
    }

    static RepositoryConfig repository(String text, Policy floor) {
        return RepositoryFile.read(text.getBytes(UTF_8), floor, ANALYZERS);
    }

    static OperatorFile.Reading operator(String text) {
        return OperatorFile.read(
                text.getBytes(UTF_8), OperatorPolicy.BUILT_IN, ANALYZERS, content -> "f" + content.length);
    }

    static OperatorPolicy policy(String text) {
        OperatorFile.Reading reading = operator(text);
        assertThat(reading).isInstanceOf(OperatorFile.Reading.Valid.class);
        return ((OperatorFile.Reading.Valid) reading).policy();
    }

    static List<ConfigProblem> problems(OperatorFile.Reading reading) {
        return reading instanceof OperatorFile.Reading.Invalid invalid
                ? invalid.problems()
                : ((OperatorFile.Reading.Valid) reading).warnings();
    }

    /** A problem in the short form that the tables of cases use. */
    static String brief(ConfigProblem problem) {
        return problem.line() + " " + problem.kind() + " " + problem.key();
    }
}
