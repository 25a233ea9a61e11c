package dev.gittensory.pipeline;

import static dev.gittensory.pipeline.PipelineFixture.OURS;
import static dev.gittensory.testkit.HeadSamples.PULL_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PipelineReason;
import dev.gittensory.domain.ProductEvent.StageFinished;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.WebhookReason;
import dev.gittensory.gate.GateStage;
import dev.gittensory.pipeline.PullRequests.Fetched;
import dev.gittensory.publish.PostStore.PublishedReview;
import dev.gittensory.testkit.HeadSamples;
import dev.gittensory.testkit.InMemoryHeadStore;
import dev.gittensory.testkit.InMemoryPostStore;
import dev.gittensory.testkit.InMemoryQueue;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeadReviewTest {

    private static final PullRequestHead HEAD = HeadSamples.head("a");
    private static final Fetched.Change CHANGE =
            new Fetched.Change(new byte[] {1}, new ChangeSet(List.of()), null, "title", "body");

    private final PipelineFixture fixture = new PipelineFixture();
    private final InMemoryPostStore posts = new InMemoryPostStore();
    private final InMemoryHeadStore heads = new InMemoryHeadStore(id -> false);
    private Supplier<Fetched> host = () -> CHANGE;
    private boolean current = true;
    private GateMode mode = GateMode.BLOCK;

    @BeforeEach
    void theReviewIsOfAPullRequest() {
        heads.create(fixture.id, fixture.clock.instant(), HEAD, false);
        posts.put(PULL_REQUEST, new PublishedReview(fixture.id, HEAD.ref().headSha(), "main", null, null));
        fixture.fetch = new ChangeFetch(heads, new Host(), new Gate(), posts, fixture.clock);
    }

    @Test
    void fetchesTheChangeFirstAndKeepsIt() {
        assertThat(carryOut()).isEqualTo(new Attempt.Done());

        assertThat(fixture.calls).containsExactly("fetch", "load", "enrich", "review", "gate");
        assertThat(heads.kept(fixture.id)).contains(CHANGE);
        assertThat(fixture.events.fired(StageFinished.class).get(0).stage().name())
                .isEqualTo("fetch");
    }

    @Test
    void showsTheCheckRunInProgressUnlessTheGateIsOff() {
        carryOut();
        assertThat(posts.state()).containsExactly("check_started pending");

        ReviewId other = ReviewId.create();
        posts.put(PULL_REQUEST, new PublishedReview(other, HEAD.ref().headSha(), "main", null, null));
        mode = GateMode.OFF;
        fixture.fetch.fetch(other, HEAD, OURS);
        assertThat(posts.state()).hasSize(1);
    }

    @Test
    void doesNotFetchAgainWhatAnEarlierAttemptHasFetched() {
        fixture.during("review", () -> {
            throw new NotNowException(Duration.ofSeconds(9), PipelineReason.INTERNAL_ERROR);
        });
        assertThat(carryOut()).isEqualTo(new Attempt.TryAgain(Duration.ofSeconds(9)));
        fixture.nothingDuring("review");
        fixture.calls.clear();

        carryOut();

        assertThat(fixture.calls).containsExactly("load", "review", "gate");
    }

    @Test
    void waitsForAHostThatIsAwayAndUsesUpNoAttempt() {
        host = () -> {
            throw new NotNowException(Duration.ofSeconds(30), GitHubReason.GITHUB_UNAVAILABLE);
        };

        assertThat(fixture.pipeline().carryOut(fixture.id, true))
                .isEqualTo(new Attempt.TryAgain(Duration.ofSeconds(2)));
        assertThat(fixture.review().finished()).isFalse();
    }

    @Test
    void endsWithTheReasonOfAHostThatRefuses() {
        host = () -> {
            throw new RefusedException(GitHubReason.GITHUB_TRUNCATED);
        };

        assertThat(carryOut()).isEqualTo(new Attempt.Done());
        assertThat(fixture.result().outcome()).isEqualTo(new Outcome.Failed(GitHubReason.GITHUB_TRUNCATED));
    }

    @Test
    void endsWithoutAskingAnybodyWhereThereIsNothingToReview() {
        host = Fetched.NoChange::new;
        carryOut();
        assertThat(fixture.result().outcome()).isEqualTo(new Outcome.Skipped(PipelineReason.NO_CHANGE));
        assertThat(fixture.calls).containsExactly("fetch");
    }

    @Test
    void isNotWantedAnyMoreOnceThePullRequestIsClosed() {
        host = Fetched.Closed::new;
        carryOut();
        assertThat(fixture.result().outcome()).isEqualTo(new Outcome.Skipped(WebhookReason.CLOSED));
    }

    @Test
    void isSupersededIfTheHeadHasMovedBeforeItBegan() {
        host = Fetched.Moved::new;
        push();
        carryOut();
        assertThat(fixture.result().outcome()).isEqualTo(new Outcome.Superseded());
        assertThat(posts.state()).isEmpty();
    }

    /** Its own event may be ahead of what the machine says that was asked. */
    @Test
    void waitsForAHostThatDoesNotKnowTheHeadYet() {
        host = Fetched.Moved::new;

        assertThat(carryOut()).isEqualTo(new Attempt.TryAgain(Duration.ofSeconds(15)));
        fixture.clock.advance(Duration.ofDays(1_000)); // the review is as old as its identifier says
        carryOut();

        assertThat(fixture.result().outcome()).isEqualTo(new Outcome.Superseded());
    }

    @Test
    void asksAHostThatIsAwayLessAndLessOftenAndGivesUpAfterADay() {
        host = () -> {
            throw new NotNowException(Duration.ofSeconds(30), GitHubReason.GITHUB_UNAVAILABLE);
        };
        fixture.clock.advance(Duration.ofMinutes(4));
        assertThat(carryOut()).isEqualTo(new Attempt.TryAgain(Duration.ofMinutes(4)));

        fixture.clock.advance(Duration.ofDays(1));

        assertThat(carryOut()).isEqualTo(new Attempt.Done());
        assertThat(fixture.result().outcome()).isEqualTo(new Outcome.Failed(GitHubReason.GITHUB_UNAVAILABLE));
    }

    /** The process may die between storing it and ending it, and somebody else finds it then. */
    @Test
    void isNeverCarriedOutWhereItIsOnlyThereToSayThatItIsSkipped() {
        ReviewId skipped = fixture.id;
        InMemoryHeadStore fresh = new InMemoryHeadStore(id -> false);
        fresh.createSkipped(skipped, fixture.clock.instant(), HEAD, WebhookReason.BOT_EXCLUDED);
        fixture.fetch = new ChangeFetch(fresh, new Host(), new Gate(), posts, fixture.clock);

        carryOut();

        assertThat(fixture.result().outcome()).isEqualTo(new Outcome.Skipped(WebhookReason.BOT_EXCLUDED));
        assertThat(fixture.calls).isEmpty();
    }

    @Test
    void makesWayForANewerHeadAtTheNextStage() {
        fixture.during("enrich", this::push);

        assertThat(carryOut()).isEqualTo(new Attempt.Done());

        assertThat(fixture.result().outcome()).isEqualTo(new Outcome.Superseded());
        assertThat(fixture.calls).doesNotContain("review");
    }

    @Test
    void isNotMisledByAnEventThatArrivesLate() {
        fixture.during(
                "enrich", () -> heads.create(ReviewId.create(), fixture.clock.instant(), HeadSamples.head("b"), false));

        carryOut();

        assertThat(fixture.result().outcome()).isInstanceOf(Outcome.Partial.class);
    }

    private void push() {
        heads.create(ReviewId.create(), fixture.clock.instant(), HeadSamples.head("b"), false);
        current = false;
    }

    private Attempt carryOut() {
        return fixture.pipeline().carryOut(fixture.id, false);
    }

    private final class Host implements PullRequests {
        @Override
        public Fetched fetch(PullRequestHead head) {
            fixture.calls.add("fetch");
            return host.get();
        }

        @Override
        public boolean isCurrent(PullRequestHead head) {
            return current;
        }
    }

    private final class Gate extends GateStage {
        @Override
        public GateMode mode(ReviewId review) {
            return mode;
        }
    }

    /** Requests are about what is stored, and the same store is asked by the pipeline. */
    @Test
    void requestsAHeadOnceUnlessSomebodyAsksAgain() {
        InMemoryHeadStore none =
                new InMemoryHeadStore(id -> fixture.store().find(id).isEmpty());
        InMemoryQueue queue = new InMemoryQueue();
        HeadRequests requests = new HeadRequests(
                none,
                new ReviewRequests(fixture.store(), queue, fixture.clock),
                new HeadRequests.Ending(
                        fixture.store(),
                        new Gate(),
                        new Progress(fixture.store(), OURS, fixture.clock, fixture.events),
                        OURS),
                fixture.clock);

        assertThat(requests.request(HEAD, PullRequestReviews.Trigger.COMMIT)).isPresent();
        assertThat(requests.request(HEAD, PullRequestReviews.Trigger.COMMIT)).isEmpty();
        assertThat(requests.request(HEAD, PullRequestReviews.Trigger.AGAIN)).isPresent();
        assertThat(queue.sent())
                .extracting(InMemoryQueue.Sent::delay)
                .containsExactly(HeadRequests.SETTLING, Duration.ZERO);
    }
}
