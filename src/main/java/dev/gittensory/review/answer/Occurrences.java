package dev.gittensory.review.answer;

import java.util.function.IntConsumer;

/** Finds a text in another one in linear time, whatever both are: the change is hostile, and an answer may quote it. */
final class Occurrences {

    private Occurrences() {}

    /** Passes on each position where the wanted text begins. */
    static void of(String wanted, String text, IntConsumer found) {
        int[] borders = borders(wanted);
        int matched = 0;
        for (int i = 0; i < text.length(); i++) {
            while (matched > 0 && (matched == wanted.length() || wanted.charAt(matched) != text.charAt(i))) {
                matched = borders[matched - 1];
            }
            if (wanted.charAt(matched) == text.charAt(i)) {
                matched++;
            }
            if (matched == wanted.length()) {
                found.accept(i + 1 - matched);
            }
        }
    }

    /** For each beginning of the text, how much of it is its end as well. */
    private static int[] borders(String wanted) {
        int[] borders = new int[wanted.length()];
        int matched = 0;
        for (int i = 1; i < wanted.length(); i++) {
            while (matched > 0 && wanted.charAt(matched) != wanted.charAt(i)) {
                matched = borders[matched - 1];
            }
            if (wanted.charAt(matched) == wanted.charAt(i)) {
                matched++;
            }
            borders[i] = matched;
        }
        return borders;
    }
}
