package dev.gittensory.publish.text;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.ModelReview;
import dev.gittensory.domain.ModelReview.Reviewer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** What a result says of the model reviewers: what they were sent, what they cost, and what they did not do. */
final class ModelSentences {

    /** What the names of all model reviewers begin with. */
    static final String SOURCE = "reviewer";

    private static final int MOST = 10;

    private ModelSentences() {}

    /** What left the building, in one line without end. */
    static String disclosure(ModelReview models) {
        if (models.reviewers().stream().noneMatch(Reviewer::sent)) {
            return "no part of this change was sent to a language model";
        }
        long in = models.reviewers().stream().mapToLong(Reviewer::inputTokens).sum();
        long out = models.reviewers().stream().mapToLong(Reviewer::outputTokens).sum();
        String who = models.reviewers().stream()
                .filter(Reviewer::sent)
                .map(reviewer -> Markdown.code(reviewer.provider() + " " + reviewer.model())
                        + (reviewer.cached() ? " (asked before)" : ""))
                .collect(Collectors.joining(" and "));
        return "sent to " + who + " · " + String.format(Locale.ROOT, "%,d tokens sent, %,d received", in, out) + " · "
                + cost(models) + " · " + models.redactions() + (models.redactions() == 1 ? " value" : " values")
                + " replaced before · " + Markdown.code(models.promptVersion());
    }

    /** An unknown price stays unknown: a sum without it would be a wrong one. */
    private static String cost(ModelReview models) {
        if (models.reviewers().stream().map(Reviewer::usd).anyMatch(Objects::isNull)) {
            return "cost unknown";
        }
        BigDecimal sum = models.reviewers().stream()
                .map(Reviewer::usd)
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return "about $" + sum.setScale(4, RoundingMode.UP).toPlainString();
    }

    /** What a reader should know of the opinions, a sentence each. */
    static List<String> remarks(ModelReview models) {
        List<String> sentences = new ArrayList<>();
        for (Reviewer reviewer : models.reviewers()) {
            AiReason reason = reviewer.reason();
            if (reason != null) {
                sentences.add("**" + reviewer.name()
                        + (reviewer.stance() == null ? " gave no opinion:** " : " is incomplete:** ") + reason.text()
                        + ".");
            }
        }
        int dropped = models.reviewers().stream().mapToInt(Reviewer::dropped).sum();
        if (dropped > 0) {
            sentences.add(
                    (dropped == 1 ? "One finding of the reviewers was" : dropped + " findings of the reviewers were")
                            + " dropped, because it is incomplete or quotes what is not in the change.");
        }
        if (!models.independent()) {
            sentences.add("The two reviewers use one account of one provider, so they may be wrong together.");
        }
        if (!models.disagreements().isEmpty()) {
            sentences.add("**The reviewers disagree:** " + listed(models.disagreements()));
        }
        if (!models.unreadFiles().isEmpty()) {
            sentences.add("Not sent to the model reviewers, because the change is too large: "
                    + Sentences.named(models.unreadFiles()) + ".");
        }
        return sentences;
    }

    private static String listed(List<String> sentences) {
        String listed = sentences.stream().limit(MOST).map(Markdown::prose).collect(Collectors.joining(" "));
        int more = sentences.size() - MOST;
        return more > 0 ? listed + " And " + more + " more." : listed;
    }
}
