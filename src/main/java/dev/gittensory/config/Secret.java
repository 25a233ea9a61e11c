package dev.gittensory.config;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;

/** A value that must not be shown: it prints as {@code ***} and compares in constant time. */
public final class Secret {

    private final String value;

    /** Wraps the value. */
    public Secret(String value) {
        this.value = value;
    }

    /** The value itself, for the one place that uses it. */
    public String reveal() {
        return value;
    }

    /** Whether the candidate is the secret; takes the same time wherever the two differ. */
    public boolean matches(String candidate) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.UTF_8), candidate.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "***";
    }
}
