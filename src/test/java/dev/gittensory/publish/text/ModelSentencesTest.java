package dev.gittensory.publish.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.ModelReview;
import dev.gittensory.domain.ModelReview.Reviewer;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ModelSentencesTest {

    private static final Reviewer A = reviewer("reviewer-a", null, new BigDecimal("0.01234"), false);

    @Test
    void saysThatNothingHasLeft() {
        assertThat(ModelSentences.disclosure(ModelReview.NONE))
                .isEqualTo("no part of this change was sent to a language model");
        assertThat(ModelSentences.remarks(ModelReview.NONE)).isEmpty();
    }

    @Test
    void saysWhatHasLeftAndWhatItCost() {
        Reviewer b = reviewer("reviewer-b", null, new BigDecimal("0.1"), true);

        assertThat(ModelSentences.disclosure(models(List.of(A, b), true)))
                .isEqualTo("sent to `openai m-1` and `openai m-1` (asked before) · 2,468 tokens sent, 20 received ·"
                        + " about $0.1124 · 3 values replaced before · `1`");
    }

    @Test
    void doesNotCallAnUnknownPriceNothing() {
        Reviewer b = reviewer("reviewer-b", null, null, false);

        assertThat(ModelSentences.disclosure(models(List.of(A, b), true)))
                .contains("cost unknown")
                .doesNotContain("$");
    }

    @Test
    void saysWhoGaveNoOpinionAndWhoIsNotIndependent() {
        Reviewer b =
                new Reviewer("reviewer-b", "openai", "m", null, 0, AiReason.AI_TIMEOUT, 1, 1, null, false, 0, true);

        assertThat(ModelSentences.remarks(models(List.of(A, b), false)))
                .containsExactly(
                        "**reviewer-b gave no opinion:** a model reviewer did not answer in time.",
                        "The two reviewers use one account of one provider, so they may be wrong together.");
    }

    @Test
    void listsDisagreementsAndWhatWasNotSent() {
        List<String> many =
                IntStream.range(0, 12).mapToObj(i -> "Place " + i + ".").toList();
        ModelReview models = new ModelReview(List.of(A), many, List.of("big.sql"), 0, "ab", "1", true);

        assertThat(ModelSentences.remarks(models))
                .containsExactly(
                        "**The reviewers disagree:** "
                                + String.join(" ", many.subList(0, 10)).replace(".", "\\.") + " And 2 more.",
                        "Not sent to the model reviewers, because the change is too large: `big.sql`.");
    }

    private static ModelReview models(List<Reviewer> reviewers, boolean independent) {
        return new ModelReview(reviewers, List.of(), List.of(), 3, "ab12", "1", independent);
    }

    private static Reviewer reviewer(String name, @Nullable AiReason reason, @Nullable BigDecimal usd, boolean cached) {
        return new Reviewer(name, "openai", "m-1", "approve", 0.5, reason, 1234, 10, usd, cached, 0, true);
    }
}
