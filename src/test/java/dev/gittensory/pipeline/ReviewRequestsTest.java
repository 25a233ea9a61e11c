package dev.gittensory.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.FileSummary;
import dev.gittensory.domain.Hunk;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.testkit.GateSamples;
import dev.gittensory.testkit.InMemoryQueue;
import dev.gittensory.testkit.InMemoryReviewStore;
import dev.gittensory.testkit.MutableClock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReviewRequestsTest {

    private static final byte[] DIFF = {1, 2, 3};
    private static final ChangeSet CHANGES = new ChangeSet(List.of(new FileChange(
            "b.txt", "a.txt", FileChange.Kind.RENAMED, false, List.of(new Hunk(1, 1, 2, 1, "-a\n+b\n+c\n")))));
    private static final Submission SUBMISSION = new Submission(DIFF, CHANGES, null);
    private static final Lease LEASE = new Lease("node", "process");
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final MutableClock clock = new MutableClock("2026-11-23T10:00:00Z");
    private final InMemoryReviewStore store = new InMemoryReviewStore();
    private final InMemoryQueue queue = new InMemoryQueue();
    private final ReviewRequests requests = new ReviewRequests(store, queue, clock);

    @Test
    void storesARequestBeforeItIsQueued() {
        queue.whileSending(id -> assertThat(store.diff(id)).contains(DIFF));

        ReviewId id = requests.preview(SUBMISSION);

        assertThat(queue.sent()).containsExactly(new InMemoryQueue.Sent(id, Duration.ZERO));
        ReviewSnapshot review = store.find(id).orElseThrow();
        assertThat(review.status()).isEqualTo(ReviewSnapshot.Status.QUEUED);
        assertThat(review.createdAt()).isEqualTo(clock.instant());
        assertThat(review.files())
                .containsExactly(new FileSummary("b.txt", "a.txt", FileChange.Kind.RENAMED, false, 2, 1));
    }

    @Test
    void leavesNothingBehindWhenTheQueueDoesNotTakeIt() {
        queue.breakDown();

        assertThatThrownBy(() -> requests.preview(SUBMISSION)).isInstanceOf(QueueUnavailableException.class);

        assertThat(store.ids()).isEmpty();
    }

    @Test
    void queuesWhatWasForgottenAfterHalfAMinuteAndOnlyOnce() {
        ReviewId forgotten = stored();

        clock.advance(GRACE);
        assertThat(requests.queueForgotten()).as("it may be on its way").isZero();
        clock.advance(Duration.ofMillis(1));
        assertThat(requests.queueForgotten()).isEqualTo(1);
        assertThat(requests.queueForgotten()).as("it is queued by now").isZero();

        assertThat(queue.ids()).containsExactly(forgotten);
    }

    @Test
    void queuesWhatWasBegunAndGivenUpOnceNoRedeliveryCanComeAnyMore() {
        ReviewId givenUp = requests.preview(SUBMISSION);
        store.claim(givenUp, LEASE, clock.instant(), Duration.ofSeconds(60));
        store.release(givenUp, LEASE);

        clock.advance(Duration.ofMinutes(15));
        assertThat(requests.queueForgotten())
                .as("the broker may still bring it")
                .isZero();
        clock.advance(Duration.ofMillis(1));
        assertThat(requests.queueForgotten()).isEqualTo(1);
        assertThat(requests.queueForgotten()).as("it is queued by now").isZero();

        assertThat(queue.ids()).containsExactly(givenUp, givenUp);
    }

    @Test
    void queuesAgainWhatTheBrokerGaveUpBeforeItWasBegun() {
        ReviewId neverBegun = requests.preview(SUBMISSION);

        clock.advance(Duration.ofMinutes(15).plusMillis(1));

        assertThat(requests.queueForgotten()).isEqualTo(1);
        assertThat(queue.ids()).containsExactly(neverBegun, neverBegun);
    }

    @Test
    void leavesAloneWhatIsWorkedOnAndWhatWaitsItsTurn() {
        ReviewId running = requests.preview(SUBMISSION);
        store.claim(running, LEASE, clock.instant(), Duration.ofHours(2));
        clock.advance(Duration.ofHours(1));
        ReviewId waiting = requests.preview(SUBMISSION);
        clock.advance(Duration.ofMinutes(15));

        assertThat(requests.queueForgotten()).isZero();
        assertThat(queue.ids()).containsExactly(running, waiting);
    }

    @Test
    void keepsForgottenReviewsForLaterWhileTheQueueIsDown() {
        ReviewId forgotten = stored();
        clock.advance(GRACE.plusSeconds(1));
        queue.breakDown();
        assertThatThrownBy(requests::queueForgotten).isInstanceOf(QueueUnavailableException.class);

        queue.whileSending(id -> {});

        assertThat(requests.queueForgotten()).isEqualTo(1);
        assertThat(queue.ids()).containsExactly(forgotten);
    }

    @Test
    void takesUpWhatNobodyWorksOnOldestFirst() {
        ReviewId abandoned = stored();
        store.claim(abandoned, LEASE, clock.instant(), Duration.ofSeconds(60));
        clock.advance(Duration.ofSeconds(30));
        ReviewId running = stored();
        store.claim(running, LEASE, clock.instant(), Duration.ofSeconds(60));
        ReviewId waiting = stored();
        ReviewId finished = stored();
        store.claim(finished, LEASE, clock.instant(), Duration.ofSeconds(60));
        store.finish(finished, LEASE, clock.instant(), GateSamples.failed());
        clock.advance(Duration.ofSeconds(30));

        assertThat(requests.queueUnattended()).isEqualTo(2);

        assertThat(queue.ids()).containsExactly(abandoned, waiting);
    }

    private ReviewId stored() {
        ReviewId id = ReviewId.create();
        store.create(id, clock.instant(), SUBMISSION);
        return id;
    }
}
