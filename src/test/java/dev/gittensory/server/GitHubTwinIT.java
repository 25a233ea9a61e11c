package dev.gittensory.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.testkit.AppClient;
import dev.gittensory.testkit.GitHubTwin;
import dev.gittensory.testkit.TwinWebhook;
import dev.gittensory.testkit.TwinWire.Fault;
import dev.gittensory.testkit.WebhookReceiver;
import dev.gittensory.testkit.WebhookReceiver.Received;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the counterpart which stands for GitHub does what the tests of the service rely on. */
class GitHubTwinIT {

    @TempDir
    static Path folder;

    private static GitHubTwin github;
    private static AppClient app;
    private static String repo;

    @BeforeAll
    static void start() {
        github = GitHubTwin.start(folder.resolve("github.log"));
        app = new AppClient(github);
        repo = "/repos/" + github.repository();
    }

    @AfterAll
    static void stop() {
        github.close();
    }

    @BeforeEach
    void afresh() {
        github.wire().noFaults();
        github.wire().forget();
        github.wire().forgive();
    }

    @Test
    void aReviewCanBeReadAndPosted() throws IOException {
        GitHubTwin.Pull pull = open();
        JsonNode files = app.get(repo + "/pulls/" + pull.number() + "/files?per_page=100")
                .json();
        assertThat(files).hasSize(2);
        assertThat(files.get(1).path("patch").asText()).contains("-two\n+2\n");

        JsonNode state = app.get(repo + "/pulls/" + pull.number()).json();
        assertThat(state.path("changed_files").asInt()).isEqualTo(2);
        assertThat(state.path("additions").asInt()).isEqualTo(2);

        String comment = repo + "/issues/" + pull.number() + "/comments";
        assertThat(app.post(comment, Map.of("body", "A review")).status()).isEqualTo(201);
        Map<String, String> run = Map.of("name", "Gittensory", "head_sha", pull.head(), "external_id", "ours");
        assertThat(app.post(repo + "/check-runs", run).status()).isEqualTo(201);

        JsonNode posted = github.comments(pull.number()).get(0);
        assertThat(posted.path("body").asText()).isEqualTo("A review");
        assertThat(posted.path("user").path("login").asText()).isEqualTo(github.bot());
        JsonNode check = github.checkRuns(pull.head()).get(0);
        assertThat(check.path("ours").asBoolean()).isTrue();
        assertThat(check.path("external_id").asText()).isEqualTo("ours");
        assertThat(github.wire().journal())
                .extracting(entry -> entry.path("method").asText() + " "
                        + entry.path("as").asText() + " "
                        + entry.path("status").asInt())
                .endsWith(
                        "GET installation 200",
                        "POST app 201",
                        "POST installation 201",
                        "POST app 201",
                        "POST installation 201");
        assertThat(github.wire().violations()).isEmpty();
    }

    @Test
    void aPushMovesTheHeadAndAForcePushReplacesIt() throws IOException {
        GitHubTwin.Pull before = open();
        GitHubTwin.Pull pushed = github.push(before.number(), Map.of("b.txt", "more\n"));
        assertThat(pushed.head()).isNotEqualTo(before.head());
        assertThat(commits(pushed)).isEqualTo(2);
        GitHubTwin.Pull forced = github.forcePush(before.number(), Map.of("c.txt", "other\n"));
        assertThat(forced.head()).isNotIn(before.head(), pushed.head());
        assertThat(commits(forced)).isEqualTo(1);
    }

    private static int commits(GitHubTwin.Pull pull) throws IOException {
        return app.get(repo + "/pulls/" + pull.number() + "/commits?per_page=100")
                .json()
                .size();
    }

    @Test
    void permissionsAreThoseOfThePeople() throws IOException {
        assertThat(permission("writer")).isEqualTo("write");
        assertThat(permission("reader")).isEqualTo("read");
        assertThat(permission("outsider")).isEqualTo("none");
    }

    private static String permission(String login) throws IOException {
        return app.get(repo + "/collaborators/" + login + "/permission")
                .json()
                .path("permission")
                .asText();
    }

    @Test
    void whatGitHubDoesNotDescribeIsReported() throws IOException {
        GitHubTwin.Pull pull = open();
        app.post(repo + "/issues/" + pull.number() + "/comments", Map.of("text", "no body"));
        assertThat(github.wire().violations())
                .singleElement()
                .satisfies(violation ->
                        assertThat(violation.path("message").asText()).contains("required property 'body'"));
        github.wire().forgive();
        app.get("/no/such/path");
        assertThat(github.wire().violations()).hasSize(1);
    }

