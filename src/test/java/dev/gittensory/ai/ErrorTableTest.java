package dev.gittensory.ai;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.gittensory.domain.AiReason;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each line is an error as a provider sends it. */
class ErrorTableTest {

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            401 | {"error":{"type":"authentication_error","message":"invalid x-api-key"}}                      | AI_AUTH
            401 | {"error":{"code":"invalid_api_key","message":"Incorrect API key provided"}}                  | AI_AUTH
            403 | {"error":{"code":"unsupported_country_region_territory"}}                                    | AI_AUTH
            402 | {"error":{"type":"billing_error"}}                                                           | AI_BILLING
            429 | {"error":{"code":"insufficient_quota","type":"insufficient_quota"}}                          | AI_BILLING
            400 | {"error":{"type":"invalid_request_error","message":"Your credit balance is too low"}}        | AI_BILLING
            400 | {"error":{"message":"You have reached your specified API usage limits."}}                    | AI_BILLING
            400 | {"error":{"type":"billing_error","message":"no"}}                                            | AI_BILLING
            429 | {"error":{"code":"rate_limit_exceeded","message":"Rate limit reached for requests"}}         | AI_RATE
            429 | {"error":{"type":"rate_limit_error","message":"This would exceed your rate limit"}}          | AI_RATE
            429 | {"error":{"code":"rate_limit_exceeded","message":"Request too large for a-model on TPM"}}    | AI_TOO_LARGE
            500 | {"error":{"type":"api_error"}}                                                               | AI_OVERLOAD
            500 | {"error":"model runner has unexpectedly stopped"}                                            | AI_OVERLOAD
            502 | {}                                                                                           | AI_OVERLOAD
            503 | {"error":{"message":"The engine is currently overloaded"}}                                   | AI_OVERLOAD
            504 | {}                                                                                           | AI_OVERLOAD
            529 | {"error":{"type":"overloaded_error","message":"Overloaded"}}                                 | AI_OVERLOAD
            408 | {}                                                                                           | AI_TIMEOUT
            413 | {"error":{"type":"request_too_large"}}                                                       | AI_TOO_LARGE
            400 | {"error":{"code":"context_length_exceeded","message":"too many"}}                            | AI_TOO_LARGE
            400 | {"error":{"type":"exceed_context_size_error","code":400}}                                    | AI_TOO_LARGE
            400 | {"error":{"message":"This model's maximum context length is 8192 tokens."}}                  | AI_TOO_LARGE
            400 | {"error":{"type":"invalid_request_error","message":"prompt is too long: 210000 tokens"}}     | AI_TOO_LARGE
            400 | {"error":{"message":"input length and `max_tokens` exceed context limit"}}                   | AI_TOO_LARGE
            400 | {"error":"the input length exceeds the context length"}                                      | AI_TOO_LARGE
            400 | {"error":{"code":"content_filter","message":"filtered"}}                                     | AI_REFUSAL
            404 | {"error":{"code":"model_not_found"}}                                                         | AI_MODEL_GONE
            404 | {"error":"model 'a-model' not found"}                                                        | AI_MODEL_GONE
            400 | {"error":{"code":"model_not_found"}}                                                         | AI_MODEL_GONE
            400 | {"error":{"type":"invalid_request_error","message":"messages: at least one is required"}}    | AI_INVALID
            422 | {"detail":[{"type":"extra_forbidden"}]}                                                      | AI_INVALID
            302 | {}                                                                                           | AI_INVALID
            """)
    void readsTheErrorsOfProviders(int status, String body, AiReason reason) {
        assertThat(ErrorTable.reasonOf(status, ProviderFixture.json(body), null))
                .isEqualTo(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"null", "[]", "7", "\"error\"", "{\"error\":null}", "{\"error\":{\"code\":{},\"type\":[]}}"})
    void isNotMisledByOddBodies(String body) {
        JsonNode odd = ProviderFixture.json(body);

        assertThat(ErrorTable.reasonOf(401, odd, null)).isEqualTo(AiReason.AI_AUTH);
        assertThat(ErrorTable.reasonOf(400, odd, null)).isEqualTo(AiReason.AI_INVALID);
        assertThat(ErrorTable.reasonOf(503, odd, null)).isEqualTo(AiReason.AI_OVERLOAD);
    }

    @Test
    void needsNoBody() {
        assertThat(ErrorTable.reasonOf(529, MissingNode.getInstance(), null)).isEqualTo(AiReason.AI_OVERLOAD);
    }

    @ParameterizedTest
    @CsvSource({"429, AI_RATE", "503, AI_OVERLOAD", "529, AI_OVERLOAD"})
    void takesAWaitAboveTheCapForALimitThatAPersonMustLift(int status, AiReason otherwise) {
        JsonNode none = MissingNode.getInstance();
        Duration cap = ErrorTable.LONGEST_WAIT;

        assertThat(cap).isEqualTo(Duration.ofMinutes(15));
        assertThat(ErrorTable.reasonOf(status, none, cap)).isEqualTo(otherwise);
        assertThat(ErrorTable.reasonOf(status, none, cap.plusSeconds(1))).isEqualTo(AiReason.AI_BILLING);
    }
}
