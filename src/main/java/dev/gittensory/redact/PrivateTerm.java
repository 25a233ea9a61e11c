package dev.gittensory.redact;

import dev.gittensory.redact.text.HintIndex;
import dev.gittensory.redact.text.Prose;
import dev.gittensory.redact.text.Words;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A word or phrase that is nobody else's business.
 *
 * @param text in lower case
 * @param hints its spellings
 * @param reading where it counts
 */
record PrivateTerm(String text, List<String> hints, Reading reading) implements Entry {

    static final String ID = "private_term";

    /** Where a term counts, from the widest to the narrowest. */
    enum Reading {

        /** Wherever it stands, if no letter, digit or underscore goes on at an end that is one itself. */
        LITERAL,

        /** As a whole word or a whole identifier, but not as a piece of an identifier, a file name or a path. */
        WORD,

        /** As a word of prose, which an identifier in code is not. */
        PROSE
    }

    PrivateTerm {
        hints = List.copyOf(hints);
        if (text.isBlank()) {
            throw new IllegalArgumentException("a private term must not be blank");
        }
    }

    /** A term of the operator, which can be any text. */
    static PrivateTerm literal(String text) {
        String folded = HintIndex.folded(text.strip());
        return new PrivateTerm(folded, List.of(folded), Reading.LITERAL);
    }

    /** A term of the product. One of several words is known however programmers join them. */
    static PrivateTerm common(String text, Reading reading) {
        Stream<String> spellings = Stream.of(" ", "_", "-", "").map(joint -> text.replace(" ", joint));
        return new PrivateTerm(text, spellings.distinct().toList(), reading);
    }

    @Override
    public String id() {
        return ID;
    }

    @Override
    public String identity(String value) {
        return text;
    }

    @Override
    public Optional<Hit> judge(String source, int position, int hintLength, int lineEnd) {
        int end = position + hintLength;
        boolean counts;
        if (reading == Reading.LITERAL) {
            counts = standsAlone(source, position, end);
        } else {
            boolean plural = end < lineEnd && HintIndex.fold(source.charAt(end)) == 's';
            end += plural ? 1 : 0;
            boolean phrase = hints.size() > 1;
            counts = phrase
                    ? Words.isWholePhrase(source, position, end)
                    : Words.isWhole(source, position, end)
                            && (reading == Reading.WORD || Prose.isWord(source, position, end, lineEnd));
        }
        return counts ? Optional.of(new Hit(position, end, true)) : Optional.empty();
    }

    private boolean standsAlone(String source, int start, int end) {
        return !(Words.isWordCharacter(source, start) && Words.isWordCharacter(source, start - 1))
                && !(Words.isWordCharacter(source, end - 1) && Words.isWordCharacter(source, end));
    }
}
