package dev.gittensory.review.dual;

import dev.gittensory.domain.Finding;
import dev.gittensory.policy.Policies;
import dev.gittensory.review.AiResult;
import dev.gittensory.review.ReviewRequest;
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
    public AiResult review(ReviewRequest request, List<Finding> known) {
        return reviewers.review(request, known, policies.operator());
    }
}
