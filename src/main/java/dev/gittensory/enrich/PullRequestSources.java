package dev.gittensory.enrich;

import dev.gittensory.domain.ReviewId;
import org.jspecify.annotations.Nullable;

/** Leads from a review to the pull request it is of. */
public interface PullRequestSources {

    /** The source for this review, or null if it is of a posted diff. */
    @Nullable
    PullRequestSource of(ReviewId review);
}
