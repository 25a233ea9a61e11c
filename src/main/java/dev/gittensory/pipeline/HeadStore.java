package dev.gittensory.pipeline;

import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is stored of reviews of pull requests, beyond what every review has. Every call is one short transaction. */
public interface HeadStore {

    /**
     * Stores a new review of a head, towards the branch that it is to be merged into.
     *
     * @param again whether it is stored although this head was reviewed before
     * @return false if there is one already that is not finished or, without {@code again}, whose outcome {@linkplain
     *     dev.gittensory.domain.Outcome#settles() settles} the matter
     */
    boolean create(ReviewId id, Instant at, PullRequestHead head, boolean again);

    /** Stores a new review of a head that is only there to say why it is not reviewed; false as above. */
    boolean createSkipped(ReviewId id, Instant at, PullRequestHead head, Reason reason);

    /** Why the head of this review is deliberately not reviewed; empty if it is. */
    Optional<Reason> skipped(ReviewId id);

    /** The head that is reviewed; empty for a posted diff. */
    Optional<PullRequestHead> find(ReviewId id);

    /**
     * Keeps the change that was fetched, until the review ends.
     *
     * @throws LeaseLostException if the lease has passed to somebody else
     */
    void keep(ReviewId id, Lease lease, PullRequests.Fetched.Change change);

    /** Whether a review of another head, or towards another branch, of the same pull request was requested after this one. */
    boolean hasLater(ReviewId id);

    /** The review of a pull request that was requested last: of this commit or, with null, of any. */
    Optional<ReviewId> latest(PullRequestKey pullRequest, @Nullable String sha);

    /** The heads with this commit that were reviewed last, one for each pull request. */
    List<PullRequestHead> ofCommit(long repositoryId, String sha);
}
