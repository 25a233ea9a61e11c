package dev.gittensory.redact;

import dev.gittensory.redact.text.HintIndex;
import dev.gittensory.redact.text.Words;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;

/**
 * Removes what must not be read by others from a text in Markdown, which is about to be published. Fixed words take the
 * place of the values, and a text that was sanitized before stays as it is. Immutable.
 */
public final class PublicText {

    private static final String PRIVATE = "[private]";
    private static final String PATH = "[path]";

    /** How far before a value the begin of its link is looked for. */
    private static final int LONGEST_LINK = 2048;

    /** Where values are glued together, one can become visible when the other is gone. */
    private static final int MOST_ROUNDS = 4;

    private final Vocabulary vocabulary;

    /** Finds the words of this class, which hold no secret however much they speak of them. */
    private final HintIndex own;

    private PublicText(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
        own = new HintIndex(Stream.concat(
                        Stream.of(PRIVATE, PATH), vocabulary.labels().stream().map(PublicText::removed))
                .flatMap(words -> Stream.of(words, inLink(words)))
                .distinct()
                .map(List::of)
                .toList());
    }

    public static PublicText of(Vocabulary vocabulary) {
        return new PublicText(vocabulary);
    }

    /** The text without any value of the vocabulary. */
    public String sanitize(String text) {
        String before = text;
        String after = once(before);
        for (int round = 1; round < MOST_ROUNDS && !after.equals(before); round++) {
            before = after;
            after = once(before);
        }
        return after;
    }

    private String once(String text) {
        String sanitized = text;
        for (Search search : vocabulary.searches()) {
            String source = sanitized;
            BitSet ownWords = ownWords(source);
            sanitized = Match.replace(
                    source,
                    search.in(source, ownWords::get),
                    (match, part) -> replacement(match.entry(), source, part));
        }
        return sanitized;
    }

    private BitSet ownWords(String text) {
        BitSet positions = new BitSet();
        own.scan(text, 0, text.length(), (row, position, length) -> positions.set(position, position + length));
        return positions;
    }

    private static String replacement(Entry entry, String text, Match.Part part) {
        String words = words(entry);
        String fitting = isInLink(text, part.start()) ? inLink(words) : words;
        String value = text.substring(part.start(), part.end());
        return aroundBackticks(value, fitting);
    }

    private static String words(Entry entry) {
        if (entry instanceof CredentialFamily family) {
            return removed(family.label());
        }
        return entry instanceof LocalPath ? PATH : PRIVATE;
    }

    /** Whether the position is in the destination of a link, where a blank would end it. */
    private static boolean isInLink(String text, int position) {
        int from = position;
        while (position - from < LONGEST_LINK && Words.at(text, from - 1) > ' ') {
            from--;
        }
        String word = text.substring(from, position);
        return word.contains("](") || word.contains("<http");
    }

    /** A code span would end elsewhere if a backtick of a term went away. */
    private static String aroundBackticks(String value, String words) {
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '`') {
                kept.append('`');
            } else if (i == 0 || value.charAt(i - 1) == '`') {
                kept.append(words);
            }
        }
        return kept.toString();
    }

    private static String removed(String label) {
        return "[removed: " + label + "]";
    }

    private static String inLink(String words) {
        return words.replace(' ', '-');
    }
}
