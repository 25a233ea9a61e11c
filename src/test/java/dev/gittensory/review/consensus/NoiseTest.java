package dev.gittensory.review.consensus;

import static dev.gittensory.review.consensus.RemarkBuilder.opinion;
import static dev.gittensory.review.consensus.RemarkBuilder.remark;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.review.Opinion.Stance;
import dev.gittensory.review.Remark;
import dev.gittensory.review.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What helps nobody is dropped, and what looks like it is not. */
class NoiseTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Please confirm that the default is meant.",
                "Verify the callers.",
                "The signature has changed. Also, please ensure all callers pass it.",
                "New flag; double-check the documentation.",
                "The lock moved:\n  make sure nobody waits.",
                "(see above) Check whether this is intended.",
                "Good use of a record here.",
                "**Great** cleanup.",
                "The resource handling looks correct, but errors could occur.",
                "Reusing the method is good for reducing duplication.",
                "The wording is fine, although it could be shorter."
            })
    void dropsWhatSaysNothing(String body) {
        assertThat(dropped(minor().title("").body(body).build())).isTrue();
        assertThat(dropped(minor().title(body).body("").build())).isTrue();
        assertThat(dropped(
                        minor().title("").body(body).category(Category.SECURITY).build()))
                .as("what could be a hole")
                .isFalse();
        assertThat(dropped(minor().title("").body(body).severity(Severity.MAJOR).build()))
                .as("major")
                .isFalse();
        assertThat(dropped(minor().title("").body(body).severity(Severity.NIT).build()))
                .as("less than minor")
                .isTrue();
        assertThat(dropped(
                        minor().title("").body(body).severity(Severity.BLOCKER).build()))
                .as("a blocker")
                .isFalse();
        assertThat(dropped(minor().title("").body(body).suggestion("x").build()))
                .as("with a suggestion")
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "The code does not verify that the token belongs to the user.",
                "The check is missing, so null is dereferenced.",
                "Callers that ensure order are bypassed.",
                "confirmation is sent twice",
                "Goods are counted twice.",
                "The goodness of fit is computed from the wrong mean.",
                "This is not a good hash: it collides for equal prefixes.",
                "The comment contradicts the code: it adds tests for nothing.",
                "Consider adding JSDoc comments to explain this module.",
                "Add unit tests for the new branch.",
                "Consider adding a check for `test.name.length > 0`.",
                "Looks up the key twice."
            })
    void keepsWhatSaysSomething(String body) {
        assertThat(dropped(minor().title("").body(body).build())).isFalse();
    }

    @Test
    void dropsTriflesThatTheirFinderIsNotSureOf() {
        assertThat(dropped(remark().severity(Severity.NIT).confidence(0.49).build()))
                .isTrue();
        assertThat(dropped(remark().severity(Severity.NIT).confidence(0.5).build()))
                .isFalse();
        assertThat(dropped(remark().severity(Severity.MINOR).confidence(0).build()))
                .isFalse();
    }

    @Test
    void dropsWhatIsKnownWithoutAModel() {
        Remark remark = remark().build();

        assertThat(dropped(remark, known("src/Order.java", 10))).isTrue();
        assertThat(dropped(remark, known("src/Order.java", 13))).isTrue();
        assertThat(dropped(remark, known("src/Order.java", 7))).isTrue();
        assertThat(dropped(remark, known("src/Order.java", 14))).isFalse();
        assertThat(dropped(remark, known("src/Order.java", 6))).isFalse();
        assertThat(dropped(remark, known("src/Order.java", null))).isFalse();
        assertThat(dropped(remark, known("src/Other.java", 10))).isFalse();
        assertThat(dropped(remark().category(Category.SECURITY).build(), known("src/Order.java", 10)))
                .isFalse();
        assertThat(dropped(remark().side(Side.OLD).build(), known("src/Order.java", 10)))
                .isFalse();
        assertThat(dropped(remark().severity(Severity.BLOCKER).build(), known("src/Order.java", 10)))
                .as("a blocker")
                .isFalse();
    }

    @Test
    void keepsWhatOneOfTwoReviewersSaysPlainly() {
        Remark plain = remark().build();
        Remark vague = minor().body("Please check the " + plain.body()).build();
        Remark alsoVague = minor().body("Verify the " + plain.body()).build();

        Agreed kept = Consensus.of(opinion(Stance.COMMENT, 1, plain), opinion(Stance.COMMENT, 1, vague), List.of());
        Agreed dropped =
                Consensus.of(opinion(Stance.COMMENT, 1, alsoVague), opinion(Stance.COMMENT, 1, vague), List.of());

        assertThat(kept.findings()).hasSize(1);
        assertThat(kept.noise()).isZero();
        assertThat(dropped.findings()).isEmpty();
        assertThat(dropped).extracting(Agreed::duplicates, Agreed::noise).containsExactly(1, 1);
    }

    @Test
    void readsTheBeginningOnly() {
        String late = "a".repeat(1_992) + ". Verify it.";

        assertThat(dropped(minor().title("").body(late).build())).isTrue();
        assertThat(dropped(minor().title("").body("a" + late).build())).isFalse();
    }

    private static RemarkBuilder minor() {
        return remark().severity(Severity.MINOR);
    }

    private static Finding known(String path, @Nullable Integer line) {
        return new Finding(path, line, Side.NEW, Severity.MINOR, Category.CORRECTNESS, "redos", "Known.");
    }

    private static boolean dropped(Remark remark, Finding... known) {
        Agreed agreed = Consensus.ofOne(Slot.A, opinion(Stance.COMMENT, 1, remark), List.of(known));
        assertThat(agreed.findings()).hasSize(1 - agreed.noise());
        return agreed.noise() == 1;
    }
}
