package dev.gittensory.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.github.FakeGitHub.Answer;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** Manners towards GitHub; the clock stands still, so nothing that waits would end. */
class LaneTest {

    private static final PullRequestKey ELSEWHERE = new PullRequestKey(8, 43, "octo/other", 1);

    private final FakeGitHub github = new FakeGitHub();
    private final GitHubClients clients = github.clients();

    @AfterEach
    void close() {
        github.close();
    }

    @Test
    void aSecondWriteWithinASecondIsNotSent() {
        github.on("POST /thing", Answer.of(201, "{}"));
        write(FakeGitHub.KEY);
        github.clock.advance(Duration.ofMillis(400));

        assertNotNow(catchThrowable(() -> write(FakeGitHub.KEY)), Duration.ofMillis(600), GitHubReason.GITHUB_PACED);
        assertThat(github.lines()).hasSize(1);

        github.clock.advance(Duration.ofMillis(600));
        write(FakeGitHub.KEY);
        assertThat(github.lines()).hasSize(2);
    }

    @Test
    void aWriteThatFailedCountsLikeOneThatDidNot() {
        github.on("POST /thing", Answer.of(502, ""));
        assertThat(catchThrowable(() -> write(FakeGitHub.KEY))).isInstanceOf(NotNowException.class);

        assertNotNow(catchThrowable(() -> write(FakeGitHub.KEY)), Duration.ofSeconds(1), GitHubReason.GITHUB_PACED);
        assertThat(github.lines()).hasSize(1);
    }

    @Test
    void readsAndOtherInstallationsGoOn() {
        github.on("POST /thing", Answer.of(201, "{}"));
        github.on("GET /thing", "{}");
        write(FakeGitHub.KEY);

        read(FakeGitHub.KEY);
        read(FakeGitHub.KEY);
        write(ELSEWHERE);

        assertThat(github.lines()).containsExactly("POST /thing", "GET /thing", "GET /thing", "POST /thing");
    }

    @Test
    void onceALimitIsAnsweredNothingIsSentUntilItsTime() {
        github.on("GET /thing", Answer.of(429, "{}", "retry-after", "72"), Answer.of(200, "{}"));
        assertThat(catchThrowable(() -> read(FakeGitHub.KEY))).isInstanceOf(NotNowException.class);
        github.clock.advance(Duration.ofSeconds(70));

        assertNotNow(
                catchThrowable(() -> read(FakeGitHub.KEY)), Duration.ofSeconds(2), GitHubReason.GITHUB_RATE_LIMITED);
        assertThat(github.lines()).hasSize(1);
        read(ELSEWHERE);

        github.clock.advance(Duration.ofSeconds(2));
        read(FakeGitHub.KEY);
        assertThat(github.lines()).hasSize(3);
    }

    @Test
    void aLimitWithoutATimeIsWaitedOutTwiceAsLongEachTime() {
        github.on("GET /thing", Answer.of(429, "{}"));
        for (int seconds : new int[] {60, 120, 240, 480, 960, 1_920, 3_600, 3_600}) {
            assertNotNow(
                    catchThrowable(() -> read(FakeGitHub.KEY)),
                    Duration.ofSeconds(seconds),
                    GitHubReason.GITHUB_RATE_LIMITED);
            github.clock.advance(Duration.ofSeconds(seconds));
        }

        github.on("GET /thing", Answer.of(200, "{}"), Answer.of(429, "{}"));
        read(FakeGitHub.KEY);
        assertNotNow(
                catchThrowable(() -> read(FakeGitHub.KEY)), Duration.ofSeconds(60), GitHubReason.GITHUB_RATE_LIMITED);
    }

