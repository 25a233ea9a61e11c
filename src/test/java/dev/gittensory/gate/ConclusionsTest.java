package dev.gittensory.gate;

import static dev.gittensory.testkit.PolicyBuilder.policy;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PipelineReason;
import dev.gittensory.gate.Step.Answer;
import dev.gittensory.policy.NotReviewed;
import dev.gittensory.policy.Policy;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What each answer and each outcome means for the check run, row by row.
 *
 * <p>GitHub's rule, by which these tables are to be read: where a check is required, {@code success}, {@code neutral} and
 * {@code skipped} let a change in; {@code cancelled}, {@code action_required} and {@code failure} do not, and a check run
 * that was never posted (here {@code none}) stays "expected" and does not either.
 */
class ConclusionsTest {

    private static final Set<CheckConclusion> LETS_IN = EnumSet.of(CheckConclusion.SUCCESS, CheckConclusion.NEUTRAL);

    private static final String ANSWERS = """
            mode     | what was not reviewed | leaked secret | pass    | hold            | not reviewed    | block
            off      | action_required       | failure       | none    | none            | none            | none
            off      | failure               | failure       | none    | none            | none            | none
            advisory | action_required       | failure       | success | neutral         | action_required | neutral
            advisory | failure               | failure       | success | neutral         | failure         | neutral
            block    | action_required       | failure       | success | action_required | action_required | failure
            block    | failure               | failure       | success | action_required | failure         | failure
            """;

    private static final String OUTCOMES = """
            mode     | what was not reviewed | reviewed        | partial         | deferred        | skipped         | superseded | failed
            off      | action_required       | none            | none            | none            | none            | none       | none
            off      | failure               | none            | none            | none            | none            | none       | none
            advisory | action_required       | action_required | action_required | action_required | action_required | cancelled  | action_required
            advisory | failure               | failure         | failure         | failure         | failure         | cancelled  | failure
            block    | action_required       | action_required | action_required | action_required | action_required | cancelled  | action_required
            block    | failure               | failure         | failure         | failure         | failure         | cancelled  | failure
            """;

    /** In the order of the table; the first two have no verdict only if something went wrong. */
    private static final List<Outcome> ENDS = List.of(
            new Outcome.Reviewed(),
            new Outcome.Partial(List.of(PipelineReason.INTERNAL_ERROR)),
            new Outcome.Deferred(Instant.EPOCH, PipelineReason.INTERNAL_ERROR),
            new Outcome.Skipped(PipelineReason.INTERNAL_ERROR),
            new Outcome.Superseded(),
            new Outcome.Failed(PipelineReason.INTERNAL_ERROR));

    /** One cell: under this policy, the thing named by the column is concluded so. */
    record Cell(Policy policy, String column, CheckConclusion conclusion) {

        @Override
        public String toString() {
            return policy.mode().label() + ", " + policy.notReviewed() + ", " + column + ": " + conclusion.label();
        }
    }

    static Stream<Cell> answers() {
        return cells(ANSWERS);
    }

    static Stream<Cell> outcomes() {
        return cells(OUTCOMES);
    }

    @ParameterizedTest
    @MethodSource("answers")
    void concludesAnAnswerAsTheTableSays(Cell cell) {
        Step step = cell.column().equals("leaked secret")
                ? step(Question.SECRETS, Answer.BLOCK)
                : step(Question.REVIEWERS, Answer.valueOf(constant(cell.column())));

        assertThat(Conclusions.of(cell.policy(), List.of(step))).isEqualTo(cell.conclusion());
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void concludesAReviewWithoutVerdictAsTheTableSays(Cell cell) {
        Outcome outcome = ENDS.stream()
                .filter(end -> end.label().equals(cell.column()))
                .findFirst()
                .orElseThrow();

        assertThat(Conclusions.withoutVerdict(cell.policy(), outcome)).isEqualTo(cell.conclusion());
    }

    @Test
    void theTablesAreComplete() {
        assertThat(answers())
                .hasSize(GateMode.values().length * NotReviewed.values().length * (Answer.values().length + 1));
        assertThat(outcomes())
                .hasSize(GateMode.values().length
                        * NotReviewed.values().length
                        * Outcome.class.getPermittedSubclasses().length);
        assertThat(Stream.concat(answers(), outcomes()).map(Cell::toString)).doesNotHaveDuplicates();
    }

    @Test
    void nothingThatWasNotReviewedLetsAChangeIn() {
        assertThat(Stream.concat(
                        answers()
                                .filter(cell -> cell.column().equals("not reviewed")
                                        || cell.column().equals("leaked secret")),
                        outcomes()))
                .allSatisfy(cell -> {
                    assertThat(cell.conclusion()).isNotIn(LETS_IN);
                    assertThat(cell.conclusion().satisfiesRequiredCheck()).isFalse();
                });
    }

    @Test
    void theCodeKnowsWhichConclusionsLetAChangeIn() {
        assertThat(CheckConclusion.values())
                .allSatisfy(conclusion -> assertThat(conclusion.satisfiesRequiredCheck())
                        .as(conclusion.label())
                        .isEqualTo(LETS_IN.contains(conclusion)));
    }

    /** The strictest wins, wherever it stands. */
    @Test
    void everyAnswerCounts() {
        Step hold = step(Question.SIZE, Answer.HOLD);
        Step block = step(Question.BLOCKERS, Answer.BLOCK);
        Step pass = step(Question.PATHS, Answer.PASS);

        assertThat(Conclusions.of(policy().build(), List.of(pass, hold, block, pass)))
                .isEqualTo(CheckConclusion.FAILURE);
        assertThat(Conclusions.of(policy().build(), List.of(block, hold, pass))).isEqualTo(CheckConclusion.FAILURE);
        assertThat(Conclusions.of(policy().mode(GateMode.ADVISORY).build(), List.of(hold, notReviewed(), pass)))
                .isEqualTo(CheckConclusion.ACTION_REQUIRED);
    }

    @Test
    void aSearchForCredentialsThatFoundNoneSaysNothing() {
        assertThat(Conclusions.of(policy().mode(GateMode.OFF).build(), List.of(step(Question.SECRETS, Answer.PASS))))
                .isEqualTo(CheckConclusion.NONE);
    }

    private static Step notReviewed() {
        return step(Question.EVALUABLE, Answer.NOT_REVIEWED);
    }

    private static Step step(Question question, Answer answer) {
        return new Step(question, answer, null, "Because.");
    }

    private static Stream<Cell> cells(String table) {
        List<List<String>> lines = table.lines()
                .map(line -> Arrays.stream(line.split("\\|")).map(String::trim).toList())
                .toList();
        List<String> columns = lines.get(0);
        return lines.stream().skip(1).flatMap(line -> {
            Policy policy = policy().mode(GateMode.valueOf(constant(line.get(0))))
                    .notReviewed(NotReviewed.valueOf(constant(line.get(1))))
                    .build();
            return IntStream.range(2, columns.size())
                    .mapToObj(i -> new Cell(policy, columns.get(i), CheckConclusion.valueOf(constant(line.get(i)))));
        });
    }

    private static String constant(String words) {
        return words.toUpperCase(Locale.ROOT).replace(' ', '_');
    }
}
