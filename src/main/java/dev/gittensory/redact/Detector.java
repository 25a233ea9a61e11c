package dev.gittensory.redact;

import dev.gittensory.redact.text.Disguises;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says whether a text holds anything of the vocabulary, also behind the usual disguises: escapes, base64, characters
 * that look alike or do not show. For what may leave only if it holds nothing. Reports kinds and never values.
 * Immutable.
 */
public final class Detector {

    private final Vocabulary vocabulary;

    private Detector(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public static Detector of(Vocabulary vocabulary) {
        return new Detector(vocabulary);
    }

    /** The ids of what the text holds; empty if it may leave. */
    public Set<String> kindsIn(String text) {
        Set<String> kinds = new TreeSet<>();
        Disguises.viewsOf(text).forEach(view -> kinds.addAll(vocabulary.kindsIn(view)));
        return kinds;
    }
}
