package dev.gittensory.ai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.domain.AiReason;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a response means that is no success: status first, then the codes that providers put into the body. Their prose
 * is looked at only where a status has two meanings and there is no code to tell them apart.
 */
final class ErrorTable {

    /** A provider that wants to be left alone for longer has reached a limit that only a person can lift. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

    private static final int BAD_REQUEST = 400;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private static final Set<String> NO_MONEY =
            Set.of("insufficient_quota", "billing_error", "billing_hard_limit_reached", "billing_not_active");
    private static final Set<String> TOO_LONG =
            Set.of("context_length_exceeded", "exceed_context_size_error", "string_above_max_length");
    private static final Set<String> FILTERED = Set.of("content_filter", "content_policy_violation");

    /** Anthropic says both as an invalid request. */
    private static final List<String> NO_MONEY_IN_WORDS = List.of("credit balance", "usage limit", "spend limit");

    private static final List<String> TOO_LONG_IN_WORDS =
            List.of("context length", "context window", "context limit", "context size", "prompt is too long");

    /** OpenAI says it with 429, but no wait makes the request smaller than what the account may send in a minute. */
    private static final String TOO_LONG_FOR_A_MINUTE = "request too large";

    private static final int PROSE = 2_000;

    private ErrorTable() {}

    /**
     * The class of a failure.
     *
     * @param body missing if it is no JSON
     */
    static AiReason reasonOf(int status, JsonNode body, @Nullable Duration retryAfter) {
        JsonNode error = body.path("error");
        Set<String> codes = Set.copyOf(
                List.of(error.path("code").asText(""), error.path("type").asText("")));
        boolean tooLongAWait = retryAfter != null && retryAfter.compareTo(LONGEST_WAIT) > 0;
        if (isAny(codes, NO_MONEY)) {
            return AiReason.AI_BILLING;
        }
        return switch (status) {
            case 401, 403 -> AiReason.AI_AUTH;
            case 402 -> AiReason.AI_BILLING;
            case 404 -> AiReason.AI_MODEL_GONE;
            case 408 -> AiReason.AI_TIMEOUT;
            case 413 -> AiReason.AI_TOO_LARGE;
            case BAD_REQUEST, UNPROCESSABLE -> badRequest(codes, prose(error));
            case TOO_MANY_REQUESTS -> tooLongAWait ? AiReason.AI_BILLING : tooManyRequests(prose(error));
            default ->
                status < SERVER_ERROR ? AiReason.AI_INVALID : tooLongAWait ? AiReason.AI_BILLING : AiReason.AI_OVERLOAD;
        };
    }

    private static AiReason badRequest(Set<String> codes, String prose) {
        if (isAny(codes, TOO_LONG) || TOO_LONG_IN_WORDS.stream().anyMatch(prose::contains)) {
            return AiReason.AI_TOO_LARGE;
        }
        if (isAny(codes, FILTERED)) {
            return AiReason.AI_REFUSAL;
        }
        if (codes.contains("model_not_found")) {
            return AiReason.AI_MODEL_GONE;
        }
        return NO_MONEY_IN_WORDS.stream().anyMatch(prose::contains) ? AiReason.AI_BILLING : AiReason.AI_INVALID;
    }

    private static AiReason tooManyRequests(String prose) {
        return prose.contains(TOO_LONG_FOR_A_MINUTE) ? AiReason.AI_TOO_LARGE : AiReason.AI_RATE;
    }

    private static boolean isAny(Set<String> codes, Set<String> known) {
        return codes.stream().anyMatch(known::contains);
    }

    /** OpenAI and Anthropic have an object with a message, Ollama has the message alone. */
    private static String prose(JsonNode error) {
        String message =
                error.isTextual() ? error.asText() : error.path("message").asText("");
        return message.substring(0, Math.min(message.length(), PROSE)).toLowerCase(Locale.ROOT);
    }
}
