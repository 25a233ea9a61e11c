package dev.gittensory.bench;

import dev.gittensory.bench.TruthTable.Answer;
import dev.gittensory.bench.TruthTable.Evaluation;
import dev.gittensory.bench.TruthTable.Finding;
import dev.gittensory.bench.TruthTable.Situation;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes {@code docs/gate-truth-table.md}: all that the gate can answer, as the code answers it.
 *
 * <pre>mvn -B -q -Pbench test-compile exec:java@bench -Dbench=WriteTruthTable</pre>
 */
public final class WriteTruthTable {

    /** What to run when document and code differ. */
    public static final String COMMAND = "mvn -B -q -Pbench test-compile exec:java@bench -Dbench=WriteTruthTable";

    /** Where the table is kept. */
    public static final Path DOCUMENT = Path.of("docs", "gate-truth-table.md");

    /** The decisions that the table sums up, counted by hand so that none gets lost. */
    public static final int DECISIONS = 5 * 3 * 7 * 2 * 2 * 3 * 2;

    private static final String FACTORS =
            "5 evaluations × 3 kinds of findings × 7 opinions × protected path or not × too large or not\n"
                    + "× 3 modes × 2 settings for what was not reviewed";

    /** The rows that they are summed up in. */
    public static final int ROWS = 2 * 3 * 7 * 2 * 2;

    private static final List<Evaluation> EVALUATED = List.of(Evaluation.REVIEWED, Evaluation.PARTIAL);
    private static final List<Evaluation> NOT_EVALUATED =
            List.of(Evaluation.NO_SEARCH_FOR_CREDENTIALS, Evaluation.NOTHING_READ);

    private static final String INTRODUCTION = """
            # The gate: truth table

            What the gate says to everything that it can be asked. **Every row was computed by the code, none was written by
            hand**, and a test fails if this file and the code differ. Reasons and conclusions are those of the API and of GitHub.
            The file is written by

            ```
            %s
            ```

            which makes %,d decisions: %s.
            The long tables sum them up in %d rows, and decisions share a row only if they were found to be the same.

            How to read it:

            1. The questions are asked in a fixed order: leaked secret, evaluable, configured blockers, reviewers, required
               analyzers, protected paths, size. **The first answer that objects decides** the verdict. It is the first of the
               reasons; those of the later answers follow it.
            2. The verdict does not depend on the mode. The last three columns say what becomes of the check run in each mode.
               There the strictest of all answers counts, so a `hold` can come with `failure`.
            3. `action_required / failure` means that the change was **not reviewed**, or not sufficiently: the policy's
               setting for what was not reviewed chooses between the two. Nothing that was not reviewed is ever `success`, `neutral` or
               `skipped`, in no mode, because with those GitHub lets a change in. In mode `off` there is no check run at all,
               so a required check stays "expected" and the change stays out.
            4. A leaked secret is `failure` in every mode, also in `off`.
            5. A review that is `partial` is decided like one that is `reviewed`, if what is missing is not among the questions;
               the two differ in what the comment says, so they share their rows.
            6. A repository's own configuration is no column: it adds to the policy, and so leads to another row, never to a more
               lenient one. A required analyzer that is missing stands in the first table only.

            """;

    private WriteTruthTable() {}

    public static void main(String[] arguments) throws IOException {
        Files.writeString(DOCUMENT, text());
    }

    /** The document. */
    public static String text() {
        TruthTable table = new TruthTable();
        String sections = section(table, EVALUATED, "Reviewed, or partial but evaluable")
                + section(table, NOT_EVALUATED, "Not evaluable: no search for credentials, or nothing read")
                + configurationUnknown(table);
        if (table.decisions() != DECISIONS) {
            throw new IllegalStateException(table.decisions() + " decisions instead of " + DECISIONS);
        }
        return INTRODUCTION.formatted(COMMAND, DECISIONS, FACTORS, ROWS)
                + singleCauses()
                + sections
                + endings()
                + conclusions();
    }

