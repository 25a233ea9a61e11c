package dev.gittensory.diff;

import dev.gittensory.domain.Hunk;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the hunks of one file. Lines are consumed by the counts of the header and never by their looks, because a
 * removed line may well look like a file header.
 */
final class HunkReader {

    private static final List<String> NEXT_HEADERS = List.of("diff ", "@@", "--- ", "Index: ", "commit ", "From ");

    private final LineCursor lines;
    private int offset;

    private HunkReader(LineCursor lines) {
        this.lines = lines;
    }

    /** The hunks from the current line on; leaves the cursor at the first line after them. */
    static List<Hunk> readAll(LineCursor lines) throws Rejection {
        List<Hunk> hunks = new ArrayList<>(1);
        while (lines.startsWith("@@")) {
            hunks.add(new HunkReader(lines).read());
        }
        rejectLeftOver(lines);
        return hunks;
    }

    /** What to say where a header promises a part that does not come. */
    static Rejection missing(LineCursor lines, String part) {
        boolean cut =
                lines.atEnd() || lines.isUnterminated() || NEXT_HEADERS.stream().anyMatch(lines::startsWith);
        String message = "The " + part + " that should follow the line before is missing.";
        return cut ? Rejection.truncated(lines.number(), message) : Rejection.malformed(lines.number(), message);
    }

    private Hunk read() throws Rejection {
        int headerLine = lines.number();
        if (lines.startsWith("@@@")) {
            throw Rejection.combined(headerLine);
        }
        expect("@@ -");
        int oldStart = number();
        int oldCount = count();
        expect(" +");
        int newStart = number();
        int newCount = count();
        expect(" @@");
        requirePossible(oldStart, oldCount);
        requirePossible(newStart, newCount);
        if (oldCount == 0 && newCount == 0) {
            throw Rejection.malformed(headerLine, "The hunk header announces no line at all.");
        }
        lines.advance();

        int position = lines.position();
        int context = skipBody(headerLine, oldCount, newCount);
        // Of an empty side the header names the line before it; Hunk wants the line that follows.
        return new Hunk(
                oldCount == 0 ? oldStart + 1 : oldStart,
                newCount == 0 ? newStart + 1 : newStart,
                newCount - context,
                oldCount - context,
                lines.linesFrom(position));
    }

    /** Passes the lines that the counts announce, with their notes, and says how many of them are context. */
    private int skipBody(int headerLine, int oldCount, int newCount) throws Rejection {
        int oldLeft = oldCount;
        int newLeft = newCount;
        int context = 0;
        while (oldLeft > 0 || newLeft > 0) {
            if (lines.atEnd()) {
                throw Rejection.truncated(
                        lines.number(), "The input ends within the hunk that begins at line " + headerLine + ".");
            }
            switch (lines.at(0)) {
                case '+' -> newLeft--;
                case '-' -> oldLeft--;
                case '\\' -> {} // a note such as "No newline at end of file", in whatever language
                case ' ', -1 -> { // some mailers take the only blank of an empty context line away
                    oldLeft--;
                    newLeft--;
                    context++;
                }
                default -> throw unexpected(headerLine);
            }
            if (oldLeft < 0 || newLeft < 0) {
                throw unexpected(headerLine);
            }
            lines.advance();
        }
        while (lines.at(0) == '\\') {
            lines.advance();
        }
        return context;
    }

    private Rejection unexpected(int headerLine) {
        if (NEXT_HEADERS.stream().anyMatch(lines::startsWith)) {
            return Rejection.truncated(
                    lines.number(),
                    "The hunk that begins at line " + headerLine + " has fewer lines than its header announces.");
        }
        return Rejection.malformed(
                lines.number(),
                "This line does not fit the counts or the format of the hunk that begins at line " + headerLine + ".");
    }

    /** Refuses a surplus line, because whoever applies the diff would silently leave it out. */
    private static void rejectLeftOver(LineCursor lines) throws Rejection {
        int marker = lines.at(0);
        boolean contentLike = marker == '+' || marker == ' ' || marker == '-';
        // "-- " opens the signature of git format-patch; mailers cut its blank
        boolean harmless = lines.is("-- ") || lines.is("--") || lines.startsWith("--- ");
        if (contentLike && !harmless) {
            throw Rejection.malformed(lines.number(), "The hunk before this line has more lines than it announces.");
        }
    }

    private void expect(String mark) throws Rejection {
        for (int i = 0; i < mark.length(); i++) {
            if (lines.at(offset++) != mark.charAt(i)) {
                throw badHeader();
            }
        }
    }

    private int count() throws Rejection {
        if (lines.at(offset) != ',') {
            return 1;
        }
        offset++;
        return number();
    }

    private int number() throws Rejection {
        int first = offset;
        long value = 0;
        for (int digit = lines.at(offset); digit >= '0' && digit <= '9'; digit = lines.at(++offset)) {
            value = Math.min(value * 10 + digit - '0', Integer.MAX_VALUE);
        }
        if (offset == first) {
            throw badHeader();
        }
        return (int) value;
    }

    private void requirePossible(int start, int count) throws Rejection {
        boolean outOfRange = (long) start + count >= Integer.MAX_VALUE;
        if (outOfRange || (start == 0 && count > 0)) {
            throw Rejection.malformed(lines.number(), "The hunk header has impossible line numbers.");
        }
    }

    private Rejection badHeader() {
        return lines.isUnterminated()
                ? Rejection.truncated(lines.number(), "The input ends within a hunk header.")
                : Rejection.malformed(lines.number(), "The hunk header is not of the form @@ -1,2 +3,4 @@.");
    }
}
