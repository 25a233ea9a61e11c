package dev.gittensory.publish;

import dev.gittensory.domain.PublishReason;
import dev.gittensory.domain.Reason;
import java.util.Optional;

/** What is true of the pull request as a whole is written for its present head and base branch only, by the last review of it. */
final class StandDown {

    private StandDown() {}

    /** Why this review is not to be shown any more; empty if it is. */
    static Optional<Reason> reason(PullRequestState now, PostStore.PublishedReview review, PostStore posts) {
        if (!now.head().equals(review.head())) {
            return Optional.of(PublishReason.HEAD_MOVED);
        }
        if (!now.baseRef().equals(review.baseRef())) {
            return Optional.of(PublishReason.BASE_MOVED);
        }
        return posts.isOvertaken(review.id()) ? Optional.of(PublishReason.OVERTAKEN) : Optional.empty();
    }
}