    private static String section(TruthTable table, List<Evaluation> evaluations, String title) {
        StringBuilder text = new StringBuilder("## " + title + "\n\n");
        for (Finding finding : Finding.values()) {
            text.append("### With ").append(finding.text()).append("\n\n");
            header(text, "model reviewers", "protected path", "too large", "verdict", "reasons");
            List<Situation> situations = TruthTable.situations(evaluations.get(0), finding);
            List<Answer> answers = table.answers(evaluations, finding);
            for (int i = 0; i < answers.size(); i++) {
                row(text, situations.get(i), answers.get(i));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static void row(StringBuilder text, Situation situation, Answer answer) {
        cells(
                text,
                Stream.concat(
                        Stream.of(
                                situation.opinion().text(),
                                situation.protectedPath() ? "yes" : "–",
                                situation.oversize() ? "yes" : "–",
                                "**" + answer.verdict() + "**",
                                codes(answer.reasons())),
                        answer.conclusions().stream()));
    }

    /** Says that nothing but the name of a reason differs, after having made sure of it. */
    private static String configurationUnknown(TruthTable table) {
        for (Finding finding : Finding.values()) {
            List<Answer> others = new TruthTable()
                    .answers(NOT_EVALUATED, finding).stream()
                            .map(answer -> new Answer(
                                    answer.verdict(),
                                    answer.reasons().stream()
                                            .map(reason -> reason.replace("not_evaluable", "configuration_unknown"))
                                            .toList(),
                                    answer.conclusions()))
                            .toList();
            if (!table.answers(List.of(Evaluation.CONFIGURATION_UNKNOWN), finding)
                    .equals(others)) {
                throw new IllegalStateException("an unknown configuration needs rows of its own");
            }
        }
        return """
                ## Evaluable, but the repository's configuration is not known

                The same rows as above, with the reason `configuration_unknown` in the place of `not_evaluable`; they were computed
                and compared.

                """;
    }

    private static String singleCauses() {
        StringBuilder text = new StringBuilder("""
                ## One thing at a time

                A small change that is sound but for one thing, under the built-in policy but for what the row says.

                """);
        header(text, "what is the matter", "verdict", "reasons");
        for (SingleCauses.Cause cause : SingleCauses.all()) {
            Verdict verdict = cause.decision(GateMode.BLOCK).verdict();
            cells(
                    text,
                    Stream.concat(
                            Stream.of(
                                    cause.text(),
                                    "**" + verdict.label() + "**",
                                    codes(verdict.reasons().stream()
                                            .map(Reason::code)
                                            .toList())),
                            Arrays.stream(GateMode.values())
                                    .map(mode ->
                                            cause.decision(mode).conclusion().label())));
        }
        return text.append('\n').toString();
    }

    private static String endings() {
        StringBuilder text = new StringBuilder("""
                ## Reviews that end before the gate

                They have no verdict, and the operator's policy alone concludes the check run.

                """);
        header(text, "outcome", "not reviewed");
        GateEndings.withoutVerdict().forEach(row -> cells(text, row));
        return text.append('\n').toString();
    }

    private static String conclusions() {
        StringBuilder text = new StringBuilder("""
                ## What a conclusion means on GitHub

                From the most lenient to the strictest. `skipped` would satisfy a required check as well; Gittensory never uses it.

                | conclusion | satisfies a required check | meaning |
                |---|---|---|
                """);
        GateEndings.meanings().forEach(row -> cells(text, row));
        return text.toString();
    }

    private static String codes(List<String> reasons) {
        return reasons.isEmpty() ? "–" : reasons.stream().collect(Collectors.joining("`, `", "`", "`"));
    }

    private static void header(StringBuilder text, String... columns) {
        List<String> all = Stream.concat(
                        Arrays.stream(columns), Arrays.stream(GateMode.values()).map(mode -> "`" + mode.label() + "`"))
                .toList();
        cells(text, all.stream());
        text.append("|").append("---|".repeat(all.size())).append('\n');
    }

    private static void cells(StringBuilder text, Stream<String> cells) {
        text.append(cells.collect(Collectors.joining(" | ", "| ", " |\n")));
    }
}
