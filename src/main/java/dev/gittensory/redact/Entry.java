package dev.gittensory.redact;

import java.util.List;
import java.util.Optional;

/** One entry of the vocabulary: something that must not leave, and how a text that holds it is recognised. */
sealed interface Entry permits CredentialFamily, LocalPath, PrivateTerm {

    /** What was found at a hint; one that does not count only says how far the text has been judged. */
    record Hit(int start, int end, boolean counts) {}

    /** Its name in lower snake case, for example {@code github_token}; entries of one kind share it. */
    String id();

    /** Literals in lower case, one of which is in every value or directly before it. */
    List<String> hints();

    /**
     * Judges the place where a hint was found.
     *
     * @param lineEnd where the line of the hint ends, which no value crosses
     */
    Optional<Hit> judge(String text, int position, int hintLength, int lineEnd);

    /** Equal for values that are the same thing, so that they get the same placeholder. */
    default String identity(String value) {
        return value;
    }
}
