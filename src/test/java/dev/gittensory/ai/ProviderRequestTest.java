package dev.gittensory.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import dev.gittensory.config.Secret;
import dev.gittensory.testkit.FakeRegistry;
import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpMethod;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import dev.langchain4j.model.chat.request.ResponseFormat;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes with a request beside its content, and what differs by address. */
class ProviderRequestTest {

    private static final Duration ATTEMPT = Duration.ofSeconds(20);

    private final ProviderFixture fixture = new ProviderFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({
        "openai, Authorization, Bearer a-key",
        "anthropic, x-api-key, a-key",
        "anthropic, anthropic-version, 2023-06-01",
        "ollama, Authorization, Bearer a-key"
    })
    void sendsTheKeyWhereTheProviderLooksForIt(String provider, String header, String value) {
        Headers sent = headers(provider, "a-key");

        assertThat(sent.get(header)).containsExactly(value);
        assertThat(sent.get("User-Agent")).containsExactly("gittensory");
        assertThat(sent.get("Content-Type")).containsExactly("application/json");
        assertThat(sent).doesNotContainKey("Upgrade");
    }

    @ParameterizedTest
    @CsvSource({"openai", "ollama"})
    void sendsNoKeyWhereThereIsNone(String provider) {
        assertThat(headers(provider, "")).doesNotContainKey("Authorization");
    }

    private Headers headers(String provider, String key) {
        Headers headers = new Headers();
        fixture.server.behave(exchange -> {
            headers.putAll(exchange.getRequestHeaders());
            FakeRegistry.answer(exchange, 200, ProviderFixture.answer(provider));
        });
        fixture.ask(fixture.model(provider, key, ATTEMPT));
        return headers;
    }

    /** Newer models of OpenAI refuse the one, and other servers ignore the other. */
    @ParameterizedTest
    @CsvSource({
        "https://api.openai.com/v1, max_completion_tokens, max_tokens",
        "https://eu.api.openai.com/v1, max_completion_tokens, max_tokens",
        "https://api.openai.com.example.org/v1, max_tokens, max_completion_tokens",
        "http://localhost:8000/v1, max_tokens, max_completion_tokens"
    })
    void boundsTheAnswerInTheWordsThatTheServerKnows(URI url, String bound, String other) {
        RecordedRequest client = new RecordedRequest();
        ProviderSettings settings = new ProviderSettings("openai", "a-model", url, new Secret("a-key"), 8_000, ATTEMPT);

        assertThatThrownBy(() -> new OpenAiProtocol(settings, ResponseFormat.JSON)
                        .chat(client, 123)
                        .chat("What?"))
                .isInstanceOf(UnsupportedOperationException.class);

        JsonNode body = ProviderFixture.json(client.bodies.get(0));
        assertThat(client.bodies).hasSize(1);
        assertThat(body.path(bound).intValue()).isEqualTo(123);
        assertThat(body.has(other)).isFalse();
    }

    @Test
    void sendsNoSecondRequestForOneCall() {
        fixture.server.answer(200, "{}");
        CallClient client = new CallClient(new BoundedHttp(Runnable::run), ATTEMPT);
        HttpRequest request = HttpRequest.builder()
                .method(HttpMethod.POST)
                .url(fixture.server.address().toString())
                .body("{}")
                .build();
        client.execute(request);

        assertThatThrownBy(() -> client.execute(request)).isInstanceOf(IllegalStateException.class);
        assertThat(fixture.server.requests()).hasSize(1);
    }

    /** Notes the request and sends nothing. */
    private static final class RecordedRequest implements HttpClient, HttpClientBuilder {

        private final List<String> bodies = new ArrayList<>();

        @Override
        public SuccessfulHttpResponse execute(HttpRequest request) {
            bodies.add(request.body());
            throw new UnsupportedOperationException();
        }

        @Override
        public void execute(HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Duration connectTimeout() {
            return ATTEMPT;
        }

        @Override
        public HttpClientBuilder connectTimeout(Duration timeout) {
            return this;
        }

        @Override
        public Duration readTimeout() {
            return ATTEMPT;
        }

        @Override
        public HttpClientBuilder readTimeout(Duration timeout) {
            return this;
        }

        @Override
        public HttpClient build() {
            return this;
        }
    }
}
