package dev.gittensory.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * GitHub on loopback as a process of its own, see {@code src/e2e/README.md}: stateful, with a GitHub App that is installed
 * on a private repository. Whatever the service asks passes a journal, faults that a test sets, and a proxy that validates
 * it against GitHub's description of its API.
 *
 * <p>The people are {@code owner}, {@code writer}, {@code reader} and {@code outsider}, and may do what these words say.
 * JSON that is returned has GitHub's names.
 */
public final class GitHubTwin implements AutoCloseable {

    private static final Path FOLDER = Path.of("src", "e2e");

    private final ControlledProcess process;
    private final URI apiUrl;
    private final JsonNode app;

    private GitHubTwin(ControlledProcess process, URI apiUrl) {
        this.process = process;
        this.apiUrl = apiUrl;
        this.app = process.get("/app");
    }

    /** Starts it on a free port and waits until it answers; what it says goes into the file. */
    public static GitHubTwin start(Path log) {
        if (!Files.exists(FOLDER.resolve(Path.of("node_modules", "emulate")))) {
            throw new AssertionError("emulate is not installed: run npm ci in src/e2e");
        }
        int port = ChildProcesses.freePort();
        String program = FOLDER.resolve(Path.of("github", "server.mjs")).toString();
        URI apiUrl = URI.create("http://127.0.0.1:" + port);
        List<String> command = List.of("node", program, String.valueOf(port), "--with-parent");
        return new GitHubTwin(ControlledProcess.start(command, URI.create(apiUrl + "/__control"), log), apiUrl);
    }

    /** What a review is about, as it stood when it was asked for. */
    public record Pull(int number, String head, String base) {
        private static Pull of(JsonNode json) {
            return new Pull(
                    json.path("number").asInt(),
                    json.path("head").path("sha").asText(),
                    json.path("base").path("sha").asText());
        }
    }

    /** Where GitHub's API is for the service. */
    public URI apiUrl() {
        return apiUrl;
    }

    public long appId() {
        return app.path("app_id").asLong();
    }

    /** The App's private key as GitHub hands it out: PKCS#1 in PEM. */
    public String privateKey() {
        return app.path("private_key").asText();
    }

    public String webhookSecret() {
        return app.path("webhook_secret").asText();
    }

    public long installationId() {
        return app.path("installation_id").asLong();
    }

    /** Owner and name. */
    public String repository() {
        return app.path("repository").asText();
    }

    public long repositoryId() {
        return app.path("repository_id").asLong();
    }

    /** The login of the App's own account. */
    public String bot() {
        return app.path("slug").asText() + "[bot]";
    }

    /** Opens a pull request of the writer: files by path, before (committed to the base branch) and after. */
    public Pull openPullRequest(Map<String, String> base, Map<String, String> head) {
        return openPullRequest(Map.of("base", base, "head", head));
    }

    /** The same with whatever else is wanted: title, body, author, draft, branch. */
    public Pull openPullRequest(Map<String, ?> change) {
        return Pull.of(process.post("/pulls", change));
    }

    /** Pushes a commit of the writer; a file without content is deleted. */
    public Pull push(int number, Map<String, String> files) {
        return Pull.of(process.post("/pulls/" + number + "/push", Map.of("files", files)));
    }

    /** Throws away what was there and pushes another commit. */
    public Pull forcePush(int number, Map<String, String> files) {
        return Pull.of(process.post("/pulls/" + number + "/push", Map.of("files", files, "force", true)));
    }

    /** Pushes a commit to the base branch. */
    public void pushBase(Map<String, String> files) {
        process.post("/base", Map.of("files", files));
    }

    /** Changes title, body, draft or state. */
    public void edit(int number, Map<String, ?> changes) {
        process.patch("/pulls/" + number, changes);
    }

    public void close(int number) {
        edit(number, Map.of("state", "closed"));
    }

    /** Lists these files in place of those that the pull request has, rows as GitHub has them. */
    public void listFiles(int number, List<Map<String, ?>> rows) {
        process.put("/pulls/" + number + "/files", rows);
    }

    /** After so many lines of patches in one answer, the files that follow have none. */
    public void truncatePatches(int lines) {
        process.put("/patch-lines", Map.of("lines", lines));
    }

    /** Comments as this person and returns the number of the comment. */
    public long comment(int number, String author, String body) {
        return process.post("/pulls/" + number + "/comments", Map.of("author", author, "body", body))
                .path("id")
                .asLong();
    }

    public JsonNode pullRequest(int number) {
        return process.get("/pulls/" + number);
    }

    /** All comments under a pull request, oldest first. */
    public List<JsonNode> comments(int number) {
        return process.list("/pulls/" + number + "/comments");
    }

    /** All comments at lines of its diff. */
    public List<JsonNode> inlineComments(int number) {
        return process.list("/pulls/" + number + "/inline");
    }

    /** All check runs at a commit, with {@code ours}, {@code external_id} and the annotations in {@code output}. */
    public List<JsonNode> checkRuns(String head) {
        return process.list("/check-runs/" + head);
    }

    /** Every text that a comment of the App had, and every state of a check run of it, in order. */
    public List<JsonNode> history() {
        return process.list("/history");
    }

    public List<JsonNode> reactions() {
        return process.list("/reactions");
    }

    /** Further switches, see {@code src/e2e/README.md}. */
    public JsonNode set(String what, Object value) {
        return process.put("/" + what, value);
    }

    /** A check run of the continuous integration: name, head_sha, status, conclusion. */
    public void check(Map<String, ?> run) {
        process.post("/checks", run);
    }

    /** A commit status: sha, context, state. */
    public void status(Map<String, ?> status) {
        process.post("/statuses", status);
    }

    /** No installation token is good any more. */
    public void expireTokens() {
        process.post("/expire-tokens", Map.of());
    }

    /** Its webhook. */
    public TwinWebhook webhook() {
        return new TwinWebhook(process);
    }

    /** The way to it. */
    public TwinWire wire() {
        return new TwinWire(process);
    }

    @Override
    public void close() {
        process.close();
    }
}
