package dev.gittensory.ai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.domain.AiReason;
import dev.gittensory.review.Prompt;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.model.chat.ChatModel;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.openai.OpenAiChatModel.OpenAiChatModelBuilder;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Chat completions, as OpenAI and many others offer them. */
final class OpenAiProtocol implements Protocol {

    private final ProviderSettings settings;
    private final ResponseFormat format;

    OpenAiProtocol(ProviderSettings settings, ResponseFormat format) {
        this.settings = settings;
        this.format = format;
    }

    @Override
    public ChatModel chat(HttpClientBuilder client, int maxOutputTokens) {
        OpenAiChatModelBuilder builder = new OpenAiChatModelBuilder()
                .httpClientBuilder(client)
                .baseUrl(settings.baseUrl().toString())
                .modelName(settings.model())
                .responseFormat(format)
                .strictJsonSchema(true)
                .store(false)
                .maxRetries(0)
                .logRequests(false)
                .logResponses(false);
        String key = settings.key().reveal();
        if (!key.isEmpty()) {
            builder.apiKey(key);
        }
        // newer models of OpenAI refuse the old name, and other servers do not know the new one
        return (isOpenAi(settings.baseUrl())
                        ? builder.maxCompletionTokens(maxOutputTokens)
                        : builder.maxTokens(maxOutputTokens))
                .build();
    }

    @Override
    public Reading read(JsonNode response, Prompt prompt) {
        JsonNode choice = response.path("choices").path(0);
        JsonNode usage = response.path("usage");
        return Reading.of(problem(choice), usage.path("prompt_tokens"), usage.path("completion_tokens"));
    }

    private static @Nullable AiReason problem(JsonNode choice) {
        if (!choice.path("message").path("refusal").asText("").isBlank()) {
            return AiReason.AI_REFUSAL;
        }
        return switch (choice.path("finish_reason").asText("")) {
            case "stop" -> null;
            case "length" -> AiReason.AI_TOO_LARGE;
            case "content_filter" -> AiReason.AI_REFUSAL;
            default -> AiReason.AI_INVALID;
        };
    }

    private static boolean isOpenAi(URI baseUrl) {
        String host = baseUrl.getHost() == null ? "" : baseUrl.getHost().toLowerCase(Locale.ROOT);
        return host.equals("api.openai.com") || host.endsWith(".api.openai.com");
    }
}
