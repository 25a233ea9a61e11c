package dev.gittensory.domain;

import org.jspecify.annotations.Nullable;

/**
 * Something in a configuration file that has no effect, or not the effect that its author expects.
 *
 * @param line 1-based line of the file, or null if the whole file is meant
 * @param kind what is wrong
 * @param key the dotted path of the key, for example {@code gate.mode}; untrusted text if {@code kind} is
 *     {@link Kind#UNKNOWN_KEY}, empty for the whole file
 * @param message one sentence that says what is wrong and what is expected; never a value from the file
 */
public record ConfigProblem(@Nullable Integer line, Kind kind, String key, String message) {

    /** What can be wrong with a file, or a part of it. */
    public enum Kind {
        /** No YAML, or YAML of a kind that is not accepted: nothing of the file takes effect. */
        UNREADABLE,
        /** Not a key of this version; it has no effect. */
        UNKNOWN_KEY,
        /** Not of the type, or not one of the values, that is allowed: without effect, or stricter than meant where it guards. */
        WRONG_VALUE,
        /** Weaker than what the operator requires; the operator's value stays in effect. */
        LOOSENING
    }
}
