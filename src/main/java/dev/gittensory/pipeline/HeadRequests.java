package dev.gittensory.pipeline;

import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.gate.GateStage;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Takes requests for reviews of pull requests in: stores first, queues second, as {@link ReviewRequests} does. */
@Dependent
public class HeadRequests implements PullRequestReviews {

    /** Of commits that are pushed within this time only the last is reviewed. */
    static final Duration SETTLING = Duration.ofSeconds(3);

    private final HeadStore heads;
    private final ReviewRequests requests;
    private final Ending ending;
    private final Clock clock;

    /** Ends a review that nobody carries out. */
    @Dependent
    public static class Ending {
        private final ReviewStore store;
        private final GateStage gate;
        private final Progress progress;
        private final Lease lease;

        /** With what the pipeline ends reviews with. */
        @Inject
        public Ending(ReviewStore store, GateStage gate, Progress progress, Lease lease) {
            this.store = store;
            this.gate = gate;
            this.progress = progress;
            this.lease = lease;
        }

        private void end(ReviewId id, Instant now, Outcome outcome) {
            if (store.claim(id, lease, now, Leases.DURATION) instanceof Claim.Granted granted) {
                ReviewResult result = ReviewResult.without(outcome, gate.withoutVerdict(id, outcome));
                progress.finish(id, granted.requestedAt(), result);
            }
        }
    }

    /** With the ports it works through. */
    @Inject
    public HeadRequests(HeadStore heads, ReviewRequests requests, Ending ending, Clock clock) {
        this.heads = heads;
        this.requests = requests;
        this.ending = ending;
        this.clock = clock;
    }

    @Override
    public Optional<ReviewId> request(PullRequestHead head, Trigger trigger) {
        ReviewId id = ReviewId.create();
        if (!heads.create(id, clock.instant(), head, trigger == Trigger.AGAIN)) {
            return Optional.empty();
        }
        requests.enqueue(id, trigger == Trigger.AGAIN ? Duration.ZERO : SETTLING);
        return Optional.of(id);
    }

    @Override
    public void skip(PullRequestHead head, Reason reason) {
        ReviewId id = ReviewId.create();
        Instant now = clock.instant();
        // the reason is stored as well: whoever finds the review unfinished must not take it for one to carry out
        if (heads.createSkipped(id, now, head, reason)) {
            ending.end(id, now, new Outcome.Skipped(reason));
        }
    }

    @Override
    public Optional<PullRequestHead> ofCheckRun(String externalId) {
        return ReviewId.parse(externalId).flatMap(heads::find);
    }

    @Override
    public List<PullRequestHead> ofCommit(long repositoryId, String sha) {
        return heads.ofCommit(repositoryId, sha);
    }
}
