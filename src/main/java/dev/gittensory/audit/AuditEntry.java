package dev.gittensory.audit;

import java.time.Instant;

/**
 * Something that an operator did, or was about to do.
 *
 * @param actor {@link #OPERATOR}, or who it was if that is known
 * @param action a word of ours, for example {@code dead_letter_replay}
 * @param subject what it was done to, by its identifier
 * @param detail more words and identifiers of ours, empty if there is nothing to say; never content or a key
 */
public record AuditEntry(Instant at, String actor, String action, String subject, String detail) {

    /** Whoever has the operator token. */
    public static final String OPERATOR = "operator";
}
