package dev.gittensory.gate;

import static dev.gittensory.testkit.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.Verdict;
import dev.gittensory.policy.Policy;
import dev.gittensory.testkit.FactsBuilder;
import dev.gittensory.testkit.GateSamples;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract, written by hand; {@code docs/gate-truth-table.md} is computed, and has more columns. */
class GateTest {

    /** Every combination of what decides first, and all that the verdict has to say; the deciding reason is the first. */
    private static final String TABLE = """
            secret | evaluable | blocker | ai | deterministic is enough | verdict | reasons
            yes | yes | yes | AGREED       | yes | block | leaked_secret blocking_finding
            yes | yes | yes | AGREED       | no  | block | leaked_secret blocking_finding
            yes | yes | yes | OBJECTED     | yes | block | leaked_secret blocking_finding ai_objected
            yes | yes | yes | SPLIT        | yes | block | leaked_secret blocking_finding
            yes | yes | yes | OBJECTED     | no  | block | leaked_secret blocking_finding ai_objected
            yes | yes | yes | SPLIT        | no  | block | leaked_secret blocking_finding
            yes | yes | yes | INCONCLUSIVE | yes | block | leaked_secret blocking_finding ai_inconclusive
            yes | yes | yes | INCONCLUSIVE | no  | block | leaked_secret blocking_finding ai_inconclusive
            yes | yes | yes | NO_REVIEWERS | yes | block | leaked_secret blocking_finding
            yes | yes | yes | NO_REVIEWERS | no  | block | leaked_secret blocking_finding no_reviewers
            yes | yes | no  | AGREED       | yes | block | leaked_secret
            yes | yes | no  | AGREED       | no  | block | leaked_secret
            yes | yes | no  | OBJECTED     | yes | block | leaked_secret ai_objected
            yes | yes | no  | SPLIT        | yes | block | leaked_secret
            yes | yes | no  | OBJECTED     | no  | block | leaked_secret ai_objected
            yes | yes | no  | SPLIT        | no  | block | leaked_secret
            yes | yes | no  | INCONCLUSIVE | yes | block | leaked_secret ai_inconclusive
            yes | yes | no  | INCONCLUSIVE | no  | block | leaked_secret ai_inconclusive
            yes | yes | no  | NO_REVIEWERS | yes | block | leaked_secret
            yes | yes | no  | NO_REVIEWERS | no  | block | leaked_secret no_reviewers
            yes | no  | yes | AGREED       | yes | block | leaked_secret not_evaluable blocking_finding
            yes | no  | yes | AGREED       | no  | block | leaked_secret not_evaluable blocking_finding
            yes | no  | yes | OBJECTED     | yes | block | leaked_secret not_evaluable blocking_finding ai_objected
            yes | no  | yes | SPLIT        | yes | block | leaked_secret not_evaluable blocking_finding
            yes | no  | yes | OBJECTED     | no  | block | leaked_secret not_evaluable blocking_finding ai_objected
            yes | no  | yes | SPLIT        | no  | block | leaked_secret not_evaluable blocking_finding
            yes | no  | yes | INCONCLUSIVE | yes | block | leaked_secret not_evaluable blocking_finding ai_inconclusive
            yes | no  | yes | INCONCLUSIVE | no  | block | leaked_secret not_evaluable blocking_finding ai_inconclusive
            yes | no  | yes | NO_REVIEWERS | yes | block | leaked_secret not_evaluable blocking_finding
            yes | no  | yes | NO_REVIEWERS | no  | block | leaked_secret not_evaluable blocking_finding no_reviewers
            yes | no  | no  | AGREED       | yes | block | leaked_secret not_evaluable
            yes | no  | no  | AGREED       | no  | block | leaked_secret not_evaluable
            yes | no  | no  | OBJECTED     | yes | block | leaked_secret not_evaluable ai_objected
            yes | no  | no  | SPLIT        | yes | block | leaked_secret not_evaluable
            yes | no  | no  | OBJECTED     | no  | block | leaked_secret not_evaluable ai_objected
            yes | no  | no  | SPLIT        | no  | block | leaked_secret not_evaluable
            yes | no  | no  | INCONCLUSIVE | yes | block | leaked_secret not_evaluable ai_inconclusive
            yes | no  | no  | INCONCLUSIVE | no  | block | leaked_secret not_evaluable ai_inconclusive
            yes | no  | no  | NO_REVIEWERS | yes | block | leaked_secret not_evaluable
            yes | no  | no  | NO_REVIEWERS | no  | block | leaked_secret not_evaluable no_reviewers
            no  | yes | yes | AGREED       | yes | block | blocking_finding
            no  | yes | yes | AGREED       | no  | block | blocking_finding
            no  | yes | yes | OBJECTED     | yes | block | blocking_finding ai_objected
            no  | yes | yes | SPLIT        | yes | block | blocking_finding
            no  | yes | yes | OBJECTED     | no  | block | blocking_finding ai_objected
            no  | yes | yes | SPLIT        | no  | block | blocking_finding
            no  | yes | yes | INCONCLUSIVE | yes | block | blocking_finding ai_inconclusive
            no  | yes | yes | INCONCLUSIVE | no  | block | blocking_finding ai_inconclusive
            no  | yes | yes | NO_REVIEWERS | yes | block | blocking_finding
            no  | yes | yes | NO_REVIEWERS | no  | block | blocking_finding no_reviewers
            no  | yes | no  | AGREED       | yes | pass  | -
            no  | yes | no  | AGREED       | no  | pass  | -
            no  | yes | no  | OBJECTED     | yes | hold  | ai_objected
            no  | yes | no  | SPLIT        | yes | pass  | ai_split
            no  | yes | no  | OBJECTED     | no  | hold  | ai_objected
            no  | yes | no  | SPLIT        | no  | pass  | ai_split
            no  | yes | no  | INCONCLUSIVE | yes | hold  | ai_inconclusive
            no  | yes | no  | INCONCLUSIVE | no  | hold  | ai_inconclusive
            no  | yes | no  | NO_REVIEWERS | yes | pass  | no_reviewers
            no  | yes | no  | NO_REVIEWERS | no  | hold  | no_reviewers
            no  | no  | yes | AGREED       | yes | hold  | not_evaluable blocking_finding
            no  | no  | yes | AGREED       | no  | hold  | not_evaluable blocking_finding
            no  | no  | yes | OBJECTED     | yes | hold  | not_evaluable blocking_finding ai_objected
            no  | no  | yes | SPLIT        | yes | hold  | not_evaluable blocking_finding
            no  | no  | yes | OBJECTED     | no  | hold  | not_evaluable blocking_finding ai_objected
            no  | no  | yes | SPLIT        | no  | hold  | not_evaluable blocking_finding
            no  | no  | yes | INCONCLUSIVE | yes | hold  | not_evaluable blocking_finding ai_inconclusive
            no  | no  | yes | INCONCLUSIVE | no  | hold  | not_evaluable blocking_finding ai_inconclusive
            no  | no  | yes | NO_REVIEWERS | yes | hold  | not_evaluable blocking_finding
            no  | no  | yes | NO_REVIEWERS | no  | hold  | not_evaluable blocking_finding no_reviewers
            no  | no  | no  | AGREED       | yes | hold  | not_evaluable
            no  | no  | no  | AGREED       | no  | hold  | not_evaluable
            no  | no  | no  | OBJECTED     | yes | hold  | not_evaluable ai_objected
            no  | no  | no  | SPLIT        | yes | hold  | not_evaluable
            no  | no  | no  | OBJECTED     | no  | hold  | not_evaluable ai_objected
            no  | no  | no  | SPLIT        | no  | hold  | not_evaluable
            no  | no  | no  | INCONCLUSIVE | yes | hold  | not_evaluable ai_inconclusive
            no  | no  | no  | INCONCLUSIVE | no  | hold  | not_evaluable ai_inconclusive
            no  | no  | no  | NO_REVIEWERS | yes | hold  | not_evaluable
            no  | no  | no  | NO_REVIEWERS | no  | hold  | not_evaluable no_reviewers
            """;

