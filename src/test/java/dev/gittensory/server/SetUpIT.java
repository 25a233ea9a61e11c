package dev.gittensory.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gittensory.testkit.GitHubService;
import dev.gittensory.testkit.GitHubTwin;
import dev.gittensory.testkit.GitHubTwin.Pull;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a service without an App to the first review, as an operator's browser goes. */
class SetUpIT {

    @TempDir
    Path folder;

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private URI at;

    @Test
    void theAppIsMadeProvedAndAtWork() throws IOException, InterruptedException {
        try (GitHubService world = GitHubService.startWithoutApp(folder)) {
            GitHubTwin github = world.github();
            at = URI.create("http://127.0.0.1:" + world.process().port());

            assertThat(post("/webhooks/github", Map.of()).statusCode()).isEqualTo(400);
            assertThat(get("/setup/status").statusCode()).isEqualTo(401);
            assertThat(post("/setup/session", Map.of("token", "wrong")).statusCode())
                    .isEqualTo(403);
            String token =
                    Files.readString(folder.resolve("home/operator-token")).trim();
            assertThat(post("/setup/session", Map.of("token", token)).statusCode())
                    .isEqualTo(303);

            String start = get("/setup").body();
            String manifest = unescaped(between(start, "name=\"manifest\" value=\"", "\""));
            assertThat(new ObjectMapper()
                            .readTree(manifest)
                            .at("/hook_attributes/url")
                            .asText())
                    .isEqualTo(at + "/webhooks/github");
            String state = between(start, "state=", "\"");
            assertThat(get("/setup/callback?code=good&state=forged").body()).contains("role=\"alert\"");
            assertThat(get("/setup/callback?code=good&state=" + state).statusCode())
                    .isEqualTo(303);
            assertThat(get("/setup/callback?code=good&state=" + state).body())
                    .as("a state is good for once")
                    .contains("role=\"alert\"");

            Path kept = folder.resolve("home/github-app.json");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(kept)))
                    .isEqualTo("rw-------");
            github.webhook().send("ping", "", Map.of());
            String status = get("/setup/status").body();
            assertThat(status)
                    .contains(
                            "GitHub accepts the credentials", "with the right signature arrived", "<code>ping</code>");
            String tested = post(
                            "/setup/test-check",
                            Map.of(
                                    "state", between(status, "name=\"state\" value=\"", "\""),
                                    "repository", String.valueOf(github.repositoryId())))
                    .body();
            assertThat(tested).contains("has a check run");

            Pull pull = world.open("set up\n");
            world.send("pull_request", "opened", pull);
            world.awaitCheck(pull.head());

            String log = String.join("\n", world.process().log());
            assertThat(log + start + status + tested)
                    .doesNotContain(github.webhookSecret())
                    .doesNotContain("PRIVATE KEY");
            assertThat(github.wire().violations()).isEmpty();
        }
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(at.resolve(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, Map<String, String> form) throws IOException, InterruptedException {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send(
                HttpRequest.newBuilder(at.resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", at.toString())
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static String between(String text, String start, String end) {
        assertThat(text).contains(start);
        int from = text.indexOf(start) + start.length();
        return text.substring(from, text.indexOf(end, from));
    }

    private static String unescaped(String html) {
        return html.replace("&quot;", "\"").replace("&#34;", "\"").replace("&amp;", "&");
    }
}