    @Test
    void anHourHasOnlySoManyWrites() throws Exception {
        Lane lane = new Lane(github.clock, Lane.PATIENCE, Lane.BETWEEN_WRITES);
        for (int i = 0; i < Lane.WRITES_IN_AN_HOUR; i++) {
            assertThat(catchThrowable(() -> lane.send(Lane.Kind.WRITE, LaneTest::unanswered)))
                    .isInstanceOf(AnswerException.class);
            github.clock.advance(Duration.ofSeconds(2));
        }

        assertNotNow(
                catchThrowable(() -> lane.send(Lane.Kind.WRITE, LaneTest::unanswered)),
                Duration.ofHours(1).minusSeconds(2L * Lane.WRITES_IN_AN_HOUR),
                GitHubReason.GITHUB_PACED);
        assertThat(catchThrowable(() -> lane.send(Lane.Kind.READ, LaneTest::unanswered)))
                .isInstanceOf(AnswerException.class);

        github.clock.advance(Duration.ofHours(1).minusSeconds(2L * Lane.WRITES_IN_AN_HOUR));
        assertThat(catchThrowable(() -> lane.send(Lane.Kind.WRITE, LaneTest::unanswered)))
                .isInstanceOf(AnswerException.class);
    }

    @Test
    void theLastFifthOfAnHoursRequestsIsNotForTheBackground() {
        GitHubClients background = clients.inBackground();
        String reset = Long.toString(
                github.clock.instant().plus(Duration.ofMinutes(20)).getEpochSecond());
        github.on("GET /thing", left(1_000, reset), left(999, reset), left(998, reset));
        read(background, FakeGitHub.KEY);
        read(background, FakeGitHub.KEY);

        assertNotNow(
                catchThrowable(() -> read(background, FakeGitHub.KEY)),
                Duration.ofMinutes(20),
                GitHubReason.GITHUB_PACED);
        read(FakeGitHub.KEY);
        read(background, ELSEWHERE);

        github.clock.advance(Duration.ofMinutes(20));
        read(background, FakeGitHub.KEY);
    }

    private static Answer left(int remaining, String reset) {
        return Answer.of(
                200,
                "{}",
                "x-ratelimit-limit",
                "5000",
                "x-ratelimit-remaining",
                Integer.toString(remaining),
                "x-ratelimit-reset",
                reset);
    }

    private static GitHubConnectorResponse unanswered() throws AnswerException {
        throw AnswerException.none();
    }

    @Test
    void whoDoesNotGetATurnIsToldToComeBack() throws Exception {
        Lane lane = new Lane(github.clock, Duration.ofMillis(50), Duration.ofSeconds(1));
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch done = new CountDownLatch(1);
        CompletableFuture<?> first =
                CompletableFuture.runAsync(() -> catchThrowable(() -> lane.send(Lane.Kind.READ, () -> {
                    inside.countDown();
                    throw interrupted(done);
                })));
        inside.await();

        assertNotNow(
                catchThrowable(() -> lane.send(Lane.Kind.READ, () -> {
                    throw new AssertionError("two at once");
                })),
                Duration.ofSeconds(5),
                GitHubReason.GITHUB_PACED);
        done.countDown();
        first.join();
    }

    /** Consumers share few threads, and other installations need them. */
    @Test
    void aSlowInstallationHoldsNoThreadForAsLongAsItsAnswersTake() {
        assertThat(Lane.PATIENCE).isLessThanOrEqualTo(BoundedHttp.LONGEST.dividedBy(4));
    }

    private static AnswerException interrupted(CountDownLatch done) {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return AnswerException.none();
    }

    private void write(PullRequestKey key) {
        clients.call(key, Job.COMMENT, session -> session.rest().send("POST", "/thing", null));
    }

    private void read(PullRequestKey key) {
        read(clients, key);
    }

    private static void read(GitHubClients clients, PullRequestKey key) {
        clients.call(key, Job.READ, session -> session.rest().get("/thing"));
    }

    private static void assertNotNow(Throwable thrown, Duration after, GitHubReason reason) {
        assertThat(thrown).isInstanceOfSatisfying(NotNowException.class, e -> {
            assertThat(e.after()).isEqualTo(after);
            assertThat(e.reason()).isEqualTo(reason);
        });
    }
}
