package dev.gittensory.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.github.FakeGitHub.Answer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What answers of GitHub mean to callers, one row each; every request is sent once, whatever comes of it. */
class AnswersTest {

    private static final String SECRET_TEXT = "text that nobody may see";

    private final FakeGitHub github = new FakeGitHub();
    private final GitHubClients clients = github.clients();

    @AfterEach
    void close() {
        github.close();
    }

    static Stream<Arguments> limits() {
        String secondary = "{\"message\":\"You have exceeded a secondary rate limit. " + SECRET_TEXT + "\"}";
        return Stream.of(
                arguments(429, "{}", new String[] {"retry-after", "72"}, 72),
                arguments(403, "{}", new String[] {"retry-after", "72"}, 72),
                arguments(429, "{}", new String[] {}, 60),
                arguments(429, "{}", new String[] {"retry-after", "Wed, 21 Oct 2026 07:28:00 GMT"}, 60),
                arguments(403, secondary, new String[] {}, 60),
                arguments(403, "{}", new String[] {"retry-after", "0"}, 1),
                arguments(403, "{}", new String[] {"retry-after", "-5"}, 1),
                arguments(429, "{}", new String[] {"retry-after", "86400"}, 3_600),
                arguments(429, "{}", new String[] {"retry-after", "9223372036854775807"}, 3_600),
                arguments(403, "{}", new String[] {"x-ratelimit-remaining", "0"}, 60),
                arguments(403, "{}", reset("9223372036854775807"), 60),
                arguments(403, "{}", reset("1"), 1),
                arguments(403, "{}", reset(String.valueOf(Instant.now().getEpochSecond() + 90_000)), 3_600));
    }

    @ParameterizedTest
    @MethodSource("limits")
    void aLimitIsAWait(int status, String body, String[] headers, long seconds) {
        github.on("POST /thing", Answer.of(status, body, headers));

        NotNowException wait = (NotNowException) catchThrowable(this::write);

        assertThat(wait.after()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(wait.reason()).isEqualTo(GitHubReason.GITHUB_RATE_LIMITED);
        assertThat(github.lines()).containsExactly("POST /thing");
    }

    @Test
    void aLimitLastsUntilGitHubsClockSaysSo() {
        long inFiveMinutes = Instant.now().getEpochSecond() + 300;
        github.clock.advance(Duration.ofHours(-2));
        github.on("POST /thing", Answer.of(403, "{}", reset(String.valueOf(inFiveMinutes))));

        NotNowException wait = (NotNowException) catchThrowable(this::write);

        assertThat(wait.after()).isBetween(Duration.ofSeconds(290), Duration.ofSeconds(301));
    }

    @ParameterizedTest
    @CsvSource({
        "404, GITHUB_GONE",
        "410, GITHUB_GONE",
        "400, GITHUB_INVALID",
        "405, GITHUB_INVALID",
        "409, GITHUB_INVALID",
        "422, GITHUB_INVALID",
        "451, GITHUB_INVALID",
        "307, GITHUB_INVALID"
    })
    void aRefusalIsFinal(int status, GitHubReason reason) {
        github.on("POST /thing", Answer.of(status, "{\"message\":\"" + SECRET_TEXT + "\"}"));

        Throwable refused = catchThrowable(this::write);

        assertThat(refused)
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
        assertThat(refused).hasNoCause().hasMessageNotContaining(SECRET_TEXT);
        assertThat(github.lines()).containsExactly("POST /thing");
    }

    @ParameterizedTest
    @CsvSource({"500", "502", "503", "504"})
    void anErrorOfGitHubsIsAWait(int status) {
        github.on("POST /thing", Answer.of(status, SECRET_TEXT));

        assertUnavailable(catchThrowable(this::write));
        assertThat(github.lines()).containsExactly("POST /thing");
    }

    @Test
    void anAnswerThatCannotBeReadIsAWait() {
        github.on("POST /thing", Answer.of(200, "<html>" + SECRET_TEXT));
        github.on("GET /app", Answer.of(200, "<html>" + SECRET_TEXT));

        assertUnavailable(catchThrowable(this::write));
        assertUnavailable(catchThrowable(clients::identity));
        assertThat(github.lines()).containsExactly("POST /thing", "GET /app");
    }

    @Test
    void withoutAnAppNothingIsAsked() {
        GitHubClients none =
                new GitHubClients(Optional::empty, github.address(), ForkJoinPool.commonPool(), github.clock);

        for (Throwable refused : new Throwable[] {
            catchThrowable(() -> none.call(
                    FakeGitHub.KEY, Job.READ, session -> session.rest().get("/thing"))),
            catchThrowable(none::identity)
        }) {
            assertThat(refused)
                    .isInstanceOfSatisfying(
                            RefusedException.class,
                            e -> assertThat(e.reason()).isEqualTo(GitHubReason.GITHUB_NOT_CONFIGURED));
        }
        assertThat(github.requests()).isEmpty();
    }

    @Test
    void anUnreadableKeyIsARefusal() {
        GitHubClients keyless = github.clients("no key", Duration.ofSeconds(20));

        assertThat(catchThrowable(keyless::identity))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(GitHubReason.GITHUB_CREDENTIALS));
        assertThat(github.requests()).isEmpty();
    }

    private Object write() {
        return clients.call(FakeGitHub.KEY, Job.COMMENT, session -> {
            try {
                return session.rest().send("POST", "/thing", null);
            } catch (IOException e) {
                assertThat(e).hasNoCause().hasMessageNotContaining(SECRET_TEXT);
                throw e;
            }
        });
    }

    private static void assertUnavailable(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(NotNowException.class, e -> {
            assertThat(e.after()).isEqualTo(Duration.ofSeconds(30));
            assertThat(e.reason()).isEqualTo(GitHubReason.GITHUB_UNAVAILABLE);
        });
        assertThat(thrown).hasNoCause().hasMessageNotContaining(SECRET_TEXT);
    }

    private static String[] reset(String at) {
        return new String[] {"x-ratelimit-remaining", "0", "x-ratelimit-reset", at};
    }
}
