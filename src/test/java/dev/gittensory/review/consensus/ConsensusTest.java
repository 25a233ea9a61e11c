package dev.gittensory.review.consensus;

import static dev.gittensory.review.consensus.RemarkBuilder.opinion;
import static dev.gittensory.review.consensus.RemarkBuilder.other;
import static dev.gittensory.review.consensus.RemarkBuilder.remark;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.review.Agreement;
import dev.gittensory.review.Opinion;
import dev.gittensory.review.Opinion.Stance;
import dev.gittensory.review.Remark;
import dev.gittensory.review.ReviewerFinding;
import dev.gittensory.review.Slot;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who says what decides what a finding is worth. */
class ConsensusTest {

    private static final Remark OVERFLOW =
            remark().severity(Severity.BLOCKER).confidence(0.9).build();
    private static final Remark OVERFLOW_AGAIN = remark().severity(Severity.BLOCKER)
            .confidence(0.6)
            .line(12)
            .title("Product overflows")
            .build();
    private static final Remark ANOTHER =
            other(1).severity(Severity.BLOCKER).confidence(0.7).build();
    private static final Remark MINOR = other(2).severity(Severity.MINOR).build();

    @Test
    void whatBothBlockOnIsOneBlockerWithTheLowerConfidenceAndTheTextOfTheMoreConfidentOne() {
        Agreed agreed = of(opinion(Stance.BLOCK, 0.3, OVERFLOW_AGAIN), opinion(Stance.BLOCK, 0.2, OVERFLOW));

        assertThat(agreed.agreement()).isEqualTo(Agreement.AGREED);
        assertThat(agreed.disagreements()).isEmpty();
        assertThat(agreed.duplicates()).isEqualTo(1);
        assertThat(agreed.noise()).isZero();
        assertThat(agreed.findings()).singleElement().satisfies(found -> {
            assertThat(found.finding().severity()).isEqualTo(Severity.BLOCKER);
            assertThat(found.finding().source()).isEqualTo("reviewers");
            assertThat(found.finding().message()).startsWith("Total overflows: ");
            assertThat(found.finding().line()).isEqualTo(10);
            assertThat(found.confidence()).isEqualTo(0.6);
            assertThat(found.by()).containsExactlyInAnyOrder(Slot.A, Slot.B);
        });
    }

    @Test
    void whatOnlyOneBlocksOnIsAdviceBesideACommonBlocker() {
        Agreed agreed = of(opinion(Stance.BLOCK, 0.9, OVERFLOW, ANOTHER), opinion(Stance.BLOCK, 0.9, OVERFLOW_AGAIN));

        assertThat(severities(agreed)).containsExactly("reviewers BLOCKER 0.6", "reviewer-a MAJOR 0.7");
        assertThat(agreed.agreement()).isEqualTo(Agreement.AGREED);
        assertThat(agreed.disagreements()).isEmpty();
    }

    @Test
    void whoeverBlockOnDifferentThingsStillBlockOnEachWithTheLowerConfidence() {
        Agreed agreed = of(opinion(Stance.BLOCK, 0.65, OVERFLOW), opinion(Stance.BLOCK, 0.8, ANOTHER, MINOR));

        assertThat(severities(agreed))
                .containsExactly("reviewer-a BLOCKER 0.8", "reviewer-b BLOCKER 0.65", "reviewer-b MINOR 0.8");
        assertThat(agreed.agreement()).isEqualTo(Agreement.AGREED);
    }

    @Test
    void aBlockerThatTheOtherOneTakesForLessStandsIfThatOneBlocksOnSomethingElse() {
        Remark lessSevere = remark().severity(Severity.MINOR).confidence(0.5).build();

        assertThat(severities(
                        of(opinion(Stance.BLOCK, 0.95, lessSevere, ANOTHER), opinion(Stance.BLOCK, 0.55, OVERFLOW))))
                .containsExactly("reviewer-a BLOCKER 0.55", "reviewers BLOCKER 0.5");
    }

