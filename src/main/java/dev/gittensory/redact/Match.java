package dev.gittensory.redact;

import java.util.Comparator;
import java.util.List;

/**
 * Something that must not leave, where it stands in a text. A key that spans lines is one match of several parts, in
 * order, so that what is around it in each line stays.
 *
 * @param row the number of its entry, the lower the more specific
 */
record Match(Entry entry, int row, List<Part> parts) {

    /** From the first character up to the one behind the last. */
    record Part(int start, int end) {}

    /** Says what to write in the place of a part. */
    interface Replacement {
        String of(Match match, Part part);
    }

    Match {
        parts = List.copyOf(parts);
    }

    int start() {
        return parts.get(0).start();
    }

    int end() {
        return parts.get(parts.size() - 1).end();
    }

    /** What tells this value from others of its kind. Never shown. */
    String identityIn(String text) {
        StringBuilder value = new StringBuilder();
        parts.forEach(part -> value.append(text, part.start(), part.end()));
        return entry.identity(value.toString());
    }

    /** The text with every part of every match replaced, and all else as it was. */
    static String replace(String text, List<Match> matches, Replacement replacement) {
        if (matches.isEmpty()) {
            return text;
        }
        record Piece(Match match, Part part) {}
        List<Piece> pieces = matches.stream()
                .flatMap(match -> match.parts().stream().map(part -> new Piece(match, part)))
                .sorted(Comparator.comparingInt(piece -> piece.part().start()))
                .toList();
        StringBuilder replaced = new StringBuilder(text.length());
        int from = 0;
        for (Piece piece : pieces) {
            // a key without its header is known at its end only, so something in it may have been found before
            if (piece.part().end() > from) {
                replaced.append(text, from, Math.max(from, piece.part().start()));
                replaced.append(replacement.of(piece.match(), piece.part()));
                from = piece.part().end();
            }
        }
        return replaced.append(text, from, text.length()).toString();
    }
}
