package dev.gittensory.review.consensus;

import static dev.gittensory.review.consensus.RemarkBuilder.opinion;
import static dev.gittensory.review.consensus.RemarkBuilder.remark;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.review.Opinion.Stance;
import dev.gittensory.review.Remark;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a model answers, the result is bounded and comes at once. */
class HostileRemarksTest {

    private static final int LONG = 200_000;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "word ",
                "\u0000",
                "\ud800",
                "\udc00\ud800",
                "\n",
                "\u200b",
                "Verify. ",
                "+-\n",
                "consider adding "
            })
    void longTextsAreBounded(String piece) {
        String text = piece.repeat(LONG / piece.length());
        Remark[] remarks = IntStream.range(0, 20)
                .mapToObj(i -> remark().path(text)
                        .line(i * 10)
                        .severity(Severity.BLOCKER)
                        .title(text)
                        .body(text)
                        .evidence(text)
                        .suggestion(text)
                        .build())
                .toArray(Remark[]::new);

        Agreed agreed = assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> Consensus.of(opinion(Stance.BLOCK, 1, remarks), opinion(Stance.APPROVE, 1), List.of()));

        assertThat(agreed.findings())
                .isNotEmpty()
                .allSatisfy(found ->
                        assertThat(found.finding().message()).hasSizeLessThanOrEqualTo(PlainText.LONGEST_MESSAGE));
        assertThat(agreed.disagreements())
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(sentence)
                        .hasSizeLessThan(PlainText.LONGEST_PATH + 100)
                        .doesNotContain("\n", "\u0000"));
    }

    @Test
    void manyRemarksAtOnePlaceTakeAMoment() {
        Remark[] remarks = IntStream.range(0, 5_000)
                .mapToObj(i -> remark().body(("word" + i + " ").repeat(400) + "x".repeat(i))
                        .build())
                .toArray(Remark[]::new);

        Agreed agreed = assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> Consensus.of(opinion(Stance.BLOCK, 1, remarks), opinion(Stance.BLOCK, 1, remarks), List.of()));

        assertThat(agreed.findings().size() + agreed.duplicates() + agreed.noise())
                .isEqualTo(2 * remarks.length);
    }

    @Test
    void linesAtTheEndsOfTheRangeDoNotOverflow() {
        Remark first = remark().line(Integer.MIN_VALUE).build();
        Remark last = remark().line(Integer.MAX_VALUE).evidence("a\nb\nc").build();

        assertThat(Consensus.of(opinion(Stance.COMMENT, 1, first), opinion(Stance.COMMENT, 1, last), List.of())
                        .findings())
                .hasSize(2);
    }
}
