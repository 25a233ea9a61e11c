package dev.gittensory.ai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.config.Secret;
import dev.gittensory.review.Model;
import dev.gittensory.review.ModelId;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelsTest {

    private static final URI LOCAL = URI.create("http://localhost:1");

    private final Models models = new Models(Runnable::run, Clock.systemUTC());

    @ParameterizedTest
    @CsvSource({
        "openai, https://api.openai.com/v1",
        "anthropic, https://api.anthropic.com/v1",
        "ollama, http://localhost:11434"
    })
    void knowsWhereProvidersUsuallyAre(String provider, URI url) {
        assertThat(Models.defaultBaseUrl(provider)).isEqualTo(url);
    }

    @Test
    void namesTheModelAndTheAccountButNeverTheKey() {
        ModelId id = create(settings("anthropic", "some-key")).id();

        assertThat(id.provider()).isEqualTo("anthropic");
        assertThat(id.model()).isEqualTo("a-model");
        assertThat(id.account())
                .hasSize(8)
                .isHexadecimal()
                .isEqualTo(create(settings("anthropic", "some-key")).id().account());
        assertThat(settings("anthropic", "some-key").toString()).contains("***").doesNotContain("some-key");
    }

    @Test
    void tellsAccountsApartByTheirKey() {
        ModelId one = create(settings("openai", "some-key")).id();
        ModelId elsewhere = create(settings("openai", "some-key", URI.create("http://localhost:2")))
                .id();
        ModelId other = create(settings("openai", "other-key")).id();

        assertThat(one.isIndependentOf(elsewhere)).isFalse();
        assertThat(one.isIndependentOf(other)).isTrue();
    }

    @Test
    void tellsAccountsApartByTheirAddressWhereThereIsNoKey() {
        ModelId one = create(settings("ollama", "")).id();
        ModelId same = create(settings("ollama", "")).id();
        ModelId other =
                create(settings("ollama", "", URI.create("http://localhost:2"))).id();

        assertThat(one.isIndependentOf(same)).isFalse();
        assertThat(one.isIndependentOf(other)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"some key", "some-key\n", "schlüssel", "key\u0000"})
    void refusesAKeyThatNoHeaderCanCarryWithoutQuotingIt(String key) {
        assertThatThrownBy(() -> create(settings("openai", key)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessage("a key has characters that no header can carry");
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:///etc", "localhost:1", "http:nowhere", "/v1"})
    void refusesAnAddressThatIsNone(URI url) {
        assertThatThrownBy(() -> create(settings("openai", "some-key", url)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatCannotBeAsked() {
        assertThatThrownBy(() -> create(settings("elsewhere", "some-key")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> create(settings("anthropic", ""))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Models.defaultBaseUrl("elsewhere")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> create(new ProviderSettings(
                        "ollama", "a-model", LOCAL, new Secret(""), 0, ProviderSettings.DEFAULT_ATTEMPT)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        create(new ProviderSettings("ollama", "a-model", LOCAL, new Secret(""), 8_000, Duration.ZERO)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Model create(ProviderSettings settings) {
        return models.create(settings, ProviderFixture.schema());
    }

    private static ProviderSettings settings(String provider, String key) {
        return settings(provider, key, LOCAL);
    }

    private static ProviderSettings settings(String provider, String key, URI url) {
        return new ProviderSettings(provider, "a-model", url, new Secret(key), 8_000, ProviderSettings.DEFAULT_ATTEMPT);
    }
}
