package dev.gittensory.config;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;

/** Reads {@link Settings} from any configuration, collecting problems instead of stopping at the first. */
public final class SettingsReader {

    /** Fewer characters could be guessed. */
    public static final int SHORTEST_TOKEN = 16;

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
        Path home = reader.path(Key.HOME);
        Settings settings = new Settings(
                home, reader.operatorToken(), reader.database(home), reader.flag(Key.DETERMINISTIC_IS_ENOUGH));
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

    private Path path(Key key) {
        String text = text(key).orElse("./gittensory-data");
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
