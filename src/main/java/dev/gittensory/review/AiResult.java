package dev.gittensory.review;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.StageResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of asking the model reviewers.
 *
 * @param answered how many gave an opinion
 * @param expected how many should have; two, because a single opinion is no consensus
 * @param agreement what the opinions come to
 * @param reason why an opinion is missing or incomplete, the first such reason; null if none is
 * @param findings worst first
 * @param disagreements what one of them has found to block on and the other has not, a sentence each
 * @param unreadFiles paths that were not sent to the reviewers
 * @param reviewers what became of each; empty if nobody is configured
 */
public record AiResult(
        int answered,
        int expected,
        Agreement agreement,
        @Nullable AiReason reason,
        List<ReviewerFinding> findings,
        List<String> disagreements,
        List<String> unreadFiles,
        List<ReviewerReport> reviewers,
        Disclosure disclosure)
        implements StageResult {

    /** A review is dual: short of two answers it is incomplete. */
    public static final int REVIEWERS = 2;

    public AiResult {
        // an earlier version has stored no more than the first two and the reason; it had no reviewers to ask
        agreement = agreement == null ? Agreement.NO_REVIEWERS : agreement;
        findings = findings == null ? List.of() : List.copyOf(findings);
        disagreements = disagreements == null ? List.of() : List.copyOf(disagreements);
        unreadFiles = unreadFiles == null ? List.of() : List.copyOf(unreadFiles);
        reviewers = reviewers == null ? List.of() : List.copyOf(reviewers);
        disclosure = disclosure == null ? Disclosure.NOTHING : disclosure;
    }

    /** Nobody was asked because nobody is configured. */
    public static AiResult noReviewers() {
        return new AiResult(
                0,
                REVIEWERS,
                Agreement.NO_REVIEWERS,
                AiReason.NO_REVIEWERS,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Disclosure.NOTHING);
    }

    @Override
    public Status status() {
        if (reason == null) {
            return Status.COMPLETE;
        }
        return reason == AiReason.NO_REVIEWERS && reviewers.isEmpty() ? Status.SKIPPED : Status.DEGRADED;
    }
}
