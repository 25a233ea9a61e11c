package dev.gittensory.config;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Reads {@link Settings} from any configuration, collecting problems instead of stopping at the first. */
public final class SettingsReader {

    /** Fewer characters could be guessed. */
    public static final int SHORTEST_TOKEN = 16;

    private static final List<String> PROFILES = List.of("fast", "balanced", "deep");
    private static final int LONGEST_BUDGET = 120;
    private static final int SHORTEST_TERM = 3;

    private final Values values;

    private SettingsReader(Values values) {
        this.values = values;
    }

    /**
     * Reads the settings.
     *
     * @throws ConfigurationException naming every problem
     */
    public static Settings read(Config config) {
        SettingsReader reader = new SettingsReader(new Values(config));
        Path home = reader.values.path(Key.HOME, reader.values.text(Key.HOME).orElse("./gittensory-data"));
        Settings settings = new Settings(
                home,
                reader.operatorToken(),
                reader.database(home),
                reader.values.text(Key.POLICY_FILE).map(text -> reader.values.path(Key.POLICY_FILE, text)),
                reader.values.flag(Key.DETERMINISTIC_IS_ENOUGH),
                reader.enrichment(),
                new AiSettingsReader(reader.values).read(),
                new GitHubSettingsReader(reader.values).read(),
                reader.keyEncryptionKeys());
        if (!reader.values.problems().isEmpty()) {
            throw new ConfigurationException(reader.values.problems());
        }
        return settings;
    }

    /** Names that look like keys of ours and are none: a misspelt key would otherwise be ignored in silence. */
    public static List<String> unknownKeys(Config config) {
        return StreamSupport.stream(config.getPropertyNames().spliterator(), false)
                .filter(name -> name.startsWith("gittensory."))
                .filter(name -> Key.of(name).isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    private DatabaseSettings database(Path home) {
        String url = values.text(Key.DB_URL).orElseGet(() -> DatabaseSettings.embeddedUrl(home));
        if (url.startsWith("jdbc:h2:mem:")) {
            values.problem(Key.DB_URL, "must not be in memory, because a restart would lose every review");
        } else if (!url.startsWith("jdbc:h2:")) {
            values.problem(Key.DB_URL, "must begin with jdbc:h2:, the only database that this version knows");
        }
        String password = values.untrimmed(Key.DB_PASSWORD).orElse("");
        return new DatabaseSettings(url, values.text(Key.DB_USER).orElse("gittensory"), new Secret(password));
    }

    private EnrichmentSettings enrichment() {
        return new EnrichmentSettings(
                profile(), budget(), endpoint(Key.OSV_URL), endpoint(Key.DEPSDEV_URL), privateTerms());
    }

    private String profile() {
        String profile = values.text(Key.ENRICH_PROFILE).orElse(Key.ENRICH_PROFILE.fallback());
        if (!PROFILES.contains(profile)) {
            values.problem(Key.ENRICH_PROFILE, "must be one of " + String.join(", ", PROFILES));
        }
        return profile;
    }

    private Duration budget() {
        return Duration.ofSeconds(values.whole(Key.ENRICH_BUDGET, " of seconds", 1, LONGEST_BUDGET));
    }

    /** Empty if the operator has switched the endpoint off. */
    private Optional<URI> endpoint(Key key) {
        String text = values.text(key).orElse(key.fallback());
        return text.equals("off") ? Optional.empty() : values.address(key, text, "off, or ");
    }

    private List<Secret> privateTerms() {
        List<String> terms = Stream.of(values.text(Key.PRIVATE_TERMS).orElse("").split(","))
                .map(String::strip)
                .filter(term -> !term.isEmpty())
                .toList();
        if (terms.stream().anyMatch(term -> term.length() < SHORTEST_TERM)) {
            values.problem(
                    Key.PRIVATE_TERMS,
                    "has a term of fewer than " + SHORTEST_TERM
                            + " characters, which would blank out half of every text; use longer ones");
        }
        return terms.stream().map(Secret::new).toList();
    }

    private Optional<Secret> operatorToken() {
        Optional<String> token = values.text(Key.OPERATOR_TOKEN);
        if (token.filter(text -> text.length() < SHORTEST_TOKEN).isPresent()) {
            values.problem(
                    Key.OPERATOR_TOKEN,
                    "has fewer than " + SHORTEST_TOKEN
                            + " characters; use a longer one, or leave it unset and one is generated");
        }
        return token.map(Secret::new);
    }

    private List<KeyEncryptionKey> keyEncryptionKeys() {
        return values.text(Key.KEY_ENCRYPTION_KEYS)
                .map(text -> KeyList.read(text, what -> values.problem(Key.KEY_ENCRYPTION_KEYS, what)))
                .orElse(List.of());
    }
}
