package dev.gittensory.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

/** The App of a {@link GitHubTwin} as it asks without any code of the service. */
public final class AppClient {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient http = HttpClient.newHttpClient();
    private final GitHubTwin github;

    public AppClient(GitHubTwin github) {
        this.github = github;
    }

    /** An answer with its body as text. */
    public record Answer(int status, HttpResponse<String> response) {
        public JsonNode json() throws IOException {
            return JSON.readTree(response.body());
        }

        public String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }
    }

    /** Gets what only the App itself may see. */
    public Answer getAsApp(String path) throws IOException {
        return ask("GET", path, null, jwt());
    }

    /** Gets as the installation, with a token of its own. */
    public Answer get(String path) throws IOException {
        return ask("GET", path, null, token());
    }

    /** Posts as the installation, with a token of its own. */
    public Answer post(String path, Map<String, ?> body) throws IOException {
        return ask("POST", path, body, token());
    }

    /** A new token of the installation, narrowed to the repository. */
    public String token() throws IOException {
        Map<String, Object> narrowed = Map.of("repository_ids", List.of(github.repositoryId()));
        String path = "/app/installations/" + github.installationId() + "/access_tokens";
        return ask("POST", path, narrowed, jwt()).json().path("token").asText();
    }

    /** Gets with a token. */
    public Answer getWith(String token, String path) throws IOException {
        return ask("GET", path, null, token);
    }

    private String jwt() {
        return AppJwt.of(github.appId(), github.privateKey());
    }

    private Answer ask(String method, String path, Map<String, ?> body, String token) throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(github.apiUrl() + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept", "application/vnd.github+json");
        if (body == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(JSON.writeValueAsString(body)));
        }
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
