package dev.gittensory.ai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.config.Secret;
import dev.gittensory.domain.AiReason;
import dev.gittensory.review.Reply;
import dev.gittensory.review.Usage;
import dev.gittensory.testkit.FakeRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each provider does wrong, how often it is asked then, and what is said of it. */
class ProviderFailureTest {

    private final ProviderFixture fixture = new ProviderFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    static Stream<Arguments> eachProviderAndRefusal() {
        return eachProvider(
                Arguments.of(401, AiReason.AI_AUTH, 1),
                Arguments.of(403, AiReason.AI_AUTH, 1),
                Arguments.of(402, AiReason.AI_BILLING, 1),
                Arguments.of(429, AiReason.AI_RATE, 1),
                Arguments.of(500, AiReason.AI_OVERLOAD, 2),
                Arguments.of(502, AiReason.AI_OVERLOAD, 2),
                Arguments.of(503, AiReason.AI_OVERLOAD, 2),
                Arguments.of(504, AiReason.AI_OVERLOAD, 2),
                Arguments.of(529, AiReason.AI_OVERLOAD, 2),
                Arguments.of(408, AiReason.AI_TIMEOUT, 1),
                Arguments.of(413, AiReason.AI_TOO_LARGE, 1),
                Arguments.of(404, AiReason.AI_MODEL_GONE, 1),
                Arguments.of(400, AiReason.AI_INVALID, 1),
                Arguments.of(302, AiReason.AI_INVALID, 1));
    }

    static Stream<Arguments> eachProvider(Arguments... rows) {
        return ProviderFixture.PROVIDERS.stream()
                .flatMap(provider -> Stream.of(rows)
                        .map(row -> Arguments.of(Stream.concat(Stream.of(provider), Stream.of(row.get()))
                                .toArray())));
    }

    @ParameterizedTest
    @MethodSource("eachProviderAndRefusal")
    void classifiesARefusalAndSendsNoRequestTooMany(String provider, int status, AiReason reason, int calls) {
        fixture.server.behave(exchange -> {
            exchange.getResponseHeaders().add("Location", fixture.server.address() + "/elsewhere");
            FakeRegistry.answer(exchange, status, "{}");
        });

        assertThat(fixture.ask(provider)).isEqualTo(new Reply.Failure(reason, null, new Usage(0, 0, calls, 0)));
        assertThat(fixture.server.requests()).hasSize(calls);
        assertThat(fixture.pauses).hasSize(calls - 1);
    }

