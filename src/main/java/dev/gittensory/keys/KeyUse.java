package dev.gittensory.keys;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a key is for. It goes into the encryption of the key, so that whoever can write to the database still cannot have
 * the key sent elsewhere.
 *
 * @param provider one of {@link #PROVIDERS}
 * @param model as the provider calls it
 * @param baseUrl where the provider is asked, checked by {@link BaseUrl}; null for its usual address
 */
public record KeyUse(
        String provider, String model, @Nullable String baseUrl) {

    /** Ollama checks no key by itself, but a proxy in front of it may. */
    public static final String OLLAMA = "ollama";

    public static final List<String> PROVIDERS = List.of("openai", "anthropic", OLLAMA);

    /** How many characters the name of a model may have. */
    public static final int LONGEST_MODEL = 200;
}
