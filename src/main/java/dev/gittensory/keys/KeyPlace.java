package dev.gittensory.keys;

import java.util.Locale;
import java.util.Optional;

/**
 * Whose key, and for which of the two reviewers.
 *
 * @param installation as GitHub counts them, from 1
 */
public record KeyPlace(long installation, Slot slot) {

    /** Comes before every place that can hold a key. */
    public static final KeyPlace START = new KeyPlace(0, Slot.A);

    private static final int MOST_DIGITS = 18;

    /** One of the two reviewers. */
    public enum Slot {
        A,
        B;

        /** As addresses and rows name it: {@code a | b}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Reads what {@link #toString} writes, and nothing else. */
    public static Optional<KeyPlace> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 1 || slash > MOST_DIGITS || text.charAt(0) == '0') {
            return Optional.empty();
        }
        String installation = text.substring(0, slash);
        if (!installation.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        String label = text.substring(slash + 1);
        for (Slot slot : Slot.values()) {
            if (slot.label().equals(label)) {
                return Optional.of(new KeyPlace(Long.parseLong(installation), slot));
            }
        }
        return Optional.empty();
    }

    /** For example {@code 42/a}. */
    @Override
    public String toString() {
        return installation + "/" + slot.label();
    }
}
