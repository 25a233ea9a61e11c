package dev.gittensory.github;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.RefusedException;
import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Plain requests of GitHub's REST API. A path begins with a slash below the address of the API, may have a query, and is
 * percent-encoded: {@link #repository}, {@link #segment} and {@link #path} do that for what comes from outside.
 */
public final class Rest {

    private static final String JSON = "application/vnd.github+json";

    private static final Set<Integer> MISSING = Set.of(404);

    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final GitHubConnector connector;
    private final URI api;

    Rest(GitHubConnector connector, URI api) {
        this.connector = connector;
        this.api = api;
    }

    /**
     * Pages of a listing.
     *
     * @param whole whether there are no more that were wanted
     */
    public record Pages(List<JsonNode> pages, boolean whole) {
        public Pages {
            pages = List.copyOf(pages);
        }

        /** What is listed, where each page is an array. */
        public Stream<JsonNode> items() {
            return pages.stream().flatMap(page -> StreamSupport.stream(page.spliterator(), false));
        }

        /** What is listed, where each page is an object that has it in this field. */
        public Stream<JsonNode> items(String field) {
            return pages.stream()
                    .flatMap(page -> StreamSupport.stream(page.path(field).spliterator(), false));
        }
    }

    /**
     * A page of a listing.
     *
     * @param next path of the one after it; empty if there is none
     */
    public record Page(JsonNode content, Optional<String> next) {}

    /** Reads. */
    public JsonNode get(String path) throws IOException {
        return json(request("GET", path, JSON, null));
    }

    /** Reads what may not be there. */
    public Optional<JsonNode> find(String path) throws IOException {
        return unless(MISSING, () -> get(path));
    }

    /** Reads something of another media type; more bytes than the limit are refused as {@code github_truncated}. */
    public byte[] raw(String path, String accept, int limit) throws IOException {
        byte[] body = body(request("GET", path, accept, null));
        if (body.length > limit) {
            throw new RefusedException(GitHubReason.GITHUB_TRUNCATED);
        }
        return body;
    }

    /** Reads something of another media type that may not be there. */
    public Optional<byte[]> findRaw(String path, String accept, int limit) throws IOException {
        return unless(MISSING, () -> raw(path, accept, limit));
    }

    /** Writes, and returns what GitHub says to it; a missing node if that is nothing. */
    public JsonNode send(String method, String path, @Nullable JsonNode body) throws IOException {
        return json(request(method, path, JSON, body == null ? null : MAPPER.writeValueAsBytes(body)));
    }

    /** Writes, unless GitHub answers with one of these statuses, which is what empty stands for. */
    public Optional<JsonNode> sendUnless(Set<Integer> statuses, String method, String path, @Nullable JsonNode body)
            throws IOException {
        return unless(statuses, () -> send(method, path, body));
    }

    /** Reads a listing, but not more than so many pages. */
    public Pages pages(String path, int most) throws IOException {
        List<JsonNode> pages = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent() && pages.size() < most) {
            Page page = page(next.get());
            pages.add(page.content());
            next = page.next();
        }
        return new Pages(pages, next.isEmpty());
    }

    /** Reads one page of a listing. */
    public Page page(String path) throws IOException {
        GitHubConnectorResponse response = connector.send(request("GET", path, JSON, null));
        String place = path.split("\\?", 2)[0];
        return new Page(
                json(response),
                Optional.ofNullable(response.header("Link"))
                        .flatMap(Rest::nextQuery)
                        .map(place::concat));
    }

    /** The text at this JSON pointer. An answer without it cannot be read. */
    public static String text(JsonNode answer, String pointer) throws IOException {
        JsonNode text = answer.at(pointer);
        if (!text.isTextual()) {
            throw AnswerException.none();
        }
        return text.textValue();
    }

    /** The number in this field. An answer without it cannot be read. */
    public static long number(JsonNode answer, String field) throws IOException {
        JsonNode number = answer.path(field);
        if (!number.isIntegralNumber()) {
            throw AnswerException.none();
        }
        return number.longValue();
    }

    /** {@code /repos/{owner}/{name}} of the pull request's repository. */
    public static String repository(PullRequestKey key) {
        String[] names = key.repository().split("/", -1);
        if (names.length != 2) {
            throw new RefusedException(GitHubReason.GITHUB_INVALID);
        }
        return "/repos/" + segment(names[0]) + "/" + segment(names[1]);
    }

    /** {@code /repos/{owner}/{name}/pulls/{number}}. */
    public static String pull(PullRequestKey key) {
        return repository(key) + "/pulls/" + key.number();
    }

    /** One part of a path, or a value in a query. */
    public static String segment(String text) {
        if (text.isEmpty() || text.equals(".") || text.equals("..")) {
            throw new RefusedException(GitHubReason.GITHUB_INVALID); // would lead elsewhere
        }
        StringBuilder encoded = new StringBuilder();
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (octet > 0 && (Character.isLetterOrDigit(octet) || "-._~".indexOf(octet) >= 0)) {
                encoded.append((char) octet);
            } else {
                encoded.append('%')
                        .append(Character.forDigit(octet >> 4 & 0xf, 16))
                        .append(Character.forDigit(octet & 0xf, 16));
            }
        }
        return encoded.toString();
    }

    /** The path of a file, with its slashes left as they are. */
    public static String path(String file) {
        return String.join(
                "/", Stream.of(file.split("/", -1)).map(Rest::segment).toList());
    }

    /** Of the link only its query: so it can lead nowhere else, also where GitHub is reached through another address. */
    private static Optional<String> nextQuery(String links) {
        int close;
        for (int open = links.indexOf('<'); open >= 0; open = links.indexOf('<', close)) {
            close = links.indexOf('>', open);
            if (close < 0) {
                break;
            }
            int following = links.indexOf('<', close);
            int query = links.indexOf('?', open);
            String parameters = links.substring(close, following < 0 ? links.length() : following);
            if (parameters.contains("rel=\"next\"") && query >= 0 && query < close) {
                return Optional.of(links.substring(query, close));
            }
        }
        return Optional.empty();
    }

    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> Optional<T> unless(Set<Integer> statuses, Reading<T> reading) throws IOException {
        try {
            return Optional.of(reading.read());
        } catch (AnswerException e) {
            if (statuses.contains(e.status())) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private JsonNode json(SessionConnector.Request request) throws IOException {
        return json(connector.send(request));
    }

    private static JsonNode json(GitHubConnectorResponse response) throws IOException {
        try (InputStream body = response.bodyStream()) {
            return MAPPER.readTree(body);
        } catch (JacksonException e) {
            throw AnswerException.none(); // without the cause, which may show what it could not read
        }
    }

    private byte[] body(SessionConnector.Request request) throws IOException {
        try (InputStream body = connector.send(request).bodyStream()) {
            return body.readAllBytes();
        }
    }

    private SessionConnector.Request request(String method, String path, String accept, byte @Nullable [] content) {
        try {
            return new SessionConnector.Request(method, new URI(api + path).toURL(), accept, content);
        } catch (URISyntaxException | MalformedURLException e) {
            throw new IllegalArgumentException("a path that is not percent-encoded");
        }
    }
}
