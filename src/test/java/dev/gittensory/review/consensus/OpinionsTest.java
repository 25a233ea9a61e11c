package dev.gittensory.review.consensus;

import static dev.gittensory.review.consensus.RemarkBuilder.opinion;
import static dev.gittensory.review.consensus.RemarkBuilder.other;
import static dev.gittensory.review.consensus.RemarkBuilder.remark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.review.Opinion;
import dev.gittensory.review.Opinion.Stance;
import dev.gittensory.review.Remark;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A reviewer that was asked in parts has one opinion. */
class OpinionsTest {

    @Test
    void theStrictestStanceCountsWithTheLowestConfidenceOfThoseThatTakeIt() {
        Opinion merged = Opinions.merged(List.of(
                opinion(Stance.APPROVE, 0.1),
                opinion(Stance.BLOCK, 0.9),
                opinion(Stance.COMMENT, 0.2),
                opinion(Stance.BLOCK, 0.6)));

        assertThat(merged.stance()).isEqualTo(Stance.BLOCK);
        assertThat(merged.confidence()).isEqualTo(0.6);
    }

    @ParameterizedTest
    @CsvSource({"NaN, 0", "-1, 0", "7, 1", "Infinity, 1", "-Infinity, 0", "0.25, 0.25"})
    void aConfidenceIsANumberFromZeroToOne(double stated, double taken) {
        assertThat(Opinions.merged(List.of(opinion(Stance.COMMENT, stated))).confidence())
                .isEqualTo(taken);
    }

    @Test
    void remarksAreKeptOnceEachWorstFirst() {
        Remark minor = other(1).severity(Severity.MINOR).build();
        Remark again = remark().line(11).confidence(0.2).build();
        Remark first = remark().build();

        assertThat(Opinions.merged(List.of(
                                opinion(Stance.COMMENT, 1, minor, again), opinion(Stance.COMMENT, 1, first, minor)))
                        .remarks())
                .containsExactly(first, minor);
    }

    @Test
    void summariesAreJoinedOnceEach() {
        assertThat(Opinions.merged(List.of(
                                new Opinion(Stance.COMMENT, 1, "One.", List.of()),
                                new Opinion(Stance.COMMENT, 1, " ", List.of()),
                                new Opinion(Stance.COMMENT, 1, "Two.", List.of()),
                                new Opinion(Stance.COMMENT, 1, "One.", List.of())))
                        .summary())
                .isEqualTo("One.\nTwo.");
    }

    @Test
    void mergingAgainChangesNothing() {
        Opinion merged = Opinions.merged(List.of(
                opinion(Stance.BLOCK, 0.4, remark().build(), other(1).build()),
                opinion(Stance.APPROVE, 0.9, remark().line(12).build())));

        assertThat(Opinions.merged(List.of(merged))).isEqualTo(merged);
        assertThat(Opinions.merged(List.of(merged, merged))).isEqualTo(merged);
    }

    @Test
    void noOpinionsAreNoOpinion() {
        assertThatThrownBy(() -> Opinions.merged(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no opinion to merge");
    }
}
