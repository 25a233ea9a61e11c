package dev.gittensory.config;

import dev.gittensory.config.ReviewerSettings.ModelPrice;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the settings of the model reviewers. */
final class AiSettingsReader {

    private static final List<String> PROVIDERS = List.of("openai", "anthropic", "ollama");
    private static final int LEAST_CONTEXT = 4096;
    private static final int MOST_CONTEXT = 2_000_000;
    private static final int SHORTEST_DEADLINE = 10;
    private static final int LONGEST_DEADLINE = 1800;

    /** The keys of one reviewer. */
    private record Keys(
            Key provider,
            Key model,
            Key baseUrl,
            Key apiKey,
            Key context,
            Key priceInput,
            Key priceOutput,
            Key priceDate) {

        static final Keys A = new Keys(
                Key.AI_A_PROVIDER,
                Key.AI_A_MODEL,
                Key.AI_A_BASE_URL,
                Key.AI_A_API_KEY,
                Key.AI_A_CONTEXT,
                Key.AI_A_PRICE_INPUT,
                Key.AI_A_PRICE_OUTPUT,
                Key.AI_A_PRICE_DATE);

        static final Keys B = new Keys(
                Key.AI_B_PROVIDER,
                Key.AI_B_MODEL,
                Key.AI_B_BASE_URL,
                Key.AI_B_API_KEY,
                Key.AI_B_CONTEXT,
                Key.AI_B_PRICE_INPUT,
                Key.AI_B_PRICE_OUTPUT,
                Key.AI_B_PRICE_DATE);

        Stream<Key> all() {
            return Stream.of(provider, model, baseUrl, apiKey, context, priceInput, priceOutput, priceDate);
        }
    }

    private final Values values;

    AiSettingsReader(Values values) {
        this.values = values;
    }

    AiSettings read() {
        int seconds = values.whole(Key.AI_DEADLINE, " of seconds", SHORTEST_DEADLINE, LONGEST_DEADLINE);
        return new AiSettings(reviewer(Keys.A), reviewer(Keys.B), Duration.ofSeconds(seconds));
    }

    /** A reviewer is configured as soon as anything of it is: half of one is a mistake, not a wish for none. */
    private Optional<ReviewerSettings> reviewer(Keys keys) {
        if (keys.all().noneMatch(key -> values.text(key).isPresent())) {
            return Optional.empty();
        }
        String provider = required(keys.provider());
        if (!provider.isEmpty() && !PROVIDERS.contains(provider)) {
            values.problem(keys.provider(), "must be one of " + String.join(", ", PROVIDERS));
        }
        Optional<URI> baseUrl = values.text(keys.baseUrl()).flatMap(text -> values.address(keys.baseUrl(), text, ""));
        Optional<String> apiKey = values.text(keys.apiKey());
        // a server of one's own may need no key; the providers do, and ollama knows none
        if (apiKey.isEmpty() && baseUrl.isEmpty() && !provider.equals("ollama")) {
            values.problem(keys.apiKey(), "is needed, because the provider asks for a key");
        }
        return Optional.of(new ReviewerSettings(
                provider,
                required(keys.model()),
                baseUrl,
                new Secret(apiKey.orElse("")),
                values.whole(keys.context(), " of tokens", LEAST_CONTEXT, MOST_CONTEXT),
                price(keys)));
    }

    private String required(Key key) {
        Optional<String> text = values.text(key);
        if (text.isEmpty()) {
            values.problem(key, "is needed, because another setting of this reviewer is there");
        }
        return text.orElse("");
    }

    /** All three or none: half a price is a wrong one, and one without a date is out of date some day. */
    private Optional<ModelPrice> price(Keys keys) {
        Optional<BigDecimal> input = values.amount(keys.priceInput());
        Optional<BigDecimal> output = values.amount(keys.priceOutput());
        Optional<LocalDate> date = values.date(keys.priceDate());
        boolean some = Stream.of(keys.priceInput(), keys.priceOutput(), keys.priceDate())
                .anyMatch(key -> values.text(key).isPresent());
        if (input.isPresent() && output.isPresent() && date.isPresent()) {
            return Optional.of(new ModelPrice(input.get(), output.get(), date.get()));
        }
        if (some) {
            values.problem(keys.priceInput(), "must be given together with price-output and price-date");
        }
        return Optional.empty();
    }
}
