package dev.gittensory.review;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.StageResult;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking the model reviewers.
 *
 * @param answered how many gave an opinion
 * @param expected how many should have; two, because a single opinion is no consensus
 * @param reason why the opinion is missing or incomplete, or null if it is neither
 */
public record AiResult(int answered, int expected, @Nullable AiReason reason) implements StageResult {

    /** A review is dual: short of two answers it is incomplete. */
    public static final int REVIEWERS = 2;

    /** Nobody was asked because nobody is configured. */
    public static AiResult noReviewers() {
        return new AiResult(0, REVIEWERS, AiReason.NO_REVIEWERS);
    }

    @Override
    public Status status() {
        Reason why = reason;
        if (why == null) {
            return Status.COMPLETE;
        }
        return why == AiReason.NO_REVIEWERS ? Status.SKIPPED : Status.DEGRADED;
    }
}
