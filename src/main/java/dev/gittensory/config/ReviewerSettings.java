package dev.gittensory.config;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One model reviewer on the operator's account.
 *
 * @param provider {@code openai | anthropic | ollama}
 * @param model as the provider calls it
 * @param baseUrl empty for the provider's own address
 * @param apiKey empty text if the provider needs none
 * @param contextTokens that go into one request, answer included
 * @param price empty if it is not known
 */
public record ReviewerSettings(
        String provider,
        String model,
        Optional<URI> baseUrl,
        Secret apiKey,
        int contextTokens,
        Optional<ModelPrice> price) {

    /**
     * What tokens cost, in US dollars per million.
     *
     * @param asOf when somebody looked
     */
    public record ModelPrice(BigDecimal input, BigDecimal output, LocalDate asOf) {}
}
