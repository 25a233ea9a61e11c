package dev.gittensory.enrich.text;

import dev.gittensory.domain.Hunk;
import java.util.List;
import java.util.Optional;

/** Guesses whether a hunk begins in the middle of a comment or of a long string, from how that one ends. */
final class HunkOpening {

    private static final List<String> TRIPLES = List.of("\"\"\"", "'''");

    private HunkOpening() {}

    /** What will end the comment or string; empty if the hunk seems to begin in code. */
    static Optional<String> of(Language language, List<Hunk.Line> lines) {
        if (language == Language.PYTHON) {
            return docstring(lines);
        }
        return language.comments().contains("/*") && endsComment(lines) ? Optional.of("*/") : Optional.empty();
    }

    private static boolean endsComment(List<Hunk.Line> lines) {
        for (Hunk.Line line : lines) {
            String text = line.text().strip();
            // only with an asterisk in front, because a glob in a string has the same two characters
            if (text.startsWith("*") && text.endsWith("*/")) {
                return true;
            }
            if (text.contains("/*")) {
                return false;
            }
        }
        return false;
    }

    private static Optional<String> docstring(List<Hunk.Line> lines) {
        String before = "";
        for (Hunk.Line line : lines) {
            String text = line.text().strip();
            for (String triple : TRIPLES) {
                if (text.contains(triple)) {
                    return closes(text, triple, before) ? Optional.of(triple) : Optional.empty();
                }
            }
            before = text;
        }
        return Optional.empty();
    }

    private static boolean closes(String text, String triple, String before) {
        if (text.equals(triple)) {
            // it opens behind a header, and at the top of a file
            return !before.isEmpty() && !before.endsWith(":") && !before.endsWith("(") && !before.endsWith(",");
        }
        int first = text.indexOf(triple);
        boolean alone = text.indexOf(triple, first + 3) < 0;
        return alone && first > 1 && text.endsWith(triple) && "=(,".indexOf(text.charAt(first - 1)) < 0;
    }
}
