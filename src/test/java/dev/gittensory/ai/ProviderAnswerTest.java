package dev.gittensory.ai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.domain.AiReason;
import dev.gittensory.review.Prompt;
import dev.gittensory.review.Reply;
import dev.gittensory.review.Usage;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent, and what a response with a good status is taken for. */
class ProviderAnswerTest {

    private final ProviderFixture fixture = new ProviderFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource({
        "openai, stop,",
        "openai, length, AI_TOO_LARGE",
        "openai, content_filter, AI_REFUSAL",
        "openai, tool_calls, AI_INVALID",
        "openai, '', AI_INVALID",
        "anthropic, end_turn,",
        "anthropic, stop_sequence,",
        "anthropic, max_tokens, AI_TOO_LARGE",
        "anthropic, model_context_window_exceeded, AI_TOO_LARGE",
        "anthropic, refusal, AI_REFUSAL",
        "anthropic, tool_use, AI_INVALID",
        "anthropic, pause_turn, AI_INVALID",
        "ollama, stop,",
        "ollama, length, AI_TOO_LARGE",
        "ollama, load, AI_INVALID"
    })
    void takesOnlyAnAnswerThatCameToItsEnd(String provider, String end, AiReason problem) {
        fixture.server.answer(200, ProviderFixture.answer(provider, end, 11, 7));

        Usage usage = new Usage(11, 7, 1, 0);
        assertThat(fixture.ask(provider))
                .isEqualTo(problem == null ? new Reply.Answer("{}", usage) : new Reply.Failure(problem, null, usage));
        assertThat(fixture.server.requests()).hasSize(1);
    }

    @Test
    void takesARefusalInWordsForOne() {
        fixture.server.answer(
                200,
                ProviderFixture.answer("openai")
                        .replace("\"refusal\":null", "\"refusal\":\"I cannot help with that.\""));

        assertThat(fixture.ask("openai"))
                .isEqualTo(new Reply.Failure(AiReason.AI_REFUSAL, null, new Usage(11, 7, 1, 0)));
    }

    static Stream<Arguments> eachProviderAndWhatIsNoResponse() {
        return ProviderFixture.PROVIDERS.stream()
                .flatMap(provider -> Stream.of(
                                "",
                                "null",
                                "[]",
                                "7",
                                "{}",
                                "{\"error\":{\"code\":429}}",
                                "{\"choices\":[]}",
                                "{\"choices\":[{\"finish_reason\":\"stop\"}]}",
                                "{\"stop_reason\":\"end_turn\",\"content\":null}",
                                "{\"done\":true,\"done_reason\":\"stop\"}",
                                "<html>Bad gateway</html>",
                                ProviderFixture.answer(provider) + "{}",
                                "[".repeat(5_000),
                                "\u0000\uFEFF")
                        .map(body -> Arguments.of(provider, body)));
    }

