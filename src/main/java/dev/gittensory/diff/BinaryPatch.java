package dev.gittensory.diff;

/** Passes over the base85 blocks of a {@code GIT binary patch}; their content is never decoded. */
final class BinaryPatch {

    private BinaryPatch() {}

    /** Leaves the cursor at the first line after the blocks. */
    static void skip(LineCursor lines) throws Rejection {
        if (!atBlock(lines)) {
            throw HunkReader.missing(lines, "literal or delta block");
        }
        while (atBlock(lines)) {
            boolean closed = !lines.isUnterminated();
            lines.advance();
            while (isData(lines)) {
                closed = !lines.isUnterminated();
                lines.advance();
            }
            if (lines.atEnd()) {
                // $(git diff) in a shell takes all line feeds off the end; a cut after a line feed is a real one
                if (closed) {
                    throw Rejection.truncated(lines.number(), "The input ends within a binary patch.");
                }
                return;
            }
            if (lines.length() > 0) {
                throw lines.isUnterminated()
                        ? Rejection.truncated(lines.number(), "The input ends within a binary patch.")
                        : Rejection.malformed(lines.number(), "This line does not belong into a binary patch.");
            }
            lines.advance();
        }
    }

    private static boolean atBlock(LineCursor lines) {
        return lines.startsWith("literal ") || lines.startsWith("delta ");
    }

    /** The first letter of a data line says how many bytes follow, each four of them written as five characters. */
    private static boolean isData(LineCursor lines) {
        int letter = lines.at(0);
        int bytes = 0;
        if (letter >= 'A' && letter <= 'Z') {
            bytes = letter - 'A' + 1;
        } else if (letter >= 'a' && letter <= 'z') {
            bytes = letter - 'a' + 27;
        }
        return bytes > 0 && lines.length() == 1 + (bytes + 3) / 4 * 5;
    }
}
