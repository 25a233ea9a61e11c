package dev.gittensory.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.Verdict;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GateTest {

    /** Every combination of what the gate looks at, and what it has to say; written out, so that it can be read. */
    private static final String TABLE = """
            secret | evaluable | blocker | ai | deterministic is enough | verdict | reason
            yes | yes | yes | CONCLUSIVE   | yes | block | leaked_secret
            yes | yes | yes | CONCLUSIVE   | no  | block | leaked_secret
            yes | yes | yes | INCONCLUSIVE | yes | block | leaked_secret
            yes | yes | yes | INCONCLUSIVE | no  | block | leaked_secret
            yes | yes | yes | NO_REVIEWERS | yes | block | leaked_secret
            yes | yes | yes | NO_REVIEWERS | no  | block | leaked_secret
            yes | yes | no  | CONCLUSIVE   | yes | block | leaked_secret
            yes | yes | no  | CONCLUSIVE   | no  | block | leaked_secret
            yes | yes | no  | INCONCLUSIVE | yes | block | leaked_secret
            yes | yes | no  | INCONCLUSIVE | no  | block | leaked_secret
            yes | yes | no  | NO_REVIEWERS | yes | block | leaked_secret
            yes | yes | no  | NO_REVIEWERS | no  | block | leaked_secret
            yes | no  | yes | CONCLUSIVE   | yes | block | leaked_secret
            yes | no  | yes | CONCLUSIVE   | no  | block | leaked_secret
            yes | no  | yes | INCONCLUSIVE | yes | block | leaked_secret
            yes | no  | yes | INCONCLUSIVE | no  | block | leaked_secret
            yes | no  | yes | NO_REVIEWERS | yes | block | leaked_secret
            yes | no  | yes | NO_REVIEWERS | no  | block | leaked_secret
            yes | no  | no  | CONCLUSIVE   | yes | block | leaked_secret
            yes | no  | no  | CONCLUSIVE   | no  | block | leaked_secret
            yes | no  | no  | INCONCLUSIVE | yes | block | leaked_secret
            yes | no  | no  | INCONCLUSIVE | no  | block | leaked_secret
            yes | no  | no  | NO_REVIEWERS | yes | block | leaked_secret
            yes | no  | no  | NO_REVIEWERS | no  | block | leaked_secret
            no  | yes | yes | CONCLUSIVE   | yes | block | blocking_finding
            no  | yes | yes | CONCLUSIVE   | no  | block | blocking_finding
            no  | yes | yes | INCONCLUSIVE | yes | block | blocking_finding
            no  | yes | yes | INCONCLUSIVE | no  | block | blocking_finding
            no  | yes | yes | NO_REVIEWERS | yes | block | blocking_finding
            no  | yes | yes | NO_REVIEWERS | no  | block | blocking_finding
            no  | yes | no  | CONCLUSIVE   | yes | pass  | -
            no  | yes | no  | CONCLUSIVE   | no  | pass  | -
            no  | yes | no  | INCONCLUSIVE | yes | hold  | ai_inconclusive
            no  | yes | no  | INCONCLUSIVE | no  | hold  | ai_inconclusive
            no  | yes | no  | NO_REVIEWERS | yes | pass  | no_reviewers
            no  | yes | no  | NO_REVIEWERS | no  | hold  | no_reviewers
            no  | no  | yes | CONCLUSIVE   | yes | hold  | not_evaluable
            no  | no  | yes | CONCLUSIVE   | no  | hold  | not_evaluable
            no  | no  | yes | INCONCLUSIVE | yes | hold  | not_evaluable
            no  | no  | yes | INCONCLUSIVE | no  | hold  | not_evaluable
            no  | no  | yes | NO_REVIEWERS | yes | hold  | not_evaluable
            no  | no  | yes | NO_REVIEWERS | no  | hold  | not_evaluable
            no  | no  | no  | CONCLUSIVE   | yes | hold  | not_evaluable
            no  | no  | no  | CONCLUSIVE   | no  | hold  | not_evaluable
            no  | no  | no  | INCONCLUSIVE | yes | hold  | not_evaluable
            no  | no  | no  | INCONCLUSIVE | no  | hold  | not_evaluable
            no  | no  | no  | NO_REVIEWERS | yes | hold  | not_evaluable
            no  | no  | no  | NO_REVIEWERS | no  | hold  | not_evaluable
            """;

    /** One line of the table. */
    record Row(boolean secret, Facts facts, boolean blocker, boolean enough, String verdict, String reason) {

        static Row of(String line) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::trim).toList();
            return new Row(
                    yes(cells.get(0)),
                    new Facts(yes(cells.get(1)), Facts.Ai.valueOf(cells.get(3))),
                    yes(cells.get(2)),
                    yes(cells.get(4)),
                    cells.get(5),
                    cells.get(6));
        }

        private static boolean yes(String cell) {
            return switch (cell) {
                case "yes" -> true;
                case "no" -> false;
                default -> throw new IllegalArgumentException(cell);
            };
        }
    }

    static Stream<Row> rows() {
        return TABLE.lines().skip(1).map(Row::of);
    }

    @ParameterizedTest
    @MethodSource("rows")
    void decidesAsTheTableSays(Row row) {
        List<Finding> findings = new ArrayList<>();
        findings.add(finding("debugLeftover", Severity.MAJOR));
        if (row.blocker()) {
            findings.add(finding("conflictMarker", Severity.BLOCKER));
        }
        if (row.secret()) {
            findings.add(finding("secret", Severity.BLOCKER));
        }

        Verdict verdict = Gate.decide(new Policy("test-7", row.enough()), row.facts(), findings);

        assertThat(verdict.label()).isEqualTo(row.verdict());
        assertThat(verdict.reasons().stream().map(Reason::code).collect(Collectors.joining(",")))
                .isEqualTo(row.reason().replace("-", ""));
        assertThat(verdict.policyVersion()).isEqualTo("test-7");
    }

    @Test
    void theTableIsComplete() {
        assertThat(rows().map(row -> List.of(row.secret(), row.facts(), row.blocker(), row.enough())))
                .hasSize(2 * 2 * 2 * Facts.Ai.values().length * 2)
                .doesNotHaveDuplicates();
    }

    @Test
    void blocksOnASecretHoweverLittleItsFindingClaimsToMatter() {
        Verdict verdict = decide(List.of(finding("secret", Severity.NIT)));

        assertThat(verdict).isInstanceOf(Verdict.Block.class);
    }

    @Test
    void passesFindingsBelowABlocker() {
        List<Finding> findings = Stream.of(Severity.MAJOR, Severity.MINOR, Severity.NIT)
                .map(severity -> finding("some", severity))
                .toList();

        assertThat(decide(findings)).isEqualTo(new Verdict.Pass(List.of(), "test-7"));
    }

    @Test
    void passesAChangeWithoutFindings() {
        assertThat(decide(List.of())).isEqualTo(new Verdict.Pass(List.of(), "test-7"));
    }

    private static Verdict decide(List<Finding> findings) {
        return Gate.decide(new Policy("test-7", false), new Facts(true, Facts.Ai.CONCLUSIVE), findings);
    }

    private static Finding finding(String source, Severity severity) {
        return new Finding("a.txt", 1, Finding.Side.NEW, severity, Finding.Category.SECURITY, source, "Look here.");
    }
}
