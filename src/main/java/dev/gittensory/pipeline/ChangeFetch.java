package dev.gittensory.pipeline;

import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PipelineReason;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.PublishReason;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.WebhookReason;
import dev.gittensory.gate.GateStage;
import dev.gittensory.pipeline.FetchResult.Found;
import dev.gittensory.publish.PostStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Stage 0 of a review of a pull request: gets the change from its host and keeps it, so that the rest is as with a posted diff.
 * Also knows when to make way for a newer head.
 */
@Dependent
public class ChangeFetch {

    private static final Duration CATCHING_UP = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(15);

    private final HeadStore heads;
    private final PullRequests host;
    private final GateStage gate;
    private final PostStore posts;
    private final Clock clock;

    /** With the host of the pull requests. */
    @Inject
    public ChangeFetch(HeadStore heads, PullRequests host, GateStage gate, PostStore posts, Clock clock) {
        this.heads = heads;
        this.host = host;
        this.gate = gate;
        this.posts = posts;
        this.clock = clock;
    }

    /** The head that is reviewed; empty for a posted diff. */
    Optional<PullRequestHead> head(ReviewId id) {
        return heads.find(id);
    }

    /** Fetches, keeps, and has the check run shown in progress. */
    FetchResult fetch(ReviewId id, PullRequestHead head, Lease lease) {
        Optional<Reason> skipped = heads.skipped(id);
        if (skipped.isPresent()) {
            return new FetchResult(Found.NOTHING, 0, skipped.get());
        }
        PullRequests.Fetched fetched = host.fetch(head);
        if (fetched instanceof PullRequests.Fetched.Change change) {
            heads.keep(id, lease, change);
            if (gate.mode(id) != GateMode.OFF) {
                posts.add(id, PostKind.CHECK_STARTED, clock.instant());
            }
            return new FetchResult(Found.CHANGE, change.changes().files().size(), null);
        }
        if (fetched instanceof PullRequests.Fetched.Moved) {
            waitForTheHostToCatchUp(id);
            return new FetchResult(Found.ANOTHER_HEAD, 0, PublishReason.HEAD_MOVED);
        }
        boolean closed = fetched instanceof PullRequests.Fetched.Closed;
        return new FetchResult(Found.NOTHING, 0, closed ? WebhookReason.CLOSED : PipelineReason.NO_CHANGE);
    }

    /** Hosts tell of a push before all of their machines know it. If nobody has told of a later one, this one may be coming. */
    private void waitForTheHostToCatchUp(ReviewId id) {
        Duration age = Duration.between(id.createdAt(), clock.instant());
        if (!heads.hasLater(id) && age.compareTo(CATCHING_UP) < 0) {
            throw new NotNowException(LOOK_AGAIN, PublishReason.HEAD_MOVED);
        }
    }

    /** How the review ends without a change; empty if there is one. */
    static Optional<Outcome> end(FetchResult fetched) {
        return switch (fetched.found()) {
            case CHANGE -> Optional.empty();
            case ANOTHER_HEAD -> Optional.of(new Outcome.Superseded());
            case NOTHING -> Optional.ofNullable(fetched.reason()).map(Outcome.Skipped::new);
        };
    }

    /**
     * Makes way for a newer head. Events come in any order, so that a later request alone proves nothing; the host is asked.
     *
     * @throws SupersededException if there is one
     */
    void makeWay(ReviewId id, PullRequestHead head) {
        if (heads.hasLater(id) && !host.isCurrent(head)) {
            throw new SupersededException();
        }
    }
}
