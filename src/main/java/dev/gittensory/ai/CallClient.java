package dev.gittensory.ai;

import dev.gittensory.ai.BoundedHttp.Exchange;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.Serial;
import java.net.URI;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What langchain4j sends its one request through. It remembers the exchange, because langchain4j keeps neither the
 * headers of an error nor everything in a success; and it refuses a second request, so that retries cannot stack up.
 */
final class CallClient implements HttpClient {

    private static final String USER_AGENT = "User-Agent";

    private final BoundedHttp http;
    private final Duration atMost;
    private @Nullable Exchange exchange;

    /** Ends what langchain4j does with a request that has no successful response; says nothing. */
    private static final class NoSuccessException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    CallClient(BoundedHttp http, Duration atMost) {
        this.http = http;
        this.atMost = atMost;
    }

    /** What came of the request, null if there was none yet. */
    @Nullable
    Exchange exchange() {
        return exchange;
    }

    HttpClientBuilder builder() {
        return new Builder(this);
    }

    @Override
    public SuccessfulHttpResponse execute(HttpRequest request) {
        if (exchange != null) {
            throw new IllegalStateException("one call is one request");
        }
        Exchange result = http.send(translated(request), atMost);
        exchange = result;
        if (result instanceof Exchange.Response response && response.isSuccess()) {
            return SuccessfulHttpResponse.builder()
                    .statusCode(response.status())
                    .headers(response.headers().map())
                    .body(new String(response.body(), StandardCharsets.UTF_8))
                    .build();
        }
        throw new NoSuccessException();
    }

    @Override
    public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        throw new UnsupportedOperationException("an answer is of use only when it is whole");
    }

    private static java.net.http.HttpRequest translated(HttpRequest request) {
        URI address = URI.create(request.url());
        java.net.http.HttpRequest.Builder translated = java.net.http.HttpRequest.newBuilder(address)
                // without TLS the newer version needs an upgrade, at which some servers stumble
                .version("https".equals(address.getScheme()) ? Version.HTTP_2 : Version.HTTP_1_1)
                .header(USER_AGENT, "gittensory")
                .method(request.method().name(), BodyPublishers.ofString(request.body(), StandardCharsets.UTF_8));
        request.headers().forEach((name, values) -> {
            if (!name.equalsIgnoreCase(USER_AGENT)) {
                values.forEach(value -> translated.header(name, value));
            }
        });
        return translated.build();
    }

    /** Hands out the one client; the times that langchain4j would set are known better here. */
    private record Builder(CallClient client) implements HttpClientBuilder {

        @Override
        public Duration connectTimeout() {
            return client.atMost;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return client.atMost;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public HttpClient build() {
            return client;
        }
    }
}
