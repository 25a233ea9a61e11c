package dev.gittensory.pipeline;

import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewId;
import java.util.List;
import java.util.Optional;

/** Where reviews of pull requests are requested. */
public interface PullRequestReviews {

    /**
     * Requests the review of a head. Whatever is under way for an older head of the same pull request is superseded.
     *
     * @return the review; empty if this head was reviewed before, or is about to be, and nobody asks for it again
     * @throws QueueUnavailableException if it could not be queued
     */
    Optional<ReviewId> request(PullRequestHead head, Trigger trigger);

    /** Notes, and shows in the check run, that a head is deliberately not reviewed; nothing if it was noted before. */
    void skip(PullRequestHead head, Reason reason);

    /** The head whose review has the check run with this {@code external_id}. */
    Optional<PullRequestHead> ofCheckRun(String externalId);

    /** The heads with this commit that were reviewed last, one for each pull request. */
    List<PullRequestHead> ofCommit(long repositoryId, String sha);

    /** Why a review is requested. */
    enum Trigger {
        /** A commit is there that was not reviewed. */
        COMMIT,
        /** Somebody asks for it, whether it was reviewed or not; one that is still under way is not disturbed. */
        AGAIN
    }
}
