package dev.gittensory.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * aimock as a process of its own: OpenAI, Anthropic and Ollama at one address on loopback. It answers by the last user
 * message, with what {@code src/e2e/fixtures} and {@link #load} say, and keeps a journal of what it was sent.
 */
public final class Aimock implements AutoCloseable {

    private static final Path FOLDER = Path.of("src", "e2e");
    private static final Path PROGRAM =
            FOLDER.resolve(Path.of("node_modules", "@copilotkit", "aimock", "dist", "cli.js"));
    private static final Duration START = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Process process;
    private final URI address;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Aimock(Process process, URI address) {
        this.process = process;
        this.address = address;
    }

    /** Starts it on a free port and waits until it answers; what it says goes into the file. */
    public static Aimock start(Path log) {
        if (!Files.exists(PROGRAM)) {
            throw new AssertionError("aimock is not installed: run npm ci in src/e2e");
        }
        int port = ChildProcesses.freePort();
        List<String> command = List.of(
                "node",
                PROGRAM.toString(),
                "--host",
                "127.0.0.1",
                "--port",
                String.valueOf(port),
                "--fixtures",
                FOLDER.resolve("fixtures").toString(),
                "--strict",
                "--validate-on-load",
                "--log-level",
                "warn");
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Aimock aimock = new Aimock(process, URI.create("http://127.0.0.1:" + port));
            aimock.awaitHealth(log);
            return aimock;
        } catch (IOException e) {
            throw new AssertionError("aimock did not start; it needs Node 20 or newer on the path", e);
        }
    }

    /** Where Ollama would be; OpenAI and Anthropic have {@code /v1} below it. */
    public URI address() {
        return address;
    }

    /** Adds rules after those that it has: an array as in the property {@code fixtures} of a fixture file. */
    public void load(String fixtures) {
        expectSuccess(post("fixtures", "{\"fixtures\":" + fixtures + "}"));
    }

    /** Every request since the start or {@link #forget}, with its body; those that were given up may be missing. */
    public List<JsonNode> journal() {
        List<JsonNode> entries = new ArrayList<>();
        try {
            JsonMapper.builder()
                    .build()
                    .readTree(expectSuccess(send(control("journal").GET())).body())
                    .forEach(entries::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    /** Empties the journal and leaves the rules. */
    public void forget() {
        expectSuccess(post("reset/journal", ""));
    }

    private void awaitHealth(Path log) {
        Instant giveUp = Instant.now().plus(START);
        while (!isHealthy()) {
            if (!process.isAlive() || Instant.now().isAfter(giveUp)) {
                close();
                throw new AssertionError("aimock did not start; its log is " + log);
            }
            ChildProcesses.sleep(50);
        }
    }

    private boolean isHealthy() {
        try {
            return send(control("health").GET()).statusCode() == 200;
        } catch (UncheckedIOException e) {
            return false; // nobody listens yet
        }
    }

    private HttpResponse<String> post(String path, String body) {
        return send(control(path).POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder control(String path) {
        return HttpRequest.newBuilder(address.resolve("/__aimock/" + path)).timeout(PATIENCE);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static HttpResponse<String> expectSuccess(HttpResponse<String> response) {
        if (response.statusCode() != 200) {
            throw new AssertionError("aimock says " + response.statusCode() + " " + response.body());
        }
        return response;
    }

    @Override
    public void close() {
        ChildProcesses.end(process, 5);
    }
}
