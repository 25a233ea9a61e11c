package dev.gittensory.policy.file;

import dev.gittensory.policy.file.Key.File;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Guesses what a misspelt word was to be. Answers with known words only, never with the one that was written. */
final class Spelling {

    /** No known word is longer, so nothing longer is close to one. */
    private static final int LONGEST = 40;

    /** Two slips in a word. */
    private static final int FURTHEST = 2;

    private Spelling() {}

    /** What to say about a key that is not one of these names. */
    static String ofUnknownKey(String written, Collection<String> names, File file) {
        Optional<String> close = closest(written, names);
        if (close.isPresent()) {
            return "This key has no effect. Did you mean " + close.get() + "?";
        }
        List<Key<?>> elsewhere =
                Keys.TABLE.stream().filter(key -> key.name().equals(written)).toList();
        Optional<Key<?>> here = elsewhere.stream().filter(key -> key.isIn(file)).findFirst();
        if (here.isPresent()) {
            return "This key has no effect here. Did you mean " + here.get().path() + "?";
        }
        return elsewhere.isEmpty() && !Keys.SECTIONS.containsKey(written)
                ? "This key has no effect; this version does not know it."
                : "This key has no effect here; it belongs to the other configuration file.";
    }

    /** The one word that differs from what was written by a slip or two; empty if there is none, or more than one. */
    static Optional<String> closest(String written, Collection<String> words) {
        if (written.length() > LONGEST) {
            return Optional.empty();
        }
        String sought = folded(written);
        int least = FURTHEST + 1;
        Optional<String> closest = Optional.empty();
        for (String word : words) {
            if (Math.abs(word.length() - written.length()) > FURTHEST) {
                continue;
            }
            int distance = distance(sought, folded(word));
            if (distance < least && distance * 2 < word.length()) {
                least = distance;
                closest = Optional.of(word);
            } else if (distance == least) {
                closest = Optional.empty();
            }
        }
        return closest;
    }

    private static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** How many letters have to be added, removed, replaced or swapped with their neighbour. */
    private static int distance(String a, String b) {
        int[][] steps = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    steps[i][j] = i + j;
                    continue;
                }
                int replaced = steps[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                steps[i][j] = Math.min(replaced, 1 + Math.min(steps[i - 1][j], steps[i][j - 1]));
                boolean swapped =
                        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
                if (swapped) {
                    steps[i][j] = Math.min(steps[i][j], 1 + steps[i - 2][j - 2]);
                }
            }
        }
        return steps[a.length()][b.length()];
    }
}
