package dev.gittensory.ai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.config.Secret;
import dev.gittensory.domain.AiReason;
import dev.gittensory.redact.Planted;
import dev.gittensory.review.Model;
import dev.gittensory.review.Prompt;
import dev.gittensory.review.Reply;
import dev.gittensory.review.Usage;
import dev.gittensory.testkit.Aimock;
import dev.gittensory.testkit.CapturedLog;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The adapter against a server that we have not written. It cannot cut a body that is not streamed, refuse in a field of
 * its own as OpenAI does, end an Ollama answer for another reason than {@code stop}, or count Ollama's tokens; those are
 * in {@link ProviderFailureTest} and {@link ProviderAnswerTest}.
 */
class AimockIT {

    private static final Duration SLACK = Duration.ofSeconds(5);

    @TempDir
    static Path folder;

    private static Aimock aimock;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Models models = new Models(threads, Clock.systemUTC());
    private final String key = new Planted(17).sample("github_token").value();

    @BeforeAll
    static void start() {
        aimock = Aimock.start(folder.resolve("aimock.log"));
    }

    @AfterAll
    static void stop() {
        if (aimock != null) {
            aimock.close();
        }
    }

    @BeforeEach
    void forget() {
        aimock.forget();
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
    }

    static Stream<Arguments> eachProvider(List<Arguments> rows) {
        return ProviderFixture.PROVIDERS.stream()
                .flatMap(provider -> rows.stream()
                        .map(row -> Arguments.of(Stream.concat(Stream.of(provider), Stream.of(row.get()))
                                .toArray())));
    }

    static Stream<Arguments> eachProviderAndFailure() {
        return eachProvider(List.of(
                Arguments.of("malformed", AiReason.AI_INVALID, null, new Usage(0, 0, 1, 1)),
                Arguments.of("dropped", AiReason.AI_OVERLOAD, null, new Usage(0, 0, 2, 2)),
                Arguments.of("wrong key", AiReason.AI_AUTH, null, new Usage(0, 0, 1, 0)),
                Arguments.of("too fast", AiReason.AI_RATE, Duration.ofSeconds(17), new Usage(0, 0, 1, 0)),
                Arguments.of("limit of the month", AiReason.AI_BILLING, null, new Usage(0, 0, 1, 0)),
                Arguments.of("overloaded", AiReason.AI_OVERLOAD, null, new Usage(0, 0, 2, 0)),
                Arguments.of("unavailable", AiReason.AI_OVERLOAD, null, new Usage(0, 0, 2, 0)),
                Arguments.of("context overflow", AiReason.AI_TOO_LARGE, null, new Usage(0, 0, 1, 0)),
                Arguments.of("unknown model", AiReason.AI_MODEL_GONE, null, new Usage(0, 0, 1, 0))));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("eachProviderAndFailure")
    void endsAsTheTableSaysWithSoManyRequests(
            String provider, String scenario, AiReason reason, Duration retryAfter, Usage usage) {
        Instant start = Instant.now();

        assertThat(ask(provider, scenario)).isEqualTo(new Reply.Failure(reason, retryAfter, usage));

        assertThat(aimock.journal()).hasSize(usage.calls());
        assertThat(Duration.between(start, Instant.now()))
                .isBetween(Pacing.SHORTEST.multipliedBy(usage.calls() - 1L), Pacing.LONGEST.plus(SLACK));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "openai, no quota, AI_BILLING, 1",
        "openai, stopped at length, AI_TOO_LARGE, 1",
        "openai, content filter, AI_REFUSAL, 1",
        "anthropic, stopped at length, AI_TOO_LARGE, 1",
        "anthropic, refusal, AI_REFUSAL, 1"
    })
    void endsAsTheTableSaysInTheWordsOfOneProvider(String provider, String scenario, AiReason reason, int calls) {
        assertThat(ask(provider, scenario)).isInstanceOfSatisfying(Reply.Failure.class, failure -> {
            assertThat(failure.reason()).isEqualTo(reason);
            assertThat(failure.usage().calls()).isEqualTo(calls);
        });
        assertThat(aimock.journal()).hasSize(calls);
    }

    /** Whoever hangs up is not in the journal. */
    @ParameterizedTest
    @MethodSource("providers")
    void endsSilenceWithTheAttempt(String provider) {
        Model model = model(provider, Duration.ofSeconds(1));
        Instant start = Instant.now();

        assertThat(model.ask(prompt("silence"), start.plusSeconds(120)))
                .isEqualTo(new Reply.Failure(AiReason.AI_TIMEOUT, null, new Usage(0, 0, 1, 1)));

        assertThat(Duration.between(start, Instant.now()))
                .isBetween(Duration.ofMillis(950), Duration.ofSeconds(1).plus(SLACK));
    }

    @ParameterizedTest
    @CsvSource({"openai, 21, 9, 0", "anthropic, 21, 9, 0", "ollama, 0, 0, 1"})
    void bringsAPlainAnswerAndItsUsage(String provider, int input, int output, int uncounted) {
        assertThat(ask(provider, "plain answer"))
                .isEqualTo(new Reply.Answer("{\"stance\":\"approve\"}", new Usage(input, output, 1, uncounted)));
        assertThat(aimock.journal()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void recoversWithTheSecondTry(String provider) {
        String match = "{\"userMessage\":\"scenario: %s recovers\",\"sequenceIndex\":%d}";
        aimock.load("[{\"match\":%s,\"response\":{\"error\":{\"message\":\"no\"},\"status\":503}},"
                        .formatted(match.formatted(provider, 0))
                + "{\"match\":%s,\"response\":{\"content\":\"{}\"}}]".formatted(match.formatted(provider, 1)));

        assertThat(ask(provider, provider + " recovers")).isInstanceOfSatisfying(Reply.Answer.class, answer -> {
            assertThat(answer.text()).isEqualTo("{}");
            assertThat(answer.usage().calls()).isEqualTo(2);
        });
        assertThat(aimock.journal()).hasSize(2);
    }

    @Test
    void asksOpenAiToKeepNothing() {
        ask("openai", "plain answer");

        JsonNode body = aimock.journal().get(0).path("body");
        assertThat(body.path("store").isBoolean()).isTrue();
        assertThat(body.path("store").booleanValue()).isFalse();
        assertThat(body.at("/response_format/json_schema/strict").booleanValue())
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("providers")
    void logsNothingOfIt(String provider) {
        try (CapturedLog log = new CapturedLog()) {
            for (String scenario : List.of("plain answer", "malformed", "dropped", "too fast", "wrong key")) {
                ask(provider, scenario);
            }
            assertThat(log.lines()).isEmpty();
        }
    }

    static Stream<String> providers() {
        return ProviderFixture.PROVIDERS.stream();
    }

    private Reply ask(String provider, String scenario) {
        return model(provider, ProviderSettings.DEFAULT_ATTEMPT)
                .ask(prompt(scenario), Instant.now().plusSeconds(60));
    }

    private static Prompt prompt(String scenario) {
        return new Prompt("You review changes.", "scenario: " + scenario, 1_000);
    }

    private Model model(String provider, Duration attempt) {
        URI url = provider.equals("ollama") ? aimock.address() : URI.create(aimock.address() + "/v1");
        return models.create(
                new ProviderSettings(provider, "a-model", url, new Secret(key), 32_000, attempt),
                ProviderFixture.schema());
    }
}