    @Test
    void ifOnlyOneBlocksItIsAdviceAndTheDisagreementIsSaid() {
        Agreed agreed = of(opinion(Stance.BLOCK, 0.9, OVERFLOW), opinion(Stance.APPROVE, 0.9, MINOR));

        assertThat(agreed.agreement()).isEqualTo(Agreement.SPLIT);
        assertThat(severities(agreed)).containsExactly("reviewer-a MAJOR 0.9", "reviewer-b MINOR 0.8");
        assertThat(agreed.disagreements())
                .containsExactly(
                        "reviewer-a would block on src/Order.java, line 10 (correctness); reviewer-b would not.");
    }

    @Test
    void aSplitOnWhatBothHaveFoundSaysSoAndTakesTheHigherSeverityShortOfABlocker() {
        Remark lessSevere = remark().severity(Severity.NIT).confidence(0.95).build();

        Agreed agreed = of(opinion(Stance.COMMENT, 0.9, lessSevere), opinion(Stance.BLOCK, 0.9, OVERFLOW));

        assertThat(severities(agreed)).containsExactly("reviewers MAJOR 0.9");
        assertThat(agreed.disagreements())
                .containsExactly("reviewer-b would block on src/Order.java, line 10 (correctness);"
                        + " reviewer-a has found it too and would not.");
    }

    @Test
    void ifNobodyBlocksTheyAgreeAndTheHigherSeverityCounts() {
        Remark lessSevere = remark().severity(Severity.MINOR).confidence(0.4).build();

        Agreed agreed = of(opinion(Stance.APPROVE, 0.9, remark().build()), opinion(Stance.COMMENT, 0.1, lessSevere));

        assertThat(agreed.agreement()).isEqualTo(Agreement.AGREED);
        assertThat(severities(agreed)).containsExactly("reviewers MAJOR 0.4");
        assertThat(agreed.disagreements()).isEmpty();
    }

    @Test
    void aBlockerCountsAgainstAnApprovingStance() {
        assertThat(of(opinion(Stance.APPROVE, 0.9, OVERFLOW), opinion(Stance.APPROVE, 0.9))
                        .agreement())
                .isEqualTo(Agreement.SPLIT);
        assertThat(severities(of(opinion(Stance.APPROVE, 0.1, OVERFLOW), opinion(Stance.COMMENT, 0.2, ANOTHER))))
                .containsExactly("reviewer-a BLOCKER 0.7", "reviewer-b BLOCKER 0.7");
    }

    @Test
    void whoBlocksWithoutABlockerBlocksOnTheWorstOfItsFindings() {
        Opinion vague = opinion(Stance.BLOCK, 0.4, MINOR, remark().build(), other(3).build());

        assertThat(severities(of(vague, opinion(Stance.BLOCK, 0.9, OVERFLOW_AGAIN))))
                .containsExactly("reviewers BLOCKER 0.6", "reviewer-a MAJOR 0.8", "reviewer-a MINOR 0.8");
        assertThat(of(vague, opinion(Stance.APPROVE, 0.9)).disagreements()).hasSize(2);
        assertThat(severities(of(vague, opinion(Stance.APPROVE, 0.9))))
                .containsExactly("reviewer-a MAJOR 0.8", "reviewer-a MAJOR 0.8", "reviewer-a MINOR 0.8");
    }

    @Test
    void whoBlocksOnNothingCannotBeWeighed() {
        Opinion pointless = opinion(Stance.BLOCK, 1);

        for (Opinion answer : List.of(
                pointless,
                opinion(Stance.APPROVE, 1),
                opinion(Stance.BLOCK, 1, OVERFLOW),
                opinion(Stance.COMMENT, 1))) {
            assertThat(List.of(of(pointless, answer), of(answer, pointless))).allSatisfy(agreed -> {
                assertThat(agreed.agreement()).isEqualTo(Agreement.INCONCLUSIVE);
                assertThat(agreed.disagreements()).isEmpty();
                assertThat(agreed.findings()).noneMatch(found -> found.finding().severity() == Severity.BLOCKER);
            });
        }
    }

