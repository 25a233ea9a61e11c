package dev.gittensory.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;

/** A running service as its users see it: over HTTP, with the operator's token. */
public final class Service {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration TIMEOUT = Duration.ofSeconds(90);

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final URI base;
    private final String token;

    public Service(int port, String token) {
        this.base = URI.create("http://127.0.0.1:" + port);
        this.token = token;
    }

    /** A response with its body as text. */
    public record Reply(int status, HttpResponse<String> response) {
        public JsonNode json() {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new UncheckedIOException(response.body(), e);
            }
        }

        public String text() {
            return response.body();
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** Posts a diff and waits for the finished review. */
    public JsonNode review(byte[] diff) {
        Reply reply = post(diff, request -> request.header("Prefer", "wait=60"));
        if (reply.status() != 200) {
            throw new AssertionError(reply.status() + ": "
                    + reply.text().substring(0, Math.min(500, reply.text().length())));
        }
        return reply.json();
    }

    /** Posts a diff and waits for the finished review. */
    public JsonNode review(String diff) {
        return review(diff.getBytes(StandardCharsets.UTF_8));
    }

    /** Posts a body as a diff with the token, and whatever else the caller adds. */
    public Reply post(byte[] body, Consumer<HttpRequest.Builder> more) {
        HttpRequest.Builder request = request("/api/v1/previews")
                .header("Content-Type", "text/x-diff")
                .POST(BodyPublishers.ofByteArray(body));
        more.accept(request);
        return send(request);
    }

    /** Posts a text of some type with the token; where it can be waited for, the result is. */
    public Reply post(String path, String type, String body) {
        return send(request(path)
                .header("Content-Type", type)
                .header("Prefer", "wait=60")
                .POST(BodyPublishers.ofString(body)));
    }

    /** Gets an address with the token. */
    public Reply get(String path) {
        return send(request(path).GET());
    }

    /** A request to an address, with the token. */
    public HttpRequest.Builder request(String path) {
        return bare(path).header("Authorization", "Bearer " + token);
    }

    /** A request to an address, without the token. */
    public HttpRequest.Builder bare(String path) {
        return HttpRequest.newBuilder(base.resolve(path)).timeout(TIMEOUT);
    }

    public Reply send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            return new Reply(response.statusCode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
