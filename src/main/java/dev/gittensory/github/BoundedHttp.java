package dev.gittensory.github;

import dev.gittensory.http.CappedBody;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * One request of GitHub that ends in time and in bounds, whatever the other side does, and is sent to nobody else. Whatever
 * is not a success comes as an {@link AnswerException}, so that the library has nothing to interpret.
 */
final class BoundedHttp {

    /** Bytes of an answer. */
    static final long LARGEST = 32L * 1024 * 1024;

    /** From the first byte sent to the last received, redirects included. */
    static final Duration LONGEST = Duration.ofSeconds(20);

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private static final int REDIRECTS = 3;

    private final URI api;
    private final Executor executor;
    private final AppJwt time;
    private final Duration longest;
    private @Nullable HttpClient client;

    /** Its work is done on threads of the container; {@code time} learns what time it is for GitHub. */
    BoundedHttp(URI api, Executor executor, AppJwt time, Duration longest) {
        this.api = api;
        this.executor = executor;
        this.time = time;
        this.longest = longest;
    }

    /** Sends the request with this {@code Authorization}; empty text for none. */
    GitHubConnectorResponse send(GitHubConnectorRequest request, String authorization) throws IOException {
        long deadline = System.nanoTime() + longest.toNanos();
        URI address = address(request);
        for (int redirects = 0; ; redirects++) {
            HttpResponse<byte[]> response = exchange(prepared(request, address, authorization), deadline);
            Instant now = date(response).orElseGet(time::now);
            URI next = redirects < REDIRECTS ? redirect(response) : null;
            if (next == null) {
                if (response.statusCode() / 100 != 2) {
                    throw AnswerException.of(response.statusCode(), response.headers(), response.body(), now);
                }
                return new Received(request, response);
            }
            address = next;
        }
    }

    private URI address(GitHubConnectorRequest request) throws AnswerException {
        try {
            URI address = request.url().toURI();
            if (isAtGitHub(address)) {
                return address;
            }
        } catch (URISyntaxException e) {
            // no address of GitHub's either
        }
        throw new IllegalArgumentException("an address that is not below the API's");
    }

    private HttpRequest prepared(GitHubConnectorRequest request, URI address, String authorization) throws IOException {
        HttpRequest.Builder builder = HttpRequest.newBuilder(address)
                .header("User-Agent", "gittensory")
                .header("X-GitHub-Api-Version", "2022-11-28")
                .header("Accept", Optional.ofNullable(request.header("Accept")).orElse("application/vnd.github+json"));
        if (!authorization.isEmpty()) {
            builder.header("Authorization", authorization);
        }
        Optional.ofNullable(request.contentType()).ifPresent(type -> builder.header("Content-Type", type));
        return builder.method(request.method(), content(request)).build();
    }

    private static BodyPublisher content(GitHubConnectorRequest request) throws IOException {
        try (InputStream content = request.body()) {
            return content == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(content.readAllBytes());
        }
    }

    private HttpResponse<byte[]> exchange(HttpRequest request, long deadline) throws AnswerException {
        CompletableFuture<HttpResponse<byte[]>> exchange = client().sendAsync(request, any -> new CappedBody(LARGEST));
        try {
            return exchange.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw AnswerException.none();
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw AnswerException.none();
        } catch (ExecutionException e) {
            throw failure(e.getCause());
        }
    }

    /** Without the cause, because the library looks for those that it repeats after. */
    private static AnswerException failure(@Nullable Throwable cause) {
        for (Throwable at = cause; at != null; at = at.getCause()) {
            if (at instanceof CappedBody.TooLongException) {
                return AnswerException.tooLong();
            }
        }
        if (cause instanceof IOException) {
            return AnswerException.none();
        }
        throw new IllegalStateException(
                "an exchange failed unexpectedly with " + (cause == null ? "nothing" : cause.getClass()));
    }

    /** Made at the first request, because a client has a thread of its own and a service without an App asks nobody. */
    private synchronized HttpClient client() {
        HttpClient existing = client;
        if (existing == null) {
            existing = HttpClient.newBuilder()
                    .executor(executor)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(CONNECT)
                    .build();
            client = existing;
        }
        return existing;
    }

    private Optional<Instant> date(HttpResponse<?> response) {
        try {
            Optional<Instant> date = response.headers()
                    .firstValue("Date")
                    .map(text -> DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
            date.ifPresent(time::observe);
            return date;
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Where else to ask, as for a renamed repository; null unless the same request may go there with the same token. */
    private @Nullable URI redirect(HttpResponse<?> response) {
        boolean redirected = switch (response.statusCode()) {
            case 301, 302, 303 -> response.request().method().equals("GET"); // others turn a write into a read
            case 307, 308 -> true;
            default -> false;
        };
        try {
            return redirected
                    ? response.headers()
                            .firstValue("Location")
                            .map(response.uri()::resolve)
                            .filter(this::isAtGitHub)
                            .orElse(null)
                    : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private boolean isAtGitHub(URI address) {
        return api.getScheme().equalsIgnoreCase(address.getScheme())
                && api.getHost().equalsIgnoreCase(address.getHost())
                && api.getPort() == address.getPort();
    }

    /** A success. */
    private static final class Received extends GitHubConnectorResponse {

        private final byte[] body;

        Received(GitHubConnectorRequest request, HttpResponse<byte[]> response) {
            super(request, response.statusCode(), plain(response.headers().map()));
            body = response.body();
        }

        /** We have asked for no compression, and what is unpacked would have no bound. */
        private static Map<String, List<String>> plain(Map<String, List<String>> headers) {
            Map<String, List<String>> plain = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            plain.putAll(headers);
            plain.remove("Content-Encoding");
            return plain;
        }

        @Override
        public InputStream bodyStream() {
            return new ByteArrayInputStream(body);
        }

        @Override
        public void close() {}
    }
}