    @Test
    void ifOneIsMissingTheOtherGivesAdviceOnly() {
        Agreed agreed = Consensus.ofOne(Slot.B, opinion(Stance.BLOCK, 0.9, MINOR, OVERFLOW_AGAIN, OVERFLOW), List.of());

        assertThat(agreed.agreement()).isEqualTo(Agreement.INCONCLUSIVE);
        assertThat(severities(agreed)).containsExactly("reviewer-b MAJOR 0.9", "reviewer-b MINOR 0.8");
        assertThat(agreed.disagreements()).isEmpty();
        assertThat(agreed.duplicates()).isEqualTo(1);
        assertThat(agreed.noise()).isZero();
    }

    @Test
    void adviceThatWeighsTheSameIsInTheOrderOfItsPaths() {
        Opinion a = opinion(
                Stance.COMMENT, 1, other(9).severity(Severity.BLOCKER).build(), other(1).build(), other(5).build());

        assertThat(Consensus.ofOne(Slot.A, a, List.of()).findings())
                .extracting(found -> found.finding().path())
                .containsExactly("src/Other1.java", "src/Other5.java", "src/Other9.java");
    }

    @Test
    void adviceThatWeighsTheSameInOneFileIsInTheOrderOfItsLines() {
        Opinion a = opinion(
                Stance.COMMENT,
                1,
                other(1).line(90).severity(Severity.BLOCKER).build(),
                other(1).line(50).build(),
                other(1).line(20).build());

        assertThat(Consensus.ofOne(Slot.A, a, List.of()).findings())
                .extracting(found -> found.finding().line())
                .containsExactly(20, 50, 90);
    }

    @Test
    void nobodySaysNothing() {
        assertThat(Consensus.ofNobody()).isEqualTo(new Agreed(Agreement.INCONCLUSIVE, List.of(), List.of(), 0, 0));
    }

    @Test
    void moreThanAnybodyReadsIsNoiseAndTheWorstIsKept() {
        Remark[] many = IntStream.range(0, Claims.MOST + 5)
                .mapToObj(i -> other(i).severity(i == Claims.MOST + 4 ? Severity.BLOCKER : Severity.MINOR)
                        .build())
                .toArray(Remark[]::new);

        for (Agreed agreed : List.of(
                of(opinion(Stance.COMMENT, 1, many), opinion(Stance.COMMENT, 1)),
                of(opinion(Stance.COMMENT, 1), opinion(Stance.COMMENT, 1, many)),
                Consensus.ofOne(Slot.A, opinion(Stance.COMMENT, 1, many), List.of()))) {
            assertThat(agreed.noise()).isEqualTo(5);
            assertThat(agreed.findings()).hasSize(Claims.MOST);
            assertThat(agreed.findings().get(0).finding().severity()).isEqualTo(Severity.MAJOR);
        }
    }

    @Test
    void noiseAndDuplicatesAreCountedWhoeverMadeThem() {
        Remark nit = other(4).severity(Severity.NIT).confidence(0.1).build();
        Opinion a =
                opinion(Stance.COMMENT, 1, remark().build(), remark().line(11).build(), nit);
        Opinion b = opinion(
                Stance.COMMENT,
                1,
                MINOR,
                MINOR,
                other(5).severity(Severity.NIT).confidence(0).build());

        assertThat(of(a, b)).extracting(Agreed::duplicates, Agreed::noise).containsExactly(2, 2);
        assertThat(Consensus.ofOne(Slot.A, a, List.of()))
                .extracting(Agreed::duplicates, Agreed::noise)
                .containsExactly(1, 1);
    }

    private static Agreed of(Opinion a, Opinion b) {
        return Consensus.of(a, b, List.of());
    }

    private static List<String> severities(Agreed agreed) {
        return agreed.findings().stream().map(ConsensusTest::inShort).toList();
    }

    private static String inShort(ReviewerFinding found) {
        return found.finding().source() + " " + found.finding().severity() + " " + found.confidence();
    }
}
