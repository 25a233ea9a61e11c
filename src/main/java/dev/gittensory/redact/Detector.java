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

    /** The kind of a text that is too long to be judged. */
    public static final String OVERSIZED = "oversized";

    private static final int LONGEST = 262_144;

    private final Vocabulary vocabulary;

    private Detector(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    public static Detector of(Vocabulary vocabulary) {
        return new Detector(vocabulary);
    }

    /**
     * The ids of what the text holds; empty if it may leave. A text of more than {@value #LONGEST} characters holds
     * {@value #OVERSIZED} as well, because its disguises are looked behind to that length only.
     */
    public Set<String> kindsIn(String text) {
        Set<String> kinds = new TreeSet<>();
        if (text.length() > LONGEST) {
            kinds.add(OVERSIZED);
        }
        kinds.addAll(vocabulary.kindsIn(text));
        Disguises.viewsOf(text.substring(0, Math.min(text.length(), LONGEST)))
                .forEach(view -> kinds.addAll(vocabulary.kindsIn(view)));
        return kinds;
    }
}
