package dev.gittensory.api;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.ModelReview;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What left for the model reviewers, and what they made of it.
 *
 * @param disagreements what only one of them would block on
 * @param unreadFiles paths that were not sent
 * @param redactions how many values were replaced before anything was sent
 * @param inputHash SHA-256 of what both were sent, empty if nothing was
 */
record ModelsView(
        List<ReviewerView> reviewers,
        List<String> disagreements,
        List<String> unreadFiles,
        int redactions,
        String inputHash,
        String promptVersion,
        boolean independent) {

    /** One reviewer; {@code stance} is null without an opinion, {@code usd} if the price is unknown. */
    record ReviewerView(
            String name,
            String provider,
            String model,
            @Nullable String stance,
            double confidence,
            @Nullable String reason,
            long inputTokens,
            long outputTokens,
            @Nullable BigDecimal usd,
            boolean cached,
            int dropped) {

        static ReviewerView of(ModelReview.Reviewer reviewer) {
            AiReason reason = reviewer.reason();
            return new ReviewerView(
                    reviewer.name(),
                    reviewer.provider(),
                    reviewer.model(),
                    reviewer.stance(),
                    reviewer.confidence(),
                    reason == null ? null : reason.code(),
                    reviewer.inputTokens(),
                    reviewer.outputTokens(),
                    reviewer.usd(),
                    reviewer.cached(),
                    reviewer.dropped());
        }
    }

    static ModelsView of(ModelReview models) {
        return new ModelsView(
                models.reviewers().stream().map(ReviewerView::of).toList(),
                models.disagreements(),
                models.unreadFiles(),
                models.redactions(),
                models.inputHash(),
                models.promptVersion(),
                models.independent());
    }
}
