package dev.gittensory.command;

import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.pipeline.HeadStore;
import dev.gittensory.pipeline.PullRequestReviews;
import dev.gittensory.pipeline.PullRequestReviews.Trigger;
import dev.gittensory.pipeline.ReviewStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;

/** Has a head reviewed again, once for each time that it was asked for. */
@Dependent
public class Rerun {

    private final PullRequestReviews requests;
    private final HeadStore heads;
    private final ReviewStore reviews;

    /** With where reviews are requested, and where they are found. */
    @Inject
    public Rerun(PullRequestReviews requests, HeadStore heads, ReviewStore reviews) {
        this.requests = requests;
        this.heads = heads;
        this.reviews = reviews;
    }

    /**
     * Requests a review, unless one is under way, or was requested since somebody asked: then this is the same command again,
     * or the commit is newer than the command.
     */
    void request(PullRequestHead head, Instant askedAt) {
        boolean requestedSince = heads.latest(head.pullRequest(), head.ref().headSha())
                .flatMap(reviews::find)
                .filter(review -> !review.createdAt().isBefore(askedAt))
                .isPresent();
        if (!requestedSince) {
            requests.request(head, Trigger.AGAIN);
        }
    }
}