    @Test
    void whatGitHubRefusesIsRefused() throws IOException {
        GitHubTwin.Pull pull = open();
        String comments = repo + "/issues/" + pull.number() + "/comments";
        assertThat(app.post(comments, Map.of("body", "x".repeat(65_537))).status())
                .isEqualTo(422);
        assertThat(app.post(comments, Map.of("body", "x".repeat(65_536))).status())
                .isEqualTo(201);
        String reviews = repo + "/pulls/" + pull.number() + "/reviews";
        assertThat(app.post(reviews, inline(pull.head(), 2)).status()).isEqualTo(200);
        assertThat(app.post(reviews, inline(pull.head(), 99)).status()).isEqualTo(422);
        assertThat(github.inlineComments(pull.number()))
                .singleElement()
                .satisfies(comment -> assertThat(comment.path("line").asInt()).isEqualTo(2));
    }

    private static Map<String, Object> inline(String head, int line) {
        Map<String, Object> comment = Map.of("path", "b.txt", "line", line, "side", "RIGHT", "body", "Here");
        return Map.of("commit_id", head, "event", "COMMENT", "body", "See", "comments", List.of(comment));
    }

    @Test
    void aWriteCanLandAlthoughTheAnswerIsLost() throws IOException {
        GitHubTwin.Pull pull = open();
        String comments = repo + "/issues/" + pull.number() + "/comments";
        github.wire().fault(Fault.LANDED_502, "POST", "/comments$", 1, 0);
        assertThat(app.post(comments, Map.of("body", "once")).status()).isEqualTo(502);
        assertThat(github.comments(pull.number())).hasSize(1);
        github.wire().fault(Fault.RESET, "POST", "/comments$", 1, 0);
        assertThatThrownBy(() -> app.post(comments, Map.of("body", "twice"))).isInstanceOf(IOException.class);
        assertThat(github.comments(pull.number())).hasSize(1);
        github.wire().fault(Fault.TOO_MANY, "GET", "/pulls/", 1, 7);
        assertThat(app.get(repo + "/pulls/" + pull.number()).header("retry-after"))
                .isEqualTo("7");
    }

    @Test
    void longListsAreCutWithoutAMark() throws IOException {
        GitHubTwin.Pull pull = open();
        github.truncatePatches(1);
        try {
            JsonNode files = app.get(repo + "/pulls/" + pull.number() + "/files?per_page=100")
                    .json();
            assertThat(files).hasSize(2).allSatisfy(file -> {
                assertThat(file.has("patch")).isFalse();
                assertThat(file.path("additions").asInt()).isZero();
            });
        } finally {
            github.truncatePatches(20_000);
        }
    }

    @Test
    void tokensExpire() throws IOException {
        String token = app.token();
        assertThat(app.getWith(token, repo).status()).isEqualTo(200);
        github.expireTokens();
        assertThat(app.getWith(token, repo).status()).isEqualTo(401);
    }

    @Test
    void deliveriesAreSignedAndRememberedAndCanBeRepeated() throws IOException {
        TwinWebhook webhook = github.webhook();
        try (WebhookReceiver service = new WebhookReceiver(github.webhookSecret())) {
            webhook.deliverTo(service.address(), true);
            GitHubTwin.Pull pull = open();
            github.push(pull.number(), Map.of("b.txt", "more\n"));
            github.comment(pull.number(), "writer", "/gittensory review");
            TwinWebhook.Delivery ping = webhook.send("ping", "", Map.of());
            assertThat(ping.status()).isEqualTo(202);
            webhook.redeliver(ping.guid());
            assertThat(service.received())
                    .allMatch(Received::genuine)
                    .extracting(Received::name)
                    .containsExactly(
                            "pull_request.opened", "pull_request.synchronize", "issue_comment.created", "ping", "ping");
            assertThat(service.received().get(4).guid()).isEqualTo(ping.guid());
            webhook.deliveriesFail(true);
            webhook.send("pull_request", "ready_for_review", Map.of("pull", pull.number()));
        } finally {
            webhook.deliveriesFail(false);
            webhook.stop();
        }
        JsonNode log = app.getAsApp("/app/hook/deliveries?per_page=2").json();
        assertThat(log).extracting(entry -> entry.path("status_code").asInt()).containsExactly(502, 202);
        assertThat(log)
                .extracting(entry -> entry.path("redelivery").asBoolean())
                .containsExactly(false, true);
    }

    private static GitHubTwin.Pull open() {
        return github.openPullRequest(
                Map.of("b.txt", "one\ntwo\nthree\n"), Map.of("b.txt", "one\n2\nthree\n", "a.txt", "new\n"));
    }
}
