package dev.gittensory.enrich.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lines that belong together, as one text that knows where each of its characters stands in the file. */
public final class JoinedLines {

    /** Longer than any instruction or keyword that begins a statement. */
    private static final int LONGEST_WORD = 12;

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final int limit;

    /** @param limit the number of characters after which further lines are dropped */
    public JoinedLines(int limit) {
        this.limit = limit;
    }

    private record Piece(int offset, VisibleLines.Line line) {}

    /** Adds a line, or the part of it that matters. */
    public void add(VisibleLines.Line line, String part) {
        Scan.stopIfInterrupted();
        if (!isFull()) {
            pieces.add(new Piece(text.length(), line));
            text.append(part).append(' ');
        }
    }

    /** True if something was dropped, or may have been. */
    public boolean isFull() {
        return text.length() >= limit;
    }

    /** The letters that it begins with, in upper case; they tell which rules can hold at all. */
    public String firstWord() {
        int start = 0;
        while (start < text.length() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        int end = start;
        while (end < Math.min(start + LONGEST_WORD, text.length()) && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(start, end).toUpperCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** The number of the first added line that has a part between these offsets; 0 if all of them were there before. */
    public int addedLineIn(int from, int to) {
        for (int i = pieceAt(from); i < pieces.size() && pieces.get(i).offset() < to; i++) {
            VisibleLines.Line line = pieces.get(i).line();
            if (line.added()) {
                return line.number();
            }
        }
        return 0;
    }

    /** The last piece that begins at or before the offset, found by halving because a caller may ask for every offset. */
    private int pieceAt(int offset) {
        int low = 0;
        int high = pieces.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (pieces.get(middle).offset() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
