package dev.gittensory.domain;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What left for the model reviewers, and what each of them made of it.
 *
 * @param reviewers empty if nobody was asked
 * @param disagreements what only one of them would block on, a sentence each
 * @param unreadFiles paths that were not sent
 * @param redactions how many values were replaced before anything was sent
 * @param inputHash SHA-256 of what both were sent, in hexadecimal digits, empty if nothing was
 * @param promptVersion of the texts that the product adds
 * @param independent whether they can be wrong for different reasons
 */
public record ModelReview(
        List<Reviewer> reviewers,
        List<String> disagreements,
        List<String> unreadFiles,
        int redactions,
        String inputHash,
        String promptVersion,
        boolean independent) {

    /** Nothing has left. */
    public static final ModelReview NONE = new ModelReview(List.of(), List.of(), List.of(), 0, "", "", true);

    /**
     * One reviewer.
     *
     * @param name {@code reviewer-a | reviewer-b}
     * @param stance {@code approve | comment | block}, null without an opinion
     * @param confidence from 0 to 1
     * @param reason why there is no opinion, or not on all of the change
     * @param usd null if the price is unknown
     * @param cached whether the same was asked before, and nobody was asked again
     * @param dropped findings that were dropped: not complete, or quoting what is not in the change
     * @param sent whether anything of the change has gone to it, now or earlier
     */
    public record Reviewer(
            String name,
            String provider,
            String model,
            @Nullable String stance,
            double confidence,
            @Nullable AiReason reason,
            long inputTokens,
            long outputTokens,
            @Nullable BigDecimal usd,
            boolean cached,
            int dropped,
            boolean sent) {}

    public ModelReview {
        reviewers = List.copyOf(reviewers);
        disagreements = List.copyOf(disagreements);
        unreadFiles = List.copyOf(unreadFiles);
    }
}
