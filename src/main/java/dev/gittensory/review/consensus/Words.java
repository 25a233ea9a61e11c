package dev.gittensory.review.consensus;

import dev.gittensory.review.Remark;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** How alike two remarks are worded, whatever the language: by the share of the shorter one's words that both have. */
final class Words {

    /** Measured: below it most pairs at one place are about different things. */
    private static final double ALIKE = 0.4;

    /** Shorter ones are articles and prepositions in most languages. */
    private static final int SHORTEST = 4;

    /** Two texts that are alike are so at their beginning. */
    private static final int READ = 2_000;

    private Words() {}

    /** The words of title and body, once each. */
    static Set<String> of(Remark remark) {
        Set<String> words = new HashSet<>();
        addAll(words, remark.title());
        addAll(words, remark.body());
        return words;
    }

    /** Texts without a word are not alike: they say nothing. */
    static boolean alike(Set<String> one, Set<String> other) {
        Set<String> shorter = one.size() < other.size() ? one : other;
        Set<String> longer = shorter == one ? other : one;
        return !shorter.isEmpty() && shorter.stream().filter(longer::contains).count() >= ALIKE * shorter.size();
    }

    private static void addAll(Set<String> words, String text) {
        int end = Math.min(text.length(), READ);
        int start = 0;
        for (int i = 0; i <= end; i++) {
            if (i == end || !Character.isLetterOrDigit(text.charAt(i))) {
                if (i - start >= SHORTEST) {
                    words.add(text.substring(start, i).toLowerCase(Locale.ROOT));
                }
                start = i + 1;
            }
        }
    }
}