    /** One line of the table. */
    record Row(boolean secret, boolean evaluable, boolean blocker, Facts.Ai ai, boolean enough, String says) {

        static Row of(String line) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::trim).toList();
            return new Row(
                    yes(cells.get(0)),
                    yes(cells.get(1)),
                    yes(cells.get(2)),
                    Facts.Ai.valueOf(cells.get(3)),
                    yes(cells.get(4)),
                    cells.get(5) + ": " + cells.get(6));
        }

        Facts facts() {
            Set<String> done = evaluable ? Set.of("secret", "conflictMarker") : Set.of("conflictMarker");
            return FactsBuilder.facts().analyzersDone(done).ai(ai).build();
        }

        List<Signal> signals() {
            List<Signal> signals = new ArrayList<>();
            signals.add(signal("debugLeftover", Severity.MAJOR));
            if (blocker) {
                signals.add(signal("conflictMarker", Severity.BLOCKER));
            }
            if (secret) {
                signals.add(signal("secret", Severity.BLOCKER));
            }
            return signals;
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
        Policy policy = policy().version("test-7")
                .deterministicReviewIsEnough(row.enough())
                .build();

        Verdict verdict = Gate.decide(policy, row.facts(), row.signals()).verdict();

        String reasons = verdict.reasons().stream().map(Reason::code).collect(Collectors.joining(" "));
        assertThat(verdict.label() + ": " + (reasons.isEmpty() ? "-" : reasons)).isEqualTo(row.says());
        assertThat(verdict.policyVersion()).isEqualTo("test-7");
    }

    @Test
    void theTableIsComplete() {
        assertThat(rows().map(row -> List.of(row.secret(), row.evaluable(), row.blocker(), row.ai(), row.enough())))
                .hasSize(2 * 2 * 2 * Facts.Ai.values().length * 2)
                .doesNotHaveDuplicates();
    }

    @Test
    void blocksOnASecretHoweverLittleItsFindingClaimsToMatter() {
        Decision decision = Gate.decide(
                Policy.BUILT_IN, GateSamples.SOUND, List.of(new Signal("secret", Category.DOCS, Severity.NIT, 0)));

        assertThat(decision.verdict()).isInstanceOf(Verdict.Block.class);
        assertThat(decision.conclusion()).isEqualTo(CheckConclusion.FAILURE);
    }

    @Test
    void passesFindingsBelowABlocker() {
        List<Signal> signals = Stream.of(Severity.MAJOR, Severity.MINOR, Severity.NIT)
                .map(severity -> signal("some", severity))
                .toList();

        assertThat(Gate.decide(Policy.BUILT_IN, GateSamples.SOUND, signals).verdict())
                .isEqualTo(new Verdict.Pass(List.of(), Policy.BUILT_IN.version()));
    }

    @Test
    void passesAChangeWithoutFindings() {
        Decision decision = Gate.decide(policy().mode(GateMode.ADVISORY).build(), GateSamples.SOUND, List.of());

        assertThat(decision.verdict()).isEqualTo(new Verdict.Pass(List.of(), Policy.BUILT_IN.version()));
        assertThat(decision.mode()).isEqualTo(GateMode.ADVISORY);
        assertThat(decision.enforcement().mode()).isEqualTo(GateMode.ADVISORY);
        assertThat(decision.enforcement().conclusion()).isEqualTo(CheckConclusion.SUCCESS);
    }

    @Test
    void aFindingOfADeterministicAnalyzerIsCertain() {
        Finding finding =
                new Finding("a.txt", 1, Finding.Side.NEW, Severity.MAJOR, Category.TESTS, "missingTest", "Look here.");

        assertThat(Signal.of(finding)).isEqualTo(new Signal("missingTest", Category.TESTS, Severity.MAJOR, 1));
    }

    private static Signal signal(String source, Severity severity) {
        return new Signal(source, Category.SECURITY, severity, 1);
    }
}
