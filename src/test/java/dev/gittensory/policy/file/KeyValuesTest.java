package dev.gittensory.policy.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ConfigProblem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** For each key, which values are right and which are wrong. */
class KeyValuesTest {

    private record Values(String key, List<String> right, List<String> wrong) {}

    /** Of no key the value. */
    private static final List<String> NEVER = List.of("", "~", "null", "{a: b}", "[[]]", "!", "''", "\" \"");

    private static final String LONGEST_RUBRIC = "'" + "\uD83D\uDD12".repeat(32 * 1024) + "'";

    private static final List<Values> CASES = List.of(
            new Values(
                    "label",
                    List.of("a", "v1.2_x-Y", "'7'", "x".repeat(40)),
                    List.of("7", "1.5", "x".repeat(41), "'a b'", "ä", "true", "[a]", "\"a\\n\"")),
            new Values(
                    "gate.mode",
                    List.of("off", "'off'", "\"advisory\"", "block"),
                    List.of("OFF", "on", "false", "blocks", "[block]", "1")),
            new Values(
                    "gate.not-reviewed", List.of("action_required", "failure"), List.of("neutral", "success", "none")),
            new Values(
                    "gate.deterministic-review-is-enough",
                    List.of("true", "false"),
                    List.of("'true'", "yes", "no", "on", "True", "1", "[true]")),
            new Values("gate.split", List.of("advice", "hold"), List.of("block", "Hold")),
            new Values(
                    "gate.blockers",
                    List.of(
                            "[]",
                            "[{severity: blocker}]",
                            "[{severity: nit, categories: [docs], sources: [license]}]",
                            "[{severity: 'nit', confidence: 1}]",
                            "[{severity: minor, categories: [docs, docs], sources: [redos], confidence: 0.000001}]"),
                    List.of(
                            "major",
                            "{severity: major}",
                            "[major]",
                            "[{}]",
                            "[~]",
                            "[{severity: }]",
                            "[{severity: MAJOR}]",
                            "[{severity: nit, categories: docs}]",
                            "[{severity: nit, categories: []}]",
                            "[{severity: nit, categories: [bugs]}]",
                            "[{severity: nit, sources: []}]",
                            "[{severity: nit, sources: [nobody]}]",
                            "[{severity: nit, confidence: 1.1}]",
                            "[{severity: nit, confidence: 80%}]",
                            "[{severity: nit, confidence: '1'}]",
                            "[{severity: nit, because: x}]")),
            new Values(
                    "gate.max-files",
                    List.of("1", "100000"),
                    List.of(
                            "0",
                            "-1",
                            "100001",
                            "1.0",
                            "1e3",
                            "0x10",
                            "010",
                            "1_000",
                            "+5",
                            "'5'",
                            "99999999999999999999",
                            "many",
                            "[5]")),
            new Values("gate.max-lines", List.of("1", "10000000"), List.of("0", "10000001", ".5")),
            new Values(
                    "gate.protected-paths",
                    List.of("[]", "[a]", "['7', \"*.tf\", /b/**/c]"),
                    List.of(
                            "a",
                            "[7]",
                            "[~]",
                            "[true]",
                            "[.5]",
                            "[0x1F]",
                            "[.inf]",
                            "[[a]]",
                            "['{a,b}']",
                            "['!a']",
                            "['a[b]']",
                            "[' a']",
                            "['']",
                            "[/]",
                            "[" + "a".repeat(1025) + "]")),
            new Values(
                    "gate.required-analyzers",
                    List.of("[]", "[license, redos, 'license']"),
                    List.of("license", "[License]", "[1]", "['']", "[~]", "[{}]")),
            new Values(
                    "rubric",
                    List.of("x", "'7'", "|\n  a\n  b", "\"a: b\"", "''", "' '", LONGEST_RUBRIC),
                    List.of("7", "true", "[a]", "'" + "x".repeat(32 * 1024 + 1) + "'")),
            new Values(
                    "budgets.review-usd",
                    List.of("0", "0.5", "0.50", "1000000", "0.000001", "1000000.000000"),
                    List.of(
                            "-0.1",
                            "1000000.000001",
                            "0.0000001",
                            "'1'",
                            "$1",
                            "1,5",
                            ".5",
                            "5.",
                            "1e2",
                            ".inf",
                            "00.5")),
            new Values("budgets.installation-month-usd", List.of("50"), List.of("fifty")),
            new Values("budgets.month-usd", List.of("500"), List.of("-500")),
            new Values(
                    "budgets.exhausted",
                    List.of("one-reviewer", "'deterministic'", "defer"),
                    List.of("one_reviewer", "Defer", "[defer]", "true", "~", "''", "nobody")),
            new Values(
                    "installations",
                    List.of("", "~", "null", "{}", "{default: []}", "{1: [merge], '999999999999999999': []}"),
                    List.of(
                            "[review]",
                            "review",
                            "{0: []}",
                            "{01: []}",
                            "{-1: []}",
                            "{1.0: []}",
                            "{default: review}",
                            "{default: ~}",
                            "{1: [all]}",
                            "{9999999999999999999: []}",
                            "{Default: []}")),
            new Values("comment.findings", List.of("0", "50"), List.of("51", "-1", "'1'")),
            new Values("comment.nits", List.of("true", "false"), List.of("'true'", "1")),
            new Values("publish.inline-comments", List.of("true", "false"), List.of("'true'", "1")),
            new Values("publish.labels", List.of("true", "false"), List.of("'true'", "1")),
            new Values("publish.merge", List.of("true", "false"), List.of("'true'", "1")));

    static Stream<Arguments> right() {
        return CASES.stream().flatMap(row -> row.right.stream().map(value -> Arguments.of(row.key, value)));
    }

    static Stream<Arguments> wrong() {
        return CASES.stream()
                .flatMap(row -> Stream.concat(
                                row.wrong.stream(), NEVER.stream().filter(value -> !row.right.contains(value)))
                        .filter(value -> !(row.key.equals("rubric") && value.equals("\" \"")))
                        .map(value -> Arguments.of(row.key, value)));
    }

    @ParameterizedTest
    @MethodSource("right")
    void takes(String key, String value) {
        assertThat(problems(key, value)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wrong")
    void refusesInTheSecondOrThirdLine(String key, String value) {
        assertThat(problems(key, value)).isNotEmpty().allSatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(key.contains(".") ? 3 : 2);
            assertThat(problem.message()).containsPattern("[.?]$").doesNotContain("because", "9999", "x".repeat(41));
            assertThat(problem.key()).startsWith(value.equals("!") ? "" : key);
        });
    }

    @Test
    void noKeyIsForgotten() {
        Set<String> paths = new HashSet<>();
        Keys.TABLE.forEach(key -> paths.add(key.path()));

        assertThat(CASES.stream().map(Values::key)).containsExactlyInAnyOrderElementsOf(paths);
    }

    /** What the file that has the key says to it; a key of both is tried in the operator's. */
    private static List<ConfigProblem> problems(String key, String value) {
        int dot = key.indexOf('.');
        String text = dot < 0
                ? "#\n" + key + ": " + value + "\n"
                : "#\n" + key.substring(0, dot) + ":\n  " + key.substring(dot + 1) + ": " + value + "\n";
        return key.startsWith("comment.") || key.startsWith("publish.")
                ? ConfigTexts.repository(text).problems()
                : ConfigTexts.problems(ConfigTexts.operator(text));
    }
}
