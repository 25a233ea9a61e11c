package dev.gittensory.ai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.review.Model;
import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * Makes models. One instance serves a node: all its models share connections, and what is known of a key that was not
 * accepted.
 */
public final class Models {

    private static final String OPENAI = "openai";
    private static final String ANTHROPIC = "anthropic";
    private static final String OLLAMA = "ollama";

    private static final Map<String, URI> DEFAULT_BASE_URLS = Map.of(
            OPENAI, URI.create("https://api.openai.com/v1"),
            ANTHROPIC, URI.create("https://api.anthropic.com/v1"),
            OLLAMA, URI.create("http://localhost:11434"));

    private final BoundedHttp http;
    private final KeyCircuits circuits;
    private final Pacing pacing;

    /** Connections do their work on threads of the container; the clock is the one of the deadlines. */
    public Models(Executor executor, Clock clock) {
        this(executor, new Pacing(clock, pause -> Thread.sleep(pause.toMillis())));
    }

    Models(Executor executor, Pacing pacing) {
        this(new BoundedHttp(executor), pacing);
    }

    private Models(BoundedHttp http, Pacing pacing) {
        this.http = http;
        this.circuits = new KeyCircuits(pacing.clock());
        this.pacing = pacing;
    }

    /** The same connections, and no memory of keys that were not accepted: for trying a key out. */
    public Models withoutMemory() {
        return new Models(http, pacing);
    }

    /**
     * Where a provider is if nobody says otherwise.
     *
     * @throws IllegalArgumentException if it is none of those that are known
     */
    public static URI defaultBaseUrl(String provider) {
        URI url = DEFAULT_BASE_URLS.get(provider);
        if (url == null) {
            throw new IllegalArgumentException("a provider is openai, anthropic or ollama");
        }
        return url;
    }

    /**
     * A model that is asked for answers of this form. Asks nobody yet.
     *
     * @param schema a JSON Schema, within what OpenAI calls strict: every property required, no other allowed
     * @throws IllegalArgumentException if the settings are not usable; the message never has the key
     */
    public Model create(ProviderSettings settings, JsonNode schema) {
        check(settings);
        ProviderCall call = new ProviderCall(http, protocol(settings, schema), pacing.clock());
        return new ProviderModel(settings, Account.of(settings), call, circuits, pacing);
    }

    private static Protocol protocol(ProviderSettings settings, JsonNode schema) {
        ResponseFormat format = ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name("review")
                        .rootElement(JsonRawSchema.from(schema.toString()))
                        .build())
                .build();
        return switch (settings.provider()) {
            case OPENAI -> new OpenAiProtocol(settings, format);
            case ANTHROPIC -> new AnthropicProtocol(settings, schema);
            case OLLAMA -> new OllamaProtocol(settings, format);
            default -> throw new IllegalArgumentException("a provider is openai, anthropic or ollama");
        };
    }

    private static void check(ProviderSettings settings) {
        String scheme = settings.baseUrl().getScheme();
        if (!"https".equals(scheme) && !"http".equals(scheme)
                || settings.baseUrl().getHost() == null) {
            throw new IllegalArgumentException("the address of a provider begins with https:// or http:// and a host");
        }
        // the JDK would say so as well, and quote it
        if (!settings.key().reveal().chars().allMatch(character -> character > ' ' && character < 0x7f)) {
            throw new IllegalArgumentException("a key has characters that no header can carry");
        }
        if (settings.provider().equals(ANTHROPIC) && settings.key().reveal().isEmpty()) {
            throw new IllegalArgumentException("anthropic asks for a key");
        }
        if (settings.model().isBlank() || settings.contextTokens() <= 0 || !isPositive(settings.attempt())) {
            throw new IllegalArgumentException("a model has a name, a context and time to answer");
        }
    }

    private static boolean isPositive(Duration duration) {
        return !duration.isNegative() && !duration.isZero();
    }
}
