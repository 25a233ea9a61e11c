package dev.gittensory.ai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.domain.AiReason;
import dev.gittensory.review.Prompt;
import dev.gittensory.review.Usage;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import org.jspecify.annotations.Nullable;

/** What differs between providers: how a question is put, and where a response says what became of it. */
sealed interface Protocol permits OpenAiProtocol, AnthropicProtocol, OllamaProtocol {

    /** A chat that sends its one request through this client, and nothing twice. */
    ChatModel chat(HttpClientBuilder client, int maxOutputTokens);

    /** What the model is told beside the change; with the form of the answer where there is no field for it. */
    default String system(Prompt prompt) {
        return prompt.system();
    }

    /**
     * Looks into a successful response for what langchain4j does not pass on.
     *
     * @param response missing if it is no JSON
     */
    Reading read(JsonNode response, Prompt prompt);

    /**
     * What a successful response says beside its text.
     *
     * @param problem why its text must not be used, null if it may be
     */
    record Reading(@Nullable AiReason problem, Usage usage) {

        /** With the token counts; none at all, or a zero for what was read, means that the provider does not tell. */
        static Reading of(@Nullable AiReason problem, JsonNode input, JsonNode output) {
            boolean told = input.asLong(0) > 0 && output.isIntegralNumber();
            return new Reading(problem, new Usage(count(input), count(output), 1, told ? 0 : 1));
        }

        private static long count(JsonNode tokens) {
            return Math.max(0, tokens.asLong(0));
        }
    }
}
