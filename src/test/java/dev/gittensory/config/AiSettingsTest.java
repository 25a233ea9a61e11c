package dev.gittensory.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.config.ReviewerSettings.ModelPrice;
import dev.gittensory.testkit.MapConfig;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AiSettingsTest {

    private static final Map<String, String> WHOLE = Map.of(
            "provider", "openai",
            "model", "some-model",
            "base-url", "https://models.test/v1/",
            "api-key", "not-a-key",
            "context-tokens", "200000",
            "price-input", "2.50",
            "price-output", "10",
            "price-date", "2026-11-24");

    @Test
    void hasNoReviewersWhereNothingIsSet() {
        AiSettings ai = SettingsReader.read(new MapConfig(Map.of())).ai();

        assertThat(ai.a()).isEmpty();
        assertThat(ai.b()).isEmpty();
        assertThat(ai.deadline()).isEqualTo(Duration.ofMinutes(5));
    }

    @Test
    void readsAWholeReviewer() {
        ReviewerSettings reviewer = read(WHOLE).a().orElseThrow();

        assertThat(reviewer.provider()).isEqualTo("openai");
        assertThat(reviewer.model()).isEqualTo("some-model");
        assertThat(reviewer.baseUrl()).contains(URI.create("https://models.test/v1"));
        assertThat(reviewer.apiKey().reveal()).isEqualTo("not-a-key");
        assertThat(reviewer.contextTokens()).isEqualTo(200_000);
        assertThat(reviewer.price())
                .contains(new ModelPrice(new BigDecimal("2.50"), new BigDecimal("10"), LocalDate.parse("2026-11-24")));
        assertThat(reviewer.toString()).doesNotContain("not-a-key");
    }

    @Test
    void needsNoKeyForOllamaNorForAServerOfOnesOwn() {
        assertThat(read(Map.of("provider", "ollama", "model", "m")).a()).isPresent();
        assertThat(read(Map.of("provider", "openai", "model", "m", "base-url", "http://127.0.0.1:1234/v1"))
                        .a())
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "provider, gemini, must be one of openai",
        "provider, '', is needed",
        "model, '', is needed",
        "base-url, ftp://models.test, must be an http or https address",
        "base-url, https://user:pass@models.test, must be an http or https address",
        "context-tokens, 100, must be a whole number of tokens from 4096",
        "context-tokens, many, must be a whole number of tokens from 4096",
        "price-input, cheap, must be a decimal number",
        "price-input, -1, must be a decimal number",
        "price-output, '', must be given together",
        "price-date, today, must be a date",
        "price-date, '', must be given together"
    })
    void saysWhatIsWrongWithoutTheValue(String key, String value, String problem) {
        Map<String, String> wrong = new HashMap<>(WHOLE);
        wrong.put(key, value);

        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("gittensory.ai.reviewer-a.")
                .hasMessageContaining(problem)
                .hasMessageNotContaining("user:pass");
    }

    @Test
    void wantsAKeyWhereTheProviderDoes() {
        assertThatThrownBy(() -> read(Map.of("provider", "anthropic", "model", "m")))
                .hasMessageContaining("gittensory.ai.reviewer-a.api-key");
    }

    private static AiSettings read(Map<String, String> reviewer) {
        Map<String, String> properties = new HashMap<>();
        reviewer.forEach((key, value) -> properties.put("gittensory.ai.reviewer-a." + key, value));
        return SettingsReader.read(new MapConfig(properties)).ai();
    }
}
