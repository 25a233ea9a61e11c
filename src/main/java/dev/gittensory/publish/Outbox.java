package dev.gittensory.publish;

import dev.gittensory.domain.ProductEvent;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.StageRecord;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Brings rows of the outbox to the queue. The rows are there before, so a broker that takes no message loses nothing: what
 * is forgotten is found again.
 */
@Dependent
public class Outbox {

    private static final Logger LOG = System.getLogger(Outbox.class.getName());

    private static final Duration LONGER_THAN_ALL_REDELIVERIES = Duration.ofMinutes(15);
    private static final Duration CONCLUDED_WITHIN = Duration.ofDays(3);
    private static final Duration BETWEEN_CONCLUSIONS = Duration.ofHours(1);
    private static final int BATCH = 500;

    /** The rest is found by the search for forgotten rows. */
    private static final int MOST_BATCHES = 200;

    private final PostStore posts;
    private final PostQueue queue;
    private final Clock clock;

    /** With the ports it works through. */
    @Inject
    public Outbox(PostStore posts, PostQueue queue, Clock clock) {
        this.posts = posts;
        this.queue = queue;
        this.clock = clock;
    }

    /** The first stage leaves a check run to be shown in progress; the others leave nothing. */
    void on(@Observes ProductEvent.StageFinished stage) {
        if (stage.stage().name().equals(StageRecord.FETCH)) {
            deliver(stage.review());
        }
    }

    void on(@Observes ProductEvent.ReviewFinished review) {
        deliver(review.review());
    }

    /** Queues the next row of this review, if there is one. A failure must not end the review. */
    public void deliver(ReviewId review) {
        try {
            posts.next(review).ifPresent(this::deliver);
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "Posts of review " + review + " are queued later", e);
        }
    }

    /** Queues a row. */
    public void deliver(PostStore.Pending post) {
        deliver(post.id(), post.pullRequest().group(), Duration.ZERO);
    }

    /**
     * Queues a row whose time has not come; until then it is not forgotten, and any other message for it is for nothing. The
     * time is taken before sending, so that the message never comes before it.
     */
    public void deliver(UUID post, String group, Duration after) {
        Instant due = clock.instant().plus(after);
        queue.send(post, group, after);
        posts.markQueued(post, due);
    }

    /** Queues what may be forgotten. Returns how many there were. */
    public int deliverForgotten() {
        return deliver(clock.instant().minus(LONGER_THAN_ALL_REDELIVERIES));
    }

    /** Queues everything that an earlier process left behind, but for what waits for its time. Returns how many there were. */
    public int deliverAll() {
        Instant start = clock.instant();
        int all = 0;
        for (int i = 0; i < MOST_BATCHES; i++) {
            int batch = deliver(start);
            all += batch;
            if (batch < BATCH) {
                break;
            }
        }
        return all;
    }

    /**
     * Queues the check runs again that could not be concluded and are missed, once an hour and for three days. Returns how
     * many there were.
     */
    public int deliverUnconcluded() {
        Instant now = clock.instant();
        List<PostStore.Pending> unconcluded =
                posts.rearm(now.minus(CONCLUDED_WITHIN), now.minus(BETWEEN_CONCLUSIONS), BATCH);
        unconcluded.forEach(this::deliver);
        return unconcluded.size();
    }

    private int deliver(Instant queuedBefore) {
        List<PostStore.Pending> forgotten = posts.forgotten(clock.instant(), queuedBefore, BATCH);
        forgotten.forEach(this::deliver);
        return forgotten.size();
    }
}
