package dev.gittensory.review.consensus;

import static dev.gittensory.review.consensus.RemarkBuilder.opinion;
import static dev.gittensory.review.consensus.RemarkBuilder.other;
import static dev.gittensory.review.consensus.RemarkBuilder.remark;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.review.Opinion.Stance;
import dev.gittensory.review.Remark;
import dev.gittensory.review.ReviewerFinding;
import dev.gittensory.review.Slot;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What two reviewers have found is the same or it is not. */
class MatterTest {

    private static final RemarkBuilder FIRST = remark().evidence("int total = a * b;");

    static Stream<Arguments> same() {
        return Stream.of(
                Arguments.of("the same", remark()),
                Arguments.of("three lines below", remark().line(13)),
                Arguments.of("three lines above", remark().line(7)),
                Arguments.of("overlapping lines", remark().line(5).evidence("a\nb\nc")),
                Arguments.of("the same code, another line", remark().line(99).evidence("+  int  total = a*b;\n")),
                Arguments.of("no word in common but the text", remark()),
                Arguments.of(
                        "two of five words", remark().title("").body("TOTAL overflows silently whenever multiplied")),
                Arguments.of("another severity", remark().severity(Severity.NIT)),
                Arguments.of("another confidence", remark().confidence(0)));
    }

    static Stream<Arguments> different() {
        return Stream.of(
                Arguments.of("another file", remark().path("src/order.java")),
                Arguments.of("four lines below", remark().line(14)),
                Arguments.of("four lines above", remark().line(6)),
                Arguments.of("ends four lines above", remark().line(5).evidence("a\nb\n")),
                Arguments.of("another code and line", remark().line(99).evidence("int total = a + b;")),
                Arguments.of("another category", remark().category(Category.PERFORMANCE)),
                Arguments.of("the other side", remark().side(Side.OLD)),
                Arguments.of("nothing said", remark().title("").body("")),
                Arguments.of("one of four words", remark().title("").body("total ignores rounding rules")),
                Arguments.of("short words only", remark().title("the of and").body("of")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("same")
    void isOne(String name, RemarkBuilder other) {
        assertThat(matters(FIRST.build(), other.build())).as(name).hasSize(1);
        assertThat(matters(other.build(), FIRST.build())).as(name).hasSize(1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("different")
    void areTwo(String name, RemarkBuilder other) {
        assertThat(matters(FIRST.build(), other.build())).as(name).hasSize(2);
        assertThat(matters(other.build(), FIRST.build())).as(name).hasSize(2);
    }

    @Test
    void equalTextsNeedNoWords() {
        Remark wordless = remark().title("空").body("!").build();

        assertThat(matters(wordless, wordless)).hasSize(1);
        assertThat(matters(wordless, remark().title("空").body("?").build())).hasSize(2);
        assertThat(matters(wordless, remark().title("指").body("!").build())).hasSize(2);
    }

    @Test
    void wordsOfFourLettersCount() {
        RemarkBuilder untitled = remark().title("");

        assertThat(matters(
                        untitled.body("lock held").build(),
                        untitled.body("lock lost").build()))
                .hasSize(1);
    }

    @Test
    void codeThatIsNotQuotedIsNotTheSameCode() {
        assertThat(matters(remark().build(), remark().line(99).build())).hasSize(2);
    }

    @Test
    void theNearerOneOfTwoIsThePartner() {
        Agreed agreed = Consensus.of(
                opinion(Stance.COMMENT, 1, remark().build()),
                opinion(
                        Stance.COMMENT,
                        1,
                        remark().line(7).confidence(0.75).build(),
                        remark().line(12).confidence(0.7).build()),
                List.of());

        assertThat(agreed.findings())
                .extracting(found -> found.finding().source() + found.confidence())
                .containsExactly("reviewer-b0.75", "reviewers0.7");
        assertThat(agreed.duplicates()).isEqualTo(1);
    }

    @Test
    void theIdentityDoesNotDependOnWhoIsMoreConfident() {
        RemarkBuilder quotesLess = remark().evidence("a * b");

        assertThat(identities(matters(
                        FIRST.confidence(0.9).build(),
                        quotesLess.confidence(0.1).build())))
                .isEqualTo(identities(matters(
                        FIRST.confidence(0.1).build(),
                        quotesLess.confidence(0.9).build())))
                .isSubsetOf(FindingIdentity.of(FIRST.build()), FindingIdentity.of(quotesLess.build()));
    }

    @Test
    void ordersByEverythingSoThatTheOrderOfRemarksIsOfNoMatter() {
        Remark[] remarks = {
            other(1).severity(Severity.BLOCKER).confidence(0.1).build(),
            other(2).confidence(0.9).build(),
            other(1).confidence(0.5).build(),
            other(3).confidence(0.5).build(),
            other(3).confidence(0.5).line(20).build(),
            other(3).confidence(0.5).line(20).category(Category.PERFORMANCE).build()
        };
        Remark[] reversed = new Remark[remarks.length];
        for (int i = 0; i < remarks.length; i++) {
            reversed[i] = remarks[remarks.length - 1 - i];
        }

        List<ReviewerFinding> findings = matters(remarks);
        assertThat(findings).isEqualTo(matters(reversed));
        assertThat(findings)
                .extracting(found -> found.finding().path() + ":"
                        + found.finding().line() + " " + found.finding().category())
                .containsExactly(
                        "src/Other2.java:10 CORRECTNESS",
                        "src/Other3.java:10 CORRECTNESS",
                        "src/Other3.java:20 CORRECTNESS",
                        "src/Other3.java:20 PERFORMANCE",
                        "src/Other1.java:10 CORRECTNESS");
    }

    /** The first remark is of one reviewer, the second of the other one. */
    private static List<ReviewerFinding> matters(Remark a, Remark b) {
        return Consensus.of(opinion(Stance.COMMENT, 1, a), opinion(Stance.COMMENT, 1, b), List.of())
                .findings();
    }

    private static List<ReviewerFinding> matters(Remark... remarks) {
        return Consensus.ofOne(Slot.A, opinion(Stance.COMMENT, 1, remarks), List.of())
                .findings();
    }

    private static List<String> identities(List<ReviewerFinding> findings) {
        return findings.stream().map(ReviewerFinding::identity).toList();
    }
}
