package dev.gittensory.review.dual;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.review.AiResult;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;

/**
 * Stage 2 as the container sees it: outside any transaction, because model calls take minutes.
 *
 * <p>This version has no model adapters, so there is nobody to ask; it says so instead of pretending an opinion.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReviewStage {

    /** Asks both reviewers about the change. */
    public AiResult review(ReviewId review, ChangeSet changes) {
        return AiResult.noReviewers();
    }
}
