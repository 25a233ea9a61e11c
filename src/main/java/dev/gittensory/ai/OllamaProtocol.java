package dev.gittensory.ai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.domain.AiReason;
import dev.gittensory.review.Prompt;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.ollama.OllamaChatModel.OllamaChatModelBuilder;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Ollama's own chat. Its OpenAI route would not take the size of the context, and cuts what is longer than a small one.
 * The native route cuts in silence as well where a model or the machine allows less, so the count of what was read is
 * compared with what was sent.
 */
final class OllamaProtocol implements Protocol {

    /** Code and prose have three to five characters in a token; fewer tokens than this mean that some were not read. */
    private static final int MOST_CHARACTERS_IN_A_TOKEN = 6;

    private final ProviderSettings settings;
    private final ResponseFormat format;

    OllamaProtocol(ProviderSettings settings, ResponseFormat format) {
        this.settings = settings;
        this.format = format;
    }

    @Override
    public ChatModel chat(HttpClientBuilder client, int maxOutputTokens) {
        String key = settings.key().reveal();
        return new OllamaChatModelBuilder()
                .httpClientBuilder(client)
                .baseUrl(settings.baseUrl().toString())
                .customHeaders(key.isEmpty() ? Map.of() : Map.of("Authorization", "Bearer " + key))
                .modelName(settings.model())
                .numCtx(settings.contextTokens())
                .numPredict(maxOutputTokens)
                .responseFormat(format)
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false)
                .build();
    }

    @Override
    public Reading read(JsonNode response, Prompt prompt) {
        JsonNode input = response.path("prompt_eval_count");
        JsonNode output = response.path("eval_count");
        AiReason problem = problem(response);
        if (problem == null && wasCut(prompt, input.asLong(0), output.asLong(0))) {
            problem = AiReason.AI_TOO_LARGE;
        }
        return Reading.of(problem, input, output);
    }

    private static @Nullable AiReason problem(JsonNode response) {
        if (!response.path("done").asBoolean(false)) {
            return AiReason.AI_INVALID;
        }
        return switch (response.path("done_reason").asText("stop")) {
            case "stop" -> null;
            case "length" -> AiReason.AI_TOO_LARGE;
            default -> AiReason.AI_INVALID;
        };
    }

    /** A count of zero says nothing: servers leave it out for what they still have in memory. */
    private boolean wasCut(Prompt prompt, long read, long written) {
        long sent = changesOfCharacter(prompt.system()) + changesOfCharacter(prompt.user());
        return read > 0 && (read < sent / MOST_CHARACTERS_IN_A_TOKEN || read + written > settings.contextTokens());
    }

    /** The length, with a run of one character counted once, because blanks and rulers go into few tokens. */
    private static long changesOfCharacter(String text) {
        long changes = 0;
        for (int i = 0; i < text.length(); i++) {
            if (i == 0 || text.charAt(i) != text.charAt(i - 1)) {
                changes++;
            }
        }
        return changes;
    }
}
