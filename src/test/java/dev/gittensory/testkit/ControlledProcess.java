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
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;

/** A counterpart as a process of its own, which tests steer by JSON over HTTP. */
final class ControlledProcess implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Process process;
    private final URI control;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private ControlledProcess(Process process, URI control) {
        this.process = process;
        this.control = control;
    }

    /** Starts it and waits until its control endpoint says that it is well; what it says goes into the file. */
    static ControlledProcess start(List<String> command, URI control, Path log) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            ControlledProcess started = new ControlledProcess(process, control);
            started.awaitHealth(log);
            return started;
        } catch (IOException e) {
            throw new AssertionError(command + " did not start; it needs Node 20 or newer on the path", e);
        }
    }

    JsonNode get(String path) {
        return ask("GET", path, null);
    }

    /** What is there, if it is a list. */
    List<JsonNode> list(String path) {
        return StreamSupport.stream(get(path).spliterator(), false).toList();
    }

    JsonNode post(String path, Object body) {
        return ask("POST", path, body);
    }

    JsonNode put(String path, Object body) {
        return ask("PUT", path, body);
    }

    JsonNode patch(String path, Object body) {
        return ask("PATCH", path, body);
    }

    void delete(String path) {
        ask("DELETE", path, null);
    }

    private JsonNode ask(String method, String path, Object body) {
        try {
            String text = body == null ? "" : JSON.writeValueAsString(body);
            HttpResponse<String> response = send(method, path, text);
            if (response.statusCode() != 200) {
                throw new AssertionError(method + " " + path + ": " + response.statusCode() + " " + response.body());
            }
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpResponse<String> send(String method, String path, String body) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(control + path))
                .method(method, BodyPublishers.ofString(body))
                .timeout(PATIENCE)
                .build();
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void awaitHealth(Path log) {
        Instant giveUp = Instant.now().plus(START);
        while (!isHealthy()) {
            if (!process.isAlive() || Instant.now().isAfter(giveUp)) {
                close();
                throw new AssertionError("the counterpart did not start; its log is " + log);
            }
            ChildProcesses.sleep(50);
        }
    }

    private boolean isHealthy() {
        try {
            return send("GET", "/health", "").statusCode() == 200;
        } catch (IOException e) {
            return false; // nobody listens yet
        }
    }

    @Override
    public void close() {
        ChildProcesses.end(process, 5);
    }
}
