package dev.gittensory.config;

import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.eclipse.microprofile.config.Config;

/** The values of a configuration by their types. Notes every problem and goes on; never shows a value. */
final class Values {

    private final Config config;
    private final List<String> problems = new ArrayList<>();

    Values(Config config) {
        this.config = config;
    }

    List<String> problems() {
        return problems;
    }

    void problem(Key key, String what) {
        problems.add(key.property() + " (environment " + key.environment() + ") " + what);
    }

    /** Without blanks around it; empty if nothing is left. */
    Optional<String> text(Key key) {
        return untrimmed(key).map(String::trim).filter(text -> !text.isEmpty());
    }

    /** With its blanks, because they belong to a password; empty if there is nothing else. */
    Optional<String> untrimmed(Key key) {
        return config.getOptionalValue(key.property(), String.class).filter(text -> !text.isBlank());
    }

    boolean flag(Key key) {
        String text = text(key).orElse(key.fallback());
        if (!text.equals("true") && !text.equals("false")) {
            problem(key, "must be true or false");
        }
        return text.equals("true");
    }

    Path path(Key key, String text) {
        try {
            return Path.of(text).toAbsolutePath().normalize();
        } catch (InvalidPathException e) {
            problem(key, "is not a path of this operating system");
            return Path.of("").toAbsolutePath();
        }
    }

    /** The number, or the least one if it is wrong. */
    int whole(Key key, String unit, int least, int most) {
        OptionalInt number = number(text(key).orElse(key.fallback()));
        if (number.isPresent() && number.getAsInt() >= least && number.getAsInt() <= most) {
            return number.getAsInt();
        }
        problem(key, "must be a whole number" + unit + " from " + least + " to " + most);
        return least;
    }

    private static OptionalInt number(String text) {
        try {
            return OptionalInt.of(Integer.parseInt(text));
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    Optional<BigDecimal> amount(Key key) {
        return text(key).flatMap(text -> {
            try {
                BigDecimal amount = new BigDecimal(text);
                if (amount.signum() >= 0 && amount.scale() <= 9 && amount.precision() <= 18) {
                    return Optional.of(amount);
                }
            } catch (NumberFormatException e) {
                // reported below, like a number out of range
            }
            problem(key, "must be a decimal number of US dollars, for example 2.50");
            return Optional.empty();
        });
    }

    Optional<LocalDate> date(Key key) {
        return text(key).flatMap(text -> {
            try {
                return Optional.of(LocalDate.parse(text));
            } catch (DateTimeException e) {
                problem(key, "must be a date, for example 2026-11-24");
                return Optional.empty();
            }
        });
    }

    /** A base address, without a slash at its end; empty if the text is none. */
    Optional<URI> address(Key key, String text, String otherwise) {
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
        problem(key, "must be " + otherwise + "an http or https address without user, query and fragment");
        return Optional.empty();
    }
}
