package dev.gittensory.pipeline;

import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.ReviewId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is stored of reviews of pull requests, beyond what every review has. Every call is one short transaction. */
public interface HeadStore {

    /**
     * Stores a new review of a head.
     *
     * @param again whether it is stored although this head was reviewed before
     * @return false if there is one already, finished or not, or, with {@code again}, one that is not finished
     */
    boolean create(ReviewId id, Instant at, PullRequestHead head, boolean again);

    /** The head that is reviewed; empty for a posted diff. */
    Optional<PullRequestHead> find(ReviewId id);

    /** Keeps the change that was fetched, until the review ends. */
    void keep(ReviewId id, PullRequests.Fetched.Change change);

    /** Whether a review of another head of the same pull request was requested after this one. */
    boolean hasLater(ReviewId id);

    /** The heads with this commit that were reviewed last, one for each pull request. */
    List<PullRequestHead> ofCommit(long repositoryId, String sha);
}
