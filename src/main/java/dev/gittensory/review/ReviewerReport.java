package dev.gittensory.review;

import dev.gittensory.domain.AiReason;
import dev.gittensory.review.Opinion.Stance;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What became of one reviewer in one review.
 *
 * @param stance null if there is no opinion
 * @param confidence from 0 to 1
 * @param reason why there is no opinion, or not on all of the change; null if there is
 * @param dropped how many of its findings were dropped: not complete, or quoting what is not in the change
 * @param usdSpent null if the price is unknown
 * @param cached true if the same was asked before, and nobody was asked again
 * @param sent whether anything of the change has gone to it, now or earlier
 */
public record ReviewerReport(
        Slot slot,
        String provider,
        String model,
        @Nullable Stance stance,
        double confidence,
        @Nullable AiReason reason,
        int dropped,
        Usage usage,
        @Nullable BigDecimal usdSpent,
        boolean cached,
        boolean sent) {}
