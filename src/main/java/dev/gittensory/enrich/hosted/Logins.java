package dev.gittensory.enrich.hosted;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Compares logins, in which hosts do not tell upper from lower case. */
final class Logins {

    private Logins() {}

    /** The form to compare; empty for an account that there is not. */
    static Optional<String> folded(@Nullable String login) {
        return Optional.ofNullable(login).map(name -> name.toLowerCase(Locale.ROOT));
    }

    static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && one.equalsIgnoreCase(other);
    }
}
