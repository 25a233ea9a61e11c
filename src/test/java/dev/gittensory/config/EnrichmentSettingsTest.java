package dev.gittensory.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.enrich.Profile;
import dev.gittensory.testkit.MapConfig;
import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnrichmentSettingsTest {

    @Test
    void hasADefaultForEverything() {
        EnrichmentSettings enrichment = read(Map.of());

        assertThat(enrichment.profile()).isEqualTo("balanced");
        assertThat(enrichment.budget()).isEqualTo(Duration.ofSeconds(8));
        assertThat(enrichment.osv()).contains(URI.create("https://api.osv.dev"));
        assertThat(enrichment.depsDev()).contains(URI.create("https://api.deps.dev"));
        assertThat(enrichment.privateTerms()).isEmpty();
    }

    @Test
    void readsEveryKey() {
        EnrichmentSettings enrichment = read(Map.of(
                "gittensory.enrich.profile", "deep",
                "gittensory.enrich.budget-seconds", "120",
                "gittensory.enrich.osv-url", "http://mirror.test:8081/osv/",
                "gittensory.enrich.depsdev-url", "off",
                "gittensory.redact.private-terms", " project swordfish ,, größe "));

        assertThat(enrichment.profile()).isEqualTo("deep");
        assertThat(enrichment.budget()).isEqualTo(Duration.ofMinutes(2));
        assertThat(enrichment.osv()).contains(URI.create("http://mirror.test:8081/osv"));
        assertThat(enrichment.depsDev()).isEmpty();
        assertThat(enrichment.privateTerms()).extracting(Secret::reveal).containsExactly("project swordfish", "größe");
        assertThat(enrichment.toString()).doesNotContain("swordfish");
    }

    @ParameterizedTest
    @EnumSource
    void takesEveryProfileOfTheProduct(Profile profile) {
        String word = profile.name().toLowerCase(Locale.ROOT);

        assertThat(read(Map.of("gittensory.enrich.profile", word)).profile()).isEqualTo(word);
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "Fast", "balanced,deep"})
    void refusesAProfileThatDoesNotExist(String profile) {
        refuses("gittensory.enrich.profile", profile, "must be one of fast, balanced, deep");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "121", "8s", "-1", "1.5", "99999999999999999999"})
    void refusesABudgetThatIsNoNumberOfSeconds(String budget) {
        refuses("gittensory.enrich.budget-seconds", budget, "from 1 to 120");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "api.osv.dev",
                "ftp://a.test",
                "https://user:swordfish@a.test",
                "https://a.test?x=swordfish",
                "https://a.test#swordfish",
                "https:///x",
                "swordfish test",
                "Off"
            })
    void refusesAnAddressThatIsNotOfTheWebOrCarriesMore(String address) {
        refuses("gittensory.enrich.osv-url", address, "must be off, or an http or https address");
    }

    @Test
    void refusesATermThatWouldBlankOutEverything() {
        refuses("gittensory.redact.private-terms", "swordfish, ab", "fewer than 3 characters");
    }

    private static void refuses(String key, String value, String problem) {
        assertThatThrownBy(() -> read(Map.of(key, value)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(key)
                .hasMessageContaining(problem)
                .hasMessageNotContaining("swordfish");
    }

    private static EnrichmentSettings read(Map<String, String> properties) {
        return SettingsReader.read(new MapConfig(properties)).enrichment();
    }
}
