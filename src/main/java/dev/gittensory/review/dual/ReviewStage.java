package dev.gittensory.review.dual;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.policy.Policies;
import dev.gittensory.review.AiResult;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;

/** Stage 2 as the container sees it: outside any transaction, because model calls take minutes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReviewStage {

    @Inject
    DualReview reviewers;

    @Inject
    Policies policies;

    /** Asks both reviewers about the change; {@code known} is what the analyzers have found. */
    public AiResult review(ReviewId review, ChangeSet changes, List<Finding> known) {
        return reviewers.review(review, changes, known, policies.operator());
    }
}
