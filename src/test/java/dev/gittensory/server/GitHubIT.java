package dev.gittensory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.testkit.GitHubService;
import dev.gittensory.testkit.GitHubTwin;
import dev.gittensory.testkit.GitHubTwin.Pull;
import dev.gittensory.testkit.TwinWire.Fault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The runnable jar as a GitHub App: from a signed webhook to the comment and the check run, over a wire that fails. */
class GitHubIT {

    @TempDir
    static Path folder;

    private static GitHubService world;
    private static GitHubTwin github;
    private static int files;

    @BeforeAll
    static void start() {
        world = GitHubService.start(folder);
        github = world.github();
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
    void anOpenedPullRequestGetsAnCommentAndACheckRunByTheApp() {
        Pull pull = open("one\n");

        assertThat(world.send("pull_request", "opened", pull)).isEqualTo("queued");

        JsonNode check = world.awaitCheck(pull.head());
        assertThat(check.path("ours").asBoolean()).isTrue();
        assertThat(check.path("conclusion").asText()).isEqualTo("success");
        JsonNode comment = only(github.comments(pull.number()));
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
        Pull pull = reviewed("two\n");
        long comment = only(github.comments(pull.number())).path("id").asLong();

        Pull pushed = github.push(pull.number(), Map.of(file(), "more\n"));
        world.send("pull_request", "synchronize", pushed);

        world.awaitCheck(pushed.head());
        JsonNode updated = only(github.comments(pull.number()));
        assertThat(updated.path("id").asLong()).isEqualTo(comment);
        assertThat(updated.path("body").asText()).contains("\"head\":\"" + pushed.head() + "\"");
    }

    @Test
    void redeliveriesChangeNothing() {
        Pull pull = open("three\n");
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
        Pull pull = open("four\n");
        world.send("pull_request", "opened", pull);
        Pull last = pull;
        for (int i = 0; i < 4; i++) {
            last = github.push(pull.number(), Map.of(file(), "burst " + i + "\n"));
            world.send("pull_request", "synchronize", last);
        }

        world.awaitCheck(last.head());
        world.awaitQuiet();

        assertThat(github.checkRuns(pull.head())).as("of the first head").isEmpty();
        assertThat(github.comments(pull.number())).hasSize(1);
    }

    @Test
    void standsDownWhenTheHeadMovesMidReview() {
        Pull pull = open("five\n");
        github.wire().fault(Fault.SLOW, "GET", "/commits/" + pull.head() + "/check-runs", 1, 4);
        world.send("pull_request", "opened", pull);
        world.awaitState(pull.head(), "in_progress");
        Pull pushed = github.push(pull.number(), Map.of(file(), "moved\n"));
        world.send("pull_request", "synchronize", pushed);

        world.awaitCheck(pushed.head());
        JsonNode abandoned = world.awaitCheck(pull.head());

        assertThat(abandoned.path("conclusion").asText()).isEqualTo("cancelled");
        assertThat(only(github.comments(pull.number())).path("body").asText())
                .contains("\"head\":\"" + pushed.head() + "\"");
        assertThat(github.history())
                .as("nothing was ever said about the abandoned head")
                .noneMatch(state -> state.toString().contains("\\\"head\\\":\\\"" + pull.head()));
    }

    @Test
    void recoversFromATokenThatExpiresMidReview() {
        Pull pull = open("six\n");
        github.wire().fault(Fault.SLOW, "GET", "/commits/" + pull.head() + "/check-runs", 1, 3);
        world.send("pull_request", "opened", pull);
        world.awaitState(pull.head(), "in_progress");
        github.expireTokens();

        assertThat(world.awaitCheck(pull.head()).path("conclusion").asText()).isEqualTo("success");
        assertThat(github.comments(pull.number())).hasSize(1);
    }

    @Test
    void writesThatLandAlthoughTheyFailAreNotRepeated() {
        Pull pull = open("seven\n");
        github.wire().fault(Fault.LANDED_502, "POST", "/comments$", 1, 0);
        github.wire().fault(Fault.LANDED_RESET, "POST", "/check-runs$", 1, 0);
        world.send("pull_request", "opened", pull);

        world.awaitCheck(pull.head());
        world.awaitQuiet();

        assertThat(github.comments(pull.number())).hasSize(1);
        assertThat(github.checkRuns(pull.head())).hasSize(1);
    }

    @Test
    void whatGitHubRefusesForAWhileIsDoneLaterAndNoThreadWaits() {
        Pull pull = open("eight\n");
        github.wire().fault(Fault.FORBIDDEN, "POST", "/comments$", 1, 3);
        github.wire().fault(Fault.TOO_MANY, "POST", "/check-runs$", 1, 3);
        github.wire().fault(Fault.RESET, "GET", "/pulls/" + pull.number() + "$", 1, 0);
        github.wire().fault(Fault.UNAVAILABLE, "PATCH", "/check-runs/", 1, 0);
        github.wire().fault(Fault.SLOW, "GET", "/files", 1, 2);
        world.send("pull_request", "opened", pull);

        world.awaitCheck(pull.head());

        assertThat(github.comments(pull.number())).hasSize(1);
        assertThat(github.checkRuns(pull.head())).hasSize(1);
    }

    @Test
    void aButtonAsksAgain() {
        Pull pull = reviewed("nine\n");
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
        Pull pull = reviewed("ten\n");
        world.command(pull, "reader", "/gittensory review");
        world.command(pull, "writer", "/gittensory explain");
        world.command(pull, "writer", "/gittensory review https://evil.test/x");

        world.awaitChecks(pull.head(), 2);

        assertThat(world.reactions()).containsExactlyInAnyOrder("reader -1", "writer eyes", "writer eyes");
        assertThat(github.comments(pull.number()).stream()
                        .filter(comment -> comment.path("body").asText().startsWith("<!-- gittensory:reply")))
                .hasSize(1);
    }

    @Test
    void aLeakedSecretAndADraftAndABotAreTreatedAsDocumented() {
        Pull draft = github.openPullRequest(
                Map.of("base", Map.of(file(), "a\n"), "head", Map.of(file(), "b\n"), "draft", true));
        assertThat(world.send("pull_request", "opened", draft)).isEqualTo("queued");
        world.awaitQuiet();
        assertThat(github.checkRuns(draft.head())).isEmpty();

        github.edit(draft.number(), Map.of("draft", false));
        world.send("pull_request", "ready_for_review", draft);
        world.awaitCheck(draft.head());
    }

    private static Pull reviewed(String content) {
        Pull pull = open(content);
        world.send("pull_request", "opened", pull);
        world.awaitCheck(pull.head());
        return pull;
    }

    private static Pull open(String content) {
        String name = "docs/file-" + ++files + ".txt";
        return github.openPullRequest(Map.of(name, "before\n"), Map.of(name, content));
    }

    private static String file() {
        return "docs/file-" + files + ".txt";
    }

    private static JsonNode only(List<JsonNode> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }
}
