package dev.gittensory.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.github.FakeGitHub.Answer;
import dev.gittensory.github.FakeGitHub.Request;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class InstallationTokensTest {

    private static final String MINT = "POST /app/installations/7/access_tokens";

    private final FakeGitHub github = new FakeGitHub();
    private final GitHubClients clients = github.clients();

    @AfterEach
    void close() {
        github.close();
    }

    @Test
    void aTokenIsForOneRepositoryAndOneJob() {
        github.on("GET /thing", "{}");

        read(FakeGitHub.KEY, Job.CHECK);

        Request mint = github.requests().get(0);
        assertThat(mint.line()).isEqualTo(MINT);
        assertThat(mint.body()).isEqualToIgnoringWhitespace("""
                {"repository_ids":[42],"permissions":{"checks":"write"}}""");
        assertThat(mint.header("Authorization")).startsWith("Bearer ey");
        assertThat(github.last().header("Authorization")).isEqualTo("token token-1");
        assertThat(github.requests()).hasSize(2);
    }

    @Test
    void aTokenServesUntilFiveMinutesBeforeItExpires() {
        github.on("GET /thing", "{}");
        github.on(MINT, expiresIn(Duration.ofSeconds(300)), expiresIn(Duration.ofSeconds(301)));

        read(FakeGitHub.KEY, Job.READ);
        read(FakeGitHub.KEY, Job.READ);
        assertThat(minted()).as("the first is too old already").isEqualTo(2);
        read(FakeGitHub.KEY, Job.READ);
        assertThat(minted()).isEqualTo(2);

        github.clock.advance(Duration.ofSeconds(1));
        read(FakeGitHub.KEY, Job.READ);
        assertThat(minted()).isEqualTo(3);
    }

    @Test
    void anotherJobRepositoryOrInstallationHasAnotherToken() {
        github.on("GET /thing", "{}");

        read(FakeGitHub.KEY, Job.READ);
        read(FakeGitHub.KEY, Job.COMMENT);
        read(new PullRequestKey(7, 43, "octo/other", 5), Job.READ);
        read(new PullRequestKey(8, 42, "octo/shop", 5), Job.READ);
        read(new PullRequestKey(7, 42, "octo/renamed", 6), Job.READ);

        assertThat(minted()).isEqualTo(4);
    }

    @Test
    void anExpiredTokenIsReplacedOnceAndTheRequestRepeated() {
        github.on("POST /thing", Answer.of(401, "{}"), Answer.of(201, "{\"id\":3}"));

        int id = clients.call(
                FakeGitHub.KEY,
                Job.COMMENT,
                session ->
                        session.rest().send("POST", "/thing", null).path("id").intValue());

        assertThat(id).isEqualTo(3);
        assertThat(github.requests())
                .extracting(Request::line)
                .containsExactly(MINT, "POST /thing", MINT, "POST /thing");
        assertThat(github.last().header("Authorization")).isEqualTo("token token-2");
    }

    @Test
    void credentialsThatAreRefusedTwiceAreRefused() {
        github.on("GET /thing", Answer.of(401, "{}"));

        assertRefused(FakeGitHub.KEY, GitHubReason.GITHUB_CREDENTIALS);
        assertThat(github.lines()).hasSize(2);
    }

    @Test
    void aFreshTokenThatIsNotKnownYetIsKeptAndTriedLater() {
        github.on("GET /thing", Answer.of(403, "{}"), Answer.of(200, "{}"));

        assertThat(catchThrowable(() -> read(FakeGitHub.KEY, Job.READ)))
                .isInstanceOfSatisfying(NotNowException.class, e -> {
                    assertThat(e.after()).isEqualTo(Duration.ofSeconds(2));
                    assertThat(e.reason()).isEqualTo(GitHubReason.GITHUB_PACED);
                });
        github.clock.advance(Duration.ofSeconds(2));
        read(FakeGitHub.KEY, Job.READ);

        assertThat(github.requests()).extracting(Request::line).containsExactly(MINT, "GET /thing", "GET /thing");
    }

    @Test
    void aTokenThatIsRefusedAlsoWhenItIsNoLongerFreshLacksThePermission() {
        github.on("GET /thing", Answer.of(403, "{}"));
        assertThat(catchThrowable(() -> read(FakeGitHub.KEY, Job.READ))).isInstanceOf(NotNowException.class);
        github.clock.advance(Duration.ofSeconds(10));

        assertRefused(FakeGitHub.KEY, GitHubReason.GITHUB_PERMISSION);
        assertThat(minted()).isEqualTo(1);
    }

    @Test
    void anOlderTokenThatIsRefusedLacksThePermission() {
        github.on("GET /thing", Answer.of(200, "{}"), Answer.of(403, "{}"));
        read(FakeGitHub.KEY, Job.READ);
        github.clock.advance(Duration.ofSeconds(10));

        assertRefused(FakeGitHub.KEY, GitHubReason.GITHUB_PERMISSION);
        assertThat(github.lines()).hasSize(2);
        assertThat(minted()).isEqualTo(1);
    }

    @Test
    void aLimitDoesNotUseUpATokenEvenIfItIsFresh() {
        github.on("GET /thing", Answer.of(403, "{}", "retry-after", "9"));

        assertThat(catchThrowable(() -> read(FakeGitHub.KEY, Job.READ))).isInstanceOf(NotNowException.class);
        assertThat(github.requests()).extracting(Request::line).containsExactly(MINT, "GET /thing");
    }

    @Test
    void whatTheAppWasNotGrantedIsAMissingPermission() {
        github.on(MINT, Answer.of(422, "{\"message\":\"not granted\"}"));

        assertRefused(FakeGitHub.KEY, GitHubReason.GITHUB_PERMISSION);
        assertThat(github.requests()).hasSize(1);
    }

    @Test
    void anInstallationThatIsGoneIsNotTakenForAMissingFile() {
        github.on(MINT, Answer.of(404, "{}"));

        assertRefused(FakeGitHub.KEY, GitHubReason.GITHUB_GONE);
    }

    @Test
    void aRefusedProofOfTheAppIsMadeAnewByGitHubsClock() {
        github.clock.advance(Duration.ofHours(-2));
        github.on("GET /app", Answer.of(401, "{}"), Answer.of(200, "{\"id\":99,\"slug\":\"our-app\"}"));

        assertThat(clients.identity()).isEqualTo(new GitHubClients.Identity(99, "our-app[bot]"));
        assertThat(clients.skew()).isBetween(Duration.ofMinutes(119), Duration.ofMinutes(121));
        List<String> proofs = github.requests().stream()
                .map(request -> request.header("Authorization"))
                .toList();
        assertThat(proofs).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void whoWeAreIsAskedOnce() {
        clients.identity();
        clients.identity();

        assertThat(github.lines()).containsExactly("GET /app");
    }

    private void read(PullRequestKey key, Job job) {
        Optional<JsonNode> thing =
                clients.call(key, job, session -> session.rest().find("/thing"));
        assertThat(thing).isPresent();
    }

    private void assertRefused(PullRequestKey key, GitHubReason reason) {
        assertThat(catchThrowable(() -> read(key, Job.READ)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private Answer expiresIn(Duration time) {
        return Answer.of(
                201,
                "{\"token\":\"a-token\",\"expires_at\":\""
                        + github.clock.instant().plus(time) + "\"}");
    }

    private long minted() {
        return github.requests().stream()
                .filter(request -> request.path().endsWith("/access_tokens"))
                .count();
    }
}
