package dev.gittensory.ai;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.gittensory.config.Secret;
import dev.gittensory.review.Model;
import dev.gittensory.review.Prompt;
import dev.gittensory.review.Reply;
import dev.gittensory.testkit.FakeRegistry;
import dev.gittensory.testkit.MutableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Models of all three providers at a server that misbehaves as it is told; pauses are noted and not made. */
final class ProviderFixture implements AutoCloseable {

    static final List<String> PROVIDERS = List.of("openai", "anthropic", "ollama");

    static final Prompt PROMPT = new Prompt("You review changes.", "The change.", 1_000);

    private static final String SCHEMA = """
            {"type":"object","properties":{"stance":{"type":"string"}},"required":["stance"],"additionalProperties":false}
            """;

    final FakeRegistry server = new FakeRegistry();
    final MutableClock clock = new MutableClock("2026-11-20T10:00:00Z");
    final List<Duration> pauses = new CopyOnWriteArrayList<>();

    private final ExecutorService threads = Executors.newCachedThreadPool();
    final Models models = new Models(threads, new Pacing(clock, pauses::add));

    Model model(String provider) {
        return model(provider, "key-of-" + provider, Duration.ofSeconds(20));
    }

    Model model(String provider, String key, Duration attempt) {
        return models.create(
                new ProviderSettings(provider, "a-model", baseUrl(provider), new Secret(key), 32_000, attempt),
                schema());
    }

    URI baseUrl(String provider) {
        return provider.equals("ollama") ? server.address() : URI.create(server.address() + "/v1");
    }

    /** Asks with a minute to go. */
    Reply ask(Model model) {
        return model.ask(PROMPT, clock.instant().plusSeconds(60));
    }

    Reply ask(String provider) {
        return ask(model(provider));
    }

    /** What was sent, most recent last. */
    JsonNode sent() {
        String request = server.requests().get(server.requests().size() - 1);
        return json(request.substring(request.indexOf(" {") + 1));
    }

    static JsonNode schema() {
        return json(SCHEMA);
    }

    static JsonNode json(String text) {
        try {
            return JsonMapper.builder().build().readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A good answer in the form of this provider. */
    static String answer(String provider) {
        return answer(provider, "stop", 11, 7);
    }

    /** An answer that ended for this reason, in the provider's own words. */
    static String answer(String provider, String end, int input, int output) {
        return switch (provider) {
            case "openai" -> """
                    {"id":"1","object":"chat.completion","created":1,"model":"a-model","choices":[{"index":0,
                     "finish_reason":"%s","message":{"role":"assistant","content":"{}","refusal":null}}],
                     "usage":{"prompt_tokens":%d,"completion_tokens":%d,"total_tokens":18}}""".formatted(end, input, output);
            case "anthropic" -> """
                    {"id":"1","type":"message","role":"assistant","model":"a-model","stop_reason":"%s",
                     "content":[{"type":"text","text":"{}"}],"usage":{"input_tokens":%d,"output_tokens":%d}}""".formatted(end.equals("stop") ? "end_turn" : end, input, output);
            default -> """
                    {"model":"a-model","created_at":"2026-11-20T10:00:00Z","message":{"role":"assistant",
                     "content":"{}"},"done":true,"done_reason":"%s","prompt_eval_count":%d,"eval_count":%d}""".formatted(end, input, output);
        };
    }

    @Override
    public void close() {
        server.close();
        threads.shutdownNow();
    }
}
