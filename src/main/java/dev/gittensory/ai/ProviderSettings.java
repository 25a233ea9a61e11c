package dev.gittensory.ai;

import dev.gittensory.config.Secret;
import java.net.URI;
import java.time.Duration;

/**
 * One model at one provider, as it is configured.
 *
 * @param provider {@code openai | anthropic | ollama}
 * @param model as the provider calls it
 * @param baseUrl without the part that differs between calls; {@link Models#defaultBaseUrl} knows the usual one
 * @param key empty if the provider asks for none
 * @param contextTokens what goes into one request, answer included
 * @param attempt the longest that one request may take
 */
public record ProviderSettings(
        String provider, String model, URI baseUrl, Secret key, int contextTokens, Duration attempt) {

    /** How long a request may take where nobody says otherwise. */
    public static final Duration DEFAULT_ATTEMPT = Duration.ofSeconds(90);
}
