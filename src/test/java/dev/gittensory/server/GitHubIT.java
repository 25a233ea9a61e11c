package dev.gittensory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.testkit.GitHubService;
import dev.gittensory.testkit.GitHubTwin;
import dev.gittensory.testkit.GitHubTwin.Pull;
import dev.gittensory.testkit.Service;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar as a GitHub App: from a signed webhook to the comment and the check run, over a wire that fails. */
class GitHubIT implements WebhookContract, WebhookExamplesContract, GitHubWireContract {

    @TempDir
    static Path folder;

    private static GitHubService world;
    private static GitHubTwin github;
    private static Pull missed;

    @BeforeAll
    static void start() {
        github = GitHubTwin.start(folder.resolve("github.log"));
        missed = github.openPullRequest(Map.of("missed.txt", "before\n"), Map.of("missed.txt", "after\n"));
        world = GitHubService.connected(github, folder);
        world.awaitCheck(missed.head()); // or its review would end in the middle of a test that counts
    }

    @AfterAll
    static void stop() {
        world.close();
    }

    @BeforeEach
    void afresh() {
        github.wire().noFaults();
        github.wire().forget();
    }

    /** GitHub's own description of its API has the last word on every request. */
    @AfterEach
    void everyRequestIsAsGitHubDescribesIt() {
        assertThat(github.wire().violations()).isEmpty();
    }

    @Test
    void anOpenedPullRequestGetsACommentAndACheckRunByTheApp() {
        Pull pull = world.open("one\n");

        assertThat(world.send("pull_request", "opened", pull)).isEqualTo("queued");

        JsonNode check = world.awaitCheck(pull.head());
        assertThat(check.path("ours").asBoolean()).isTrue();
        assertThat(check.path("conclusion").asText()).isEqualTo("success");
        JsonNode comment = GitHubService.only(github.comments(pull.number()));
        assertThat(comment.path("user").path("login").asText()).isEqualTo(github.bot());
        assertThat(comment.path("body").asText())
                .startsWith("<!-- gittensory:review -->")
                .contains("nothing speaks against this change", "\"head\":\"" + pull.head() + "\"");
        assertThat(world.states(pull.head()))
                .as("shown in progress, concluded last")
                .startsWith("in_progress")
                .endsWith("completed");
    }

    @Test
    void aPushUpdatesTheSameComment() {
        Pull pull = world.reviewed("two\n");
        long comment =
                GitHubService.only(github.comments(pull.number())).path("id").asLong();

        Pull pushed = github.push(pull.number(), Map.of(world.file(), "more\n"));
        world.send("pull_request", "synchronize", pushed);

        world.awaitCheck(pushed.head());
        JsonNode updated = GitHubService.only(github.comments(pull.number()));
        assertThat(updated.path("id").asLong()).isEqualTo(comment);
        assertThat(updated.path("body").asText()).contains("\"head\":\"" + pushed.head() + "\"");
    }

    @Test
    void whatWasNeverDeliveredIsFoundByReconciliation() {
        world.awaitCheck(missed.head());

        assertThat(github.comments(missed.number())).hasSize(1);
    }

    @Test
    void redeliveriesChangeNothing() {
        Pull pull = world.open("three\n");
        String delivery = world.deliver("pull_request", "opened", pull);
        world.awaitCheck(pull.head());
        github.wire().forget();

        github.webhook().redeliver(delivery);
        github.webhook().redeliver(delivery);
        world.send("pull_request", "reopened", pull);

        world.awaitQuiet();
        assertThat(github.wire().journal()).isEmpty();
        assertThat(github.comments(pull.number())).hasSize(1);
        assertThat(github.checkRuns(pull.head())).hasSize(1);
    }

    @Test
    void aBurstOfPushesIsReviewedOnce() {
        Pull pull = world.open("four\n");
        world.send("pull_request", "opened", pull);
        Pull last = pull;
        for (int i = 0; i < 4; i++) {
            last = github.push(pull.number(), Map.of(world.file(), "burst " + i + "\n"));
            world.send("pull_request", "synchronize", last);
        }

        world.awaitCheck(last.head());
        world.awaitQuiet();

        assertThat(github.checkRuns(pull.head())).as("of the first head").isEmpty();
        assertThat(github.comments(pull.number())).hasSize(1);
    }

    @Test
    void aButtonAsksAgain() {
        Pull pull = world.reviewed("nine\n");
        JsonNode check = world.awaitCheck(pull.head());
        github.webhook()
                .send(
                        "check_run",
                        "rerequested",
                        Map.of("checkRun", check.path("id").asLong()));

        world.awaitChecks(pull.head(), 2);

        assertThat(github.comments(pull.number())).hasSize(1);
    }

    @Test
    void commandsAreForThoseWhoMayWrite() {
        Pull pull = world.reviewed("ten\n");
        world.command(pull, "reader", "/gittensory review");
        world.command(pull, "writer", "/gittensory explain");
        world.command(pull, "writer", "/gittensory review https://evil.test/x");

        world.awaitChecks(pull.head(), 2);
        world.awaitQuiet();

        assertThat(world.reactions()).containsExactlyInAnyOrder("-1", "eyes", "eyes");
        assertThat(github.comments(pull.number()).stream()
                        .filter(comment -> comment.path("body").asText().startsWith("<!-- gittensory:reply")))
                .hasSize(1);
    }

    @Test
    void aDraftIsReviewedOnceItIsReady() {
        Pull draft = github.openPullRequest(
                Map.of("base", Map.of("d.txt", "a\n"), "head", Map.of("d.txt", "b\n"), "draft", true));
        world.send("pull_request", "opened", draft);
        world.awaitQuiet();
        assertThat(github.checkRuns(draft.head())).isEmpty();

        github.edit(draft.number(), Map.of("draft", false));
        world.send("pull_request", "ready_for_review", draft);

        world.awaitCheck(draft.head());
    }

    @Override
    public GitHubService world() {
        return world;
    }

    @Override
    public Service service() {
        return world.process().service();
    }

    @Override
    public Path home() {
        return folder.resolve("home");
    }

    @Override
    public String webhookSecret() {
        return github.webhookSecret();
    }
}