    static Stream<String> providers() {
        return ProviderFixture.PROVIDERS.stream();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void handsARateLimitOnInsteadOfWaiting(String provider) {
        fixture.server.limit(Duration.ofSeconds(17));

        assertThat(fixture.ask(provider))
                .isEqualTo(new Reply.Failure(AiReason.AI_RATE, Duration.ofSeconds(17), new Usage(0, 0, 1, 0)));
        assertThat(fixture.server.requests()).hasSize(1);
        assertThat(fixture.pauses).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void takesAWaitOfDaysForAnEmptyAccount(String provider) {
        fixture.server.limit(Duration.ofDays(9));

        assertThat(fixture.ask(provider))
                .isEqualTo(new Reply.Failure(AiReason.AI_BILLING, null, new Usage(0, 0, 1, 0)));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void triesAnOverloadTwiceAfterAPauseLeftToChanceAndHandsOnHowLongToWait(String provider) {
        fixture.server.behave(exchange -> {
            exchange.getResponseHeaders().add("retry-after", "8");
            FakeRegistry.answer(exchange, 529, "{}");
        });

        assertThat(fixture.ask(provider))
                .isEqualTo(new Reply.Failure(AiReason.AI_OVERLOAD, Duration.ofSeconds(8), new Usage(0, 0, 2, 0)));
        assertThat(fixture.pauses)
                .singleElement()
                .satisfies(pause -> assertThat(pause).isBetween(Duration.ofMillis(500), Duration.ofMillis(1_500)));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void answersWhenTheSecondTryDoesAndCountsBoth(String provider) {
        AtomicInteger tries = new AtomicInteger();
        fixture.server.behave(exchange -> {
            boolean first = tries.incrementAndGet() == 1;
            FakeRegistry.answer(exchange, first ? 503 : 200, first ? "" : ProviderFixture.answer(provider));
        });

        assertThat(fixture.ask(provider)).isEqualTo(new Reply.Answer("{}", new Usage(11, 7, 2, 0)));
    }

    @ParameterizedTest
    @MethodSource("providers")
    void endsWithWhatTheSecondTrySays(String provider) {
        AtomicInteger tries = new AtomicInteger();
        fixture.server.behave(
                exchange -> FakeRegistry.answer(exchange, tries.incrementAndGet() == 1 ? 503 : 429, "{}"));

        assertThat(fixture.ask(provider)).isEqualTo(new Reply.Failure(AiReason.AI_RATE, null, new Usage(0, 0, 2, 0)));
    }

    /** The provider may have worked for it, so the tokens are unknown. */
    @ParameterizedTest
    @MethodSource("providers")
    void triesADroppedConnectionTwice(String provider) {
        fixture.server.behave(exchange -> {});

        assertThat(fixture.ask(provider))
                .isEqualTo(new Reply.Failure(AiReason.AI_OVERLOAD, null, new Usage(0, 0, 2, 2)));
        assertThat(fixture.server.requests()).hasSize(2);
    }

    /** Nothing can have been charged for it. */
    @ParameterizedTest
    @MethodSource("providers")
    void triesARefusedConnectionTwice(String provider) {
        fixture.server.close();

        assertThat(fixture.ask(provider))
                .isEqualTo(new Reply.Failure(AiReason.AI_OVERLOAD, null, new Usage(0, 0, 2, 0)));
    }

    /** The name is reserved for hosts that do not exist. */
    @Test
    void triesAHostThatCannotBeFoundTwice() {
        assertThat(fixture.ask(fixture.models.create(
                        new ProviderSettings(
                                "ollama",
                                "a-model",
                                URI.create("http://ollama.invalid:11434"),
                                new Secret(""),
                                8_000,
                                Duration.ofSeconds(20)),
                        ProviderFixture.schema())))
                .isEqualTo(new Reply.Failure(AiReason.AI_OVERLOAD, null, new Usage(0, 0, 2, 0)));
    }

    /** Where TLS is spoken to a server that has none, nothing of the request gets through. */
    @Test
    void triesAServerWithoutTlsTwice() {
        URI url = URI.create(fixture.server.address().toString().replace("http:", "https:") + "/v1");

        assertThat(fixture.ask(fixture.models.create(
                        new ProviderSettings(
                                "openai", "a-model", url, new Secret("a-key"), 8_000, Duration.ofSeconds(20)),
                        ProviderFixture.schema())))
                .isEqualTo(new Reply.Failure(AiReason.AI_OVERLOAD, null, new Usage(0, 0, 2, 0)));
        assertThat(fixture.server.requests()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void takesACutBodyForNoAnswer(String provider) {
        byte[] whole = ProviderFixture.answer(provider).getBytes(StandardCharsets.UTF_8);
        fixture.server.behave(exchange -> {
            exchange.sendResponseHeaders(200, whole.length);
            exchange.getResponseBody().write(whole, 0, whole.length / 2);
            exchange.getResponseBody().flush();
        });

        assertThat(fixture.ask(provider))
                .isEqualTo(new Reply.Failure(AiReason.AI_INVALID, null, new Usage(0, 0, 1, 1)));
        assertThat(fixture.server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void hangsUpOnABodyWithoutEnd(String provider) {
        fixture.server.send(200 * 1024 * 1024);

        assertThat(fixture.ask(provider))
                .isEqualTo(new Reply.Failure(AiReason.AI_INVALID, null, new Usage(0, 0, 1, 1)));
        assertThat(fixture.server.sent()).isLessThan(100L * 1024 * 1024);
    }
}
