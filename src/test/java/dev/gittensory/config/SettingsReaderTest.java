package dev.gittensory.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.testkit.MapConfig;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsReaderTest {

    private static final String TOKEN = "gittensory.operator.token";

    @Test
    void hasADefaultForEverything() {
        Settings settings = read(Map.of());

        Path home = Path.of("gittensory-data").toAbsolutePath();
        assertThat(settings.home()).isEqualTo(home);
        assertThat(settings.operatorToken()).isEmpty();
        assertThat(settings.database().url()).isEqualTo("jdbc:h2:file:" + home + "/db/gittensory;WRITE_DELAY=0");
        assertThat(settings.database().user()).isEqualTo("gittensory");
        assertThat(settings.database().password().reveal()).isEmpty();
        assertThat(settings.deterministicReviewIsEnough()).isFalse();
    }

    @Test
    void readsEveryKey() {
        Settings settings = read(Map.of(
                "gittensory.home",
                "/var/lib/x/../gittensory",
                TOKEN,
                "sixteen-letters!",
                "gittensory.db.url",
                "jdbc:h2:file:/data/test",
                "gittensory.db.user",
                "reviews",
                "gittensory.db.password",
                "pass word",
                "gittensory.policy.deterministic-review-is-enough",
                "true"));

        assertThat(settings.home()).isEqualTo(Path.of("/var/lib/gittensory"));
        assertThat(settings.operatorToken()).map(Secret::reveal).contains("sixteen-letters!");
        assertThat(settings.database().url()).isEqualTo("jdbc:h2:file:/data/test");
        assertThat(settings.database().user()).isEqualTo("reviews");
        assertThat(settings.database().password().reveal()).isEqualTo("pass word");
        assertThat(settings.deterministicReviewIsEnough()).isTrue();
    }

    @Test
    void putsTheEmbeddedDatabaseIntoTheHomeDirectory() {
        Settings settings = read(Map.of("gittensory.home", "/srv/gittensory"));

        assertThat(settings.database().url()).isEqualTo("jdbc:h2:file:/srv/gittensory/db/gittensory;WRITE_DELAY=0");
    }

    @ParameterizedTest
    @EnumSource(Key.class)
    void takesABlankValueForUnset(Key key) {
        assertThat(read(Map.of(key.property(), " \t\n")))
                .usingRecursiveComparison()
                .isEqualTo(read(Map.of()));
    }

    @Test
    void ignoresTheLineBreakAtTheEndOfASecretFile() {
        assertThat(read(Map.of(TOKEN, "sixteen-letters!\n")).operatorToken())
                .map(Secret::reveal)
                .contains("sixteen-letters!");
    }

    @Test
    void reportsAllProblemsAtOnceWithPropertyAndEnvironmentName() {
        Map<String, String> wrong = Map.of(
                "gittensory.home",
                "a\0b",
                TOKEN,
                "fifteen-letters",
                "gittensory.db.url",
                "jdbc:postgresql://db/reviews",
                "gittensory.policy.deterministic-review-is-enough",
                "yes");

        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageStartingWith("The configuration has 4 problem(s):" + System.lineSeparator())
                .hasMessageContaining("  - gittensory.home (environment GITTENSORY_HOME) ")
                .hasMessageContaining("  - gittensory.operator.token (environment GITTENSORY_OPERATOR_TOKEN) ")
                .hasMessageContaining("  - gittensory.db.url (environment GITTENSORY_DB_URL) ")
                .hasMessageContaining("  - gittensory.policy.deterministic-review-is-enough"
                        + " (environment GITTENSORY_POLICY_DETERMINISTIC_REVIEW_IS_ENOUGH) must be true or false");
    }

    @Test
    void showsNoValueInAProblem() {
        Map<String, String> wrong = Map.of(
                TOKEN,
                "hunter2",
                "gittensory.db.url",
                "jdbc:postgresql://user:opensesame@db/reviews",
                "gittensory.db.password",
                "swordfish",
                "gittensory.policy.deterministic-review-is-enough",
                "rosebud");

        assertThatThrownBy(() -> read(wrong))
                .isInstanceOf(ConfigurationException.class)
                .extracting(Object::toString)
                .asString()
                .doesNotContain("hunter2", "opensesame", "swordfish", "rosebud");
    }

    @Test
    void showsNoSecretInTheSettings() {
        Settings settings = read(Map.of(TOKEN, "sixteen-letters!", "gittensory.db.password", "swordfish"));

        assertThat(settings.toString()).contains("***").doesNotContain("sixteen-letters!", "swordfish");
    }

    @ParameterizedTest
    @CsvSource({"true,true", "false,false", "' true ',true"})
    void readsAFlag(String text, boolean expected) {
        assertThat(read(Map.of("gittensory.policy.deterministic-review-is-enough", text))
                        .deterministicReviewIsEnough())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TRUE", "1", "on", "no", "truefalse"})
    void refusesAFlagThatIsNeitherTrueNorFalse(String text) {
        Map<String, String> wrong = Map.of("gittensory.policy.deterministic-review-is-enough", text);

        assertThatThrownBy(() -> read(wrong)).hasMessageContaining("must be true or false");
    }

    @Test
    void namesKeysThatItDoesNotKnow() {
        Map<String, String> properties = Map.of(
                "gittensory.hoem", "/srv",
                "gittensory.db", "x",
                "gittensory.home", "/srv",
                "gittensoryhome", "/srv",
                "GITTENSORY_HOEM", "/srv",
                "java.version", "17");

        assertThat(SettingsReader.unknownKeys(new MapConfig(properties)))
                .containsExactly("gittensory.db", "gittensory.hoem");
    }

    @ParameterizedTest
    @EnumSource(Key.class)
    void knowsEveryKeyByItsProperty(Key key) {
        assertThat(Key.of(key.property())).contains(key);
        assertThat(SettingsReader.unknownKeys(new MapConfig(Map.of(key.property(), "x"))))
                .isEmpty();
        assertThat(key.environment()).matches("GITTENSORY(_[A-Z]+)+");
    }

    @ParameterizedTest
    @CsvSource({"https://reviews.example/, true", "https://reviews.example:8443, true", "https://example/reviews, false"
    })
    void aPublicAddressHasNoPath(String address, boolean fits) {
        Map<String, String> values = Map.of("gittensory.public-url", address);
        if (fits) {
            assertThat(read(values).github().publicUrl()).isPresent();
        } else {
            assertThatThrownBy(() -> read(values))
                    .hasMessageContaining("GITTENSORY_PUBLIC_URL) must have no path")
                    .hasMessageNotContaining("example");
        }
    }

    private static Settings read(Map<String, String> properties) {
        return SettingsReader.read(new MapConfig(properties));
    }
}