    @ParameterizedTest
    @MethodSource("eachProviderAndWhatIsNoResponse")
    void takesAnythingElseForInvalidAndItsTokensForUnknown(String provider, String body) {
        fixture.server.answer(200, body);

        assertThat(fixture.ask(provider)).isInstanceOfSatisfying(Reply.Failure.class, failure -> {
            assertThat(failure.reason()).isEqualTo(AiReason.AI_INVALID);
            assertThat(failure.usage().calls()).isEqualTo(1);
        });
        assertThat(fixture.server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void takesAnEmptyAnswerForInvalidAndCountsItsTokens(String provider) {
        fixture.server.answer(200, ProviderFixture.answer(provider).replace("\"{}\"", "\"\""));

        assertThat(fixture.ask(provider))
                .isEqualTo(new Reply.Failure(AiReason.AI_INVALID, null, new Usage(11, 7, 1, 0)));
    }

    @Test
    void countsWhatAnthropicReadFromItsCache() {
        fixture.server.answer(
                200,
                ProviderFixture.answer("anthropic")
                        .replace(
                                "\"input_tokens\":11",
                                "\"input_tokens\":11,\"cache_creation_input_tokens\":100,\"cache_read_input_tokens\":2000"));

        assertThat(fixture.ask("anthropic").usage()).isEqualTo(new Usage(2_111, 7, 1, 0));
    }

    /** Providers add fields without notice; that must not make an answer unreadable. */
    @ParameterizedTest
    @MethodSource("providers")
    void toleratesFieldsThatNobodyKnows(String provider) {
        String more = "\"brand_new\":{\"a\":[1]},";
        String answer = ProviderFixture.answer(provider)
                .replace("{\"", "{" + more + "\"")
                .replace("2026-11-20T10:00:00Z", "2026-11-20T10:00:00.123456789+01:00");
        fixture.server.answer(200, answer);

        assertThat(answer.split("brand_new", -1)).hasSizeGreaterThan(2);
        assertThat(fixture.ask(provider)).isEqualTo(new Reply.Answer("{}", new Usage(11, 7, 1, 0)));
    }

    static Stream<String> providers() {
        return ProviderFixture.PROVIDERS.stream();
    }

    @Test
    void asksOpenAiForTheSchemaAndToKeepNothing() {
        fixture.ask("openai");

        JsonNode sent = fixture.sent();
        assertThat(fixture.server.requests()).singleElement().asString().startsWith("POST /v1/chat/completions ");
        assertThat(sent.path("store").isBoolean()).isTrue();
        assertThat(sent.path("store").booleanValue()).isFalse();
        assertThat(sent.path("stream").asBoolean()).isFalse();
        assertThat(sent.path("max_tokens").intValue()).isEqualTo(1_000);
        assertThat(sent.at("/response_format/type").asText()).isEqualTo("json_schema");
        assertThat(sent.at("/response_format/json_schema/strict").booleanValue())
                .isTrue();
        assertThat(sent.at("/response_format/json_schema/schema")).isEqualTo(ProviderFixture.schema());
        assertThat(sent.at("/messages/0/content").asText()).isEqualTo(ProviderFixture.PROMPT.system());
        assertThat(sent.at("/messages/1/role").asText()).isEqualTo("user");
        assertThat(sent.has("tools")).isFalse();
    }

    @Test
    void tellsAnthropicTheSchemaAfterTheSystemPrompt() {
        fixture.ask("anthropic");

        JsonNode sent = fixture.sent();
        assertThat(fixture.server.requests()).singleElement().asString().startsWith("POST /v1/messages ");
        assertThat(sent.path("max_tokens").intValue()).isEqualTo(1_000);
        assertThat(sent.at("/system/0/text").asText())
                .startsWith(ProviderFixture.PROMPT.system())
                .endsWith(ProviderFixture.schema().toString());
        assertThat(sent.at("/messages/0/content").toString()).contains(ProviderFixture.PROMPT.user());
    }

    @Test
    void givesOllamaTheContextAndTheSchema() {
        fixture.ask("ollama");

        JsonNode sent = fixture.sent();
        assertThat(fixture.server.requests()).singleElement().asString().startsWith("POST /api/chat ");
        assertThat(sent.at("/options/num_ctx").intValue()).isEqualTo(32_000);
        assertThat(sent.at("/options/num_predict").intValue()).isEqualTo(1_000);
        assertThat(sent.path("format")).isEqualTo(ProviderFixture.schema());
        assertThat(sent.path("stream").asBoolean()).isFalse();
    }

    /** The server cuts what does not fit, and says so nowhere but in its count. */
    @ParameterizedTest
    @CsvSource({
        "2048, 7, AI_TOO_LARGE",
        "4096, 7, AI_TOO_LARGE",
        "10000, 7,",
        "31900, 101, AI_TOO_LARGE",
        "31900, 100,",
        "0, 7,"
    })
    void noticesThatOllamaHasReadLessThanWasSent(int read, int written, AiReason problem) {
        Prompt prompt = new Prompt("Review.", "return total(order);\n".repeat(1_500), 1_000);
        fixture.server.answer(200, ProviderFixture.answer("ollama", "stop", read, written));

        Reply reply =
                fixture.model("ollama").ask(prompt, fixture.clock.instant().plus(Duration.ofMinutes(1)));

        Usage usage = new Usage(read, written, 1, read == 0 ? 1 : 0);
        assertThat(reply)
                .isEqualTo(problem == null ? new Reply.Answer("{}", usage) : new Reply.Failure(problem, null, usage));
    }

    /** A hundred thousand blanks are a few thousand tokens. */
    @Test
    void doesNotTakeLongRunsOfOneCharacterForACut() {
        Prompt prompt = new Prompt("Review.", (" ".repeat(200) + "return total;\n").repeat(500), 1_000);
        fixture.server.answer(200, ProviderFixture.answer("ollama", "stop", 3_000, 7));

        assertThat(fixture.model("ollama").ask(prompt, fixture.clock.instant().plusSeconds(60)))
                .isInstanceOf(Reply.Answer.class);
    }

    @ParameterizedTest
    @MethodSource("providers")
    void sendsOddTextsWithoutAnException(String provider) {
        fixture.server.answer(200, ProviderFixture.answer(provider, "stop", 20_000, 7));
        Prompt odd = new Prompt("\uD800 \u0000", "\uDC00\u0000\u200B\u202E" + "x".repeat(200_000), 1_000);

        assertThat(fixture.model(provider).ask(odd, fixture.clock.instant().plusSeconds(60)))
                .isInstanceOf(Reply.Answer.class);
    }
}
