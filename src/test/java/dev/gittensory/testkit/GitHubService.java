package dev.gittensory.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.testkit.GitHubTwin.Pull;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The service and the GitHub that it works for, connected. */
public final class GitHubService implements AutoCloseable {

    /** Longer than what a killed process has leased stays leased. */
    private static final Duration PATIENCE = Duration.ofSeconds(200);

    private static final Duration QUIET = Duration.ofSeconds(6);

    private final GitHubTwin github;
    private final ServiceProcess process;
    private int files;

    private GitHubService(GitHubTwin github, ServiceProcess process) {
        this.github = github;
        this.process = process;
    }

    /** Starts both; the service is the App. Further options are system properties of the service. */
    public static GitHubService start(Path folder, String... more) {
        return connected(GitHubTwin.start(folder.resolve("github.log")), folder, more);
    }

    /** Starts the service as the App of a GitHub that is there already. */
    public static GitHubService connected(GitHubTwin github, Path folder, String... more) {
        List<String> options = new ArrayList<>(List.of(
                "gittensory.github.app-id=" + github.appId(),
                "gittensory.github.private-key=" + github.privateKey().strip().replace("\n", "\\n"),
                "gittensory.github.webhook-secret=" + github.webhookSecret()));
        options.addAll(List.of(more));
        return started(github, ChildProcesses.freePort(), folder, options);
    }

    /** Starts the service again where a killed one has left its home directory. */
    public static GitHubService restarted(GitHubService killed, Path folder) {
        return connected(killed.github, folder);
    }

    /** Starts both, and the service knows of no App. */
    public static GitHubService startWithoutApp(Path folder) {
        int port = ChildProcesses.freePort();
        return started(
                GitHubTwin.start(folder.resolve("github.log")),
                port,
                folder,
                List.of("gittensory.public-url=http://127.0.0.1:" + port));
    }

    private static GitHubService started(GitHubTwin github, int port, Path folder, List<String> more) {
        List<String> options = new ArrayList<>(List.of(
                "gittensory.github.api-url=" + github.apiUrl(),
                "gittensory.policy.deterministic-review-is-enough=true"));
        options.addAll(more);
        ServiceProcess process = ServiceProcess.start(
                port, folder.resolve("home"), folder.resolve("log"), options.toArray(String[]::new));
        process.awaitReady();
        github.webhook().deliverTo(URI.create("http://127.0.0.1:" + port + "/webhooks/github"), false);
        return new GitHubService(github, process);
    }

    public GitHubTwin github() {
        return github;
    }

    public ServiceProcess process() {
        return process;
    }

    /** Opens a pull request that changes one file to this content. */
    public Pull open(String content) {
        files++;
        return github.openPullRequest(Map.of(file(), "before\n"), Map.of(file(), content));
    }

    /** The file of the pull request that was opened last. */
    public String file() {
        return "docs/file-" + files + ".txt";
    }

    /** Opens one and waits for its review. */
    public Pull reviewed(String content) {
        Pull pull = open(content);
        send("pull_request", "opened", pull);
        awaitCheck(pull.head());
        return pull;
    }

    /** Delivers an event about a pull request and returns what the service says has become of it. */
    public String send(String event, String action, Pull pull) {
        return delivered(event, action, pull).response().contains("queued") ? "queued" : "ignored";
    }

    /** Delivers an event about a pull request and returns the identifier of the delivery. */
    public String deliver(String event, String action, Pull pull) {
        return delivered(event, action, pull).guid();
    }

    private TwinWebhook.Delivery delivered(String event, String action, Pull pull) {
        TwinWebhook.Delivery delivery = github.webhook().send(event, action, Map.of("pull", pull.number()));
        assertThat(delivery.status()).as(delivery.response()).isBetween(200, 202);
        return delivery;
    }

    /** Comments as this person, and delivers that. */
    public long command(Pull pull, String author, String text) {
        long comment = github.comment(pull.number(), author, text);
        github.webhook().send("issue_comment", "created", Map.of("pull", pull.number(), "comment", comment));
        return comment;
    }

    /** Waits for a check run of ours at this commit to be concluded. */
    public JsonNode awaitCheck(String head) {
        return awaitChecks(head, 1).get(0);
    }

    /** Waits for so many. */
    public List<JsonNode> awaitChecks(String head, int count) {
        return await(
                () -> github.checkRuns(head),
                runs -> runs.size() >= count
                        && runs.stream()
                                .allMatch(run -> run.path("status").asText().equals("completed")));
    }

    /** Waits for the service to ask for this path. */
    public void awaitRequest(String path) {
        await(
                () -> github.wire().journal(),
                journal -> journal.stream()
                        .anyMatch(entry -> entry.path("path").asText().contains(path)));
    }

    /** Waits until the service has asked GitHub nothing for some seconds. */
    public void awaitQuiet() {
        Instant giveUp = Instant.now().plus(PATIENCE);
        int before = -1;
        int now = github.wire().journal().size();
        while (now != before && Instant.now().isBefore(giveUp)) {
            before = now;
            ChildProcesses.sleep(QUIET.toMillis());
            now = github.wire().journal().size();
        }
        assertThat(now).as("the service does not come to rest").isEqualTo(before);
    }

    /** Every status that the check runs at this commit have had, in order. */
    public List<String> states(String head) {
        return github.history().stream()
                .filter(state -> state.path("head_sha").asText().equals(head))
                .map(state -> state.path("status").asText())
                .toList();
    }

    /** Lets the service work for a while, and kills it. */
    public void killAfter(Duration work) {
        ChildProcesses.sleep(work.toMillis());
        process.kill();
    }

    /** After this time, so many looks at the threads that are in code of the service, a while apart. */
    public List<List<String>> sampleThreads(Duration after, int samples) {
        ChildProcesses.sleep(after.toMillis());
        List<List<String>> seen = new ArrayList<>();
        for (int i = 0; i < samples; i++) {
            seen.add(process.threadsInProduct());
            ChildProcesses.sleep(150);
        }
        return seen;
    }

    /** What we have reacted with, to whatever comment. */
    public List<String> reactions() {
        return github.reactions().stream()
                .map(reaction -> reaction.path("content").asText())
                .toList();
    }

    private <T> T await(Supplier<T> look, Predicate<T> enough) {
        Instant giveUp = Instant.now().plus(PATIENCE);
        T seen = look.get();
        while (!enough.test(seen)) {
            if (Instant.now().isAfter(giveUp)) {
                throw new AssertionError(
                        "not within " + PATIENCE + ": " + seen + "\n" + String.join("\n", lastLines(process.log())));
            }
            ChildProcesses.sleep(200);
            seen = look.get();
        }
        return seen;
    }

    /** The one that there has to be. */
    public static JsonNode only(List<JsonNode> list) {
        assertThat(list).hasSize(1);
        return list.get(0);
    }

    private static List<String> lastLines(List<String> log) {
        return log.subList(Math.max(0, log.size() - 40), log.size());
    }

    @Override
    public void close() {
        process.close();
        github.close();
    }
}
