package dev.gittensory.ai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.LongNode;
import dev.gittensory.domain.AiReason;
import dev.gittensory.review.Prompt;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.chat.ChatModel;
import org.jspecify.annotations.Nullable;

/**
 * Anthropic's messages. The form of the answer is asked for in words, because only some of its models know a field for
 * it and the others refuse the request.
 */
final class AnthropicProtocol implements Protocol {

    private final ProviderSettings settings;
    private final String schema;

    AnthropicProtocol(ProviderSettings settings, JsonNode schema) {
        this.settings = settings;
        this.schema = schema.toString();
    }

    @Override
    public ChatModel chat(HttpClientBuilder client, int maxOutputTokens) {
        return AnthropicChatModel.builder()
                .httpClientBuilder(client)
                .baseUrl(settings.baseUrl().toString())
                .apiKey(settings.key().reveal())
                .modelName(settings.model())
                .maxTokens(maxOutputTokens)
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false)
                .build();
    }

    @Override
    public String system(Prompt prompt) {
        return prompt.system()
                + "\n\nAnswer with one JSON object that fits this JSON Schema, and with nothing before or after it:\n"
                + schema;
    }

    @Override
    public Reading read(JsonNode response, Prompt prompt) {
        JsonNode usage = response.path("usage");
        return Reading.of(problem(response.path("stop_reason").asText("")), input(usage), usage.path("output_tokens"));
    }

    private static @Nullable AiReason problem(String stopReason) {
        return switch (stopReason) {
            case "end_turn", "stop_sequence" -> null;
            case "max_tokens", "model_context_window_exceeded" -> AiReason.AI_TOO_LARGE;
            case "refusal" -> AiReason.AI_REFUSAL;
            default -> AiReason.AI_INVALID;
        };
    }

    /** What went through a cache was read all the same, and is not in the first number. */
    private static JsonNode input(JsonNode usage) {
        JsonNode fresh = usage.path("input_tokens");
        return fresh.isIntegralNumber()
                ? LongNode.valueOf(fresh.asLong()
                        + usage.path("cache_creation_input_tokens").asLong(0)
                        + usage.path("cache_read_input_tokens").asLong(0))
                : fresh;
    }
}
