package dev.gittensory.config;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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

    private final Config config;
    private final List<String> problems = new ArrayList<>();

    private SettingsReader(Config config) {
        this.config = config;
    }

    /**
     * Reads the settings.
     *
     * @throws ConfigurationException naming every problem
     */
    public static Settings read(Config config) {
        SettingsReader reader = new SettingsReader(config);
        Path home = reader.path(Key.HOME, reader.text(Key.HOME).orElse("./gittensory-data"));
        Settings settings = new Settings(
                home,
                reader.operatorToken(),
                reader.database(home),
                reader.text(Key.POLICY_FILE).map(text -> reader.path(Key.POLICY_FILE, text)),
                reader.flag(Key.DETERMINISTIC_IS_ENOUGH),
                reader.enrichment(),
                reader.keyEncryptionKeys());
        if (!reader.problems.isEmpty()) {
            throw new ConfigurationException(reader.problems);
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

    private Path path(Key key, String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            problem(key, "is not a path of this operating system");
            return Path.of("").toAbsolutePath();
        }
    }

    private DatabaseSettings database(Path home) {
        String url = text(Key.DB_URL).orElseGet(() -> DatabaseSettings.embeddedUrl(home));
        if (url.startsWith("jdbc:h2:mem:")) {
            problem(Key.DB_URL, "must not be in memory, because a restart would lose every review");
        } else if (!url.startsWith("jdbc:h2:")) {
            problem(Key.DB_URL, "must begin with jdbc:h2:, the only database that this version knows");
        }
        // not trimmed, because blanks belong to a password
        String password = config.getOptionalValue(Key.DB_PASSWORD.property(), String.class)
                .filter(text -> !text.isBlank())
                .orElse("");
        return new DatabaseSettings(url, text(Key.DB_USER).orElse("gittensory"), new Secret(password));
    }

    private EnrichmentSettings enrichment() {
        return new EnrichmentSettings(
                profile(), budget(), endpoint(Key.OSV_URL), endpoint(Key.DEPSDEV_URL), privateTerms());
    }

    private String profile() {
        String profile = text(Key.ENRICH_PROFILE).orElse(Key.ENRICH_PROFILE.fallback());
        if (!PROFILES.contains(profile)) {
            problem(Key.ENRICH_PROFILE, "must be one of " + String.join(", ", PROFILES));
        }
        return profile;
    }

    private Duration budget() {
        String text = text(Key.ENRICH_BUDGET).orElse(Key.ENRICH_BUDGET.fallback());
        try {
            long seconds = Long.parseLong(text);
            if (seconds >= 1 && seconds <= LONGEST_BUDGET) {
                return Duration.ofSeconds(seconds);
            }
        } catch (NumberFormatException e) {
            // reported below, like a number out of range
        }
        problem(Key.ENRICH_BUDGET, "must be a whole number of seconds from 1 to " + LONGEST_BUDGET);
        return Duration.ofSeconds(1);
    }

    /** The base address, without a slash at its end; empty if the operator has switched the endpoint off. */
    private Optional<URI> endpoint(Key key) {
        String text = text(key).orElse(key.fallback());
        if (text.equals("off")) {
            return Optional.empty();
        }
        try {
            URI address = new URI(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            if (web
                    && address.getHost() != null
                    && address.getRawQuery() == null
                    && address.getRawFragment() == null
                    && address.getRawUserInfo() == null) {
                return Optional.of(address);
            }
        } catch (URISyntaxException e) {
            // reported below, without the value, which may hold a password
        }
        problem(key, "must be off, or an http or https address without user, query and fragment");
        return Optional.empty();
    }

    private List<Secret> privateTerms() {
        List<String> terms = Stream.of(text(Key.PRIVATE_TERMS).orElse("").split(","))
                .map(String::strip)
                .filter(term -> !term.isEmpty())
                .toList();
        if (terms.stream().anyMatch(term -> term.length() < SHORTEST_TERM)) {
            problem(
                    Key.PRIVATE_TERMS,
                    "has a term of fewer than " + SHORTEST_TERM
                            + " characters, which would blank out half of every text; use longer ones");
        }
        return terms.stream().map(Secret::new).toList();
    }

    private Optional<Secret> operatorToken() {
        Optional<String> token = text(Key.OPERATOR_TOKEN);
        if (token.filter(text -> text.length() < SHORTEST_TOKEN).isPresent()) {
            problem(
                    Key.OPERATOR_TOKEN,
                    "has fewer than " + SHORTEST_TOKEN
                            + " characters; use a longer one, or leave it unset and one is generated");
        }
        return token.map(Secret::new);
    }

    private List<KeyEncryptionKey> keyEncryptionKeys() {
        return text(Key.KEY_ENCRYPTION_KEYS)
                .map(text -> KeyList.read(text, what -> problem(Key.KEY_ENCRYPTION_KEYS, what)))
                .orElse(List.of());
    }

    private boolean flag(Key key) {
        String text = text(key).orElse("false");
        if (!text.equals("true") && !text.equals("false")) {
            problem(key, "must be true or false");
        }
        return text.equals("true");
    }

    private Optional<String> text(Key key) {
        return config.getOptionalValue(key.property(), String.class)
                .map(String::trim)
                .filter(text -> !text.isEmpty());
    }

    private void problem(Key key, String what) {
        problems.add(key.property() + " (environment " + key.environment() + ") " + what);
    }
}
