package dev.gittensory.enrich.infra;

import java.util.ArrayList;
import java.util.List;

/** Lines that belong together, as one text that knows where each of its characters stands in the file. */
final class JoinedLines {

    private final StringBuilder text = new StringBuilder();
    private final List<Piece> pieces = new ArrayList<>();
    private final int limit;

    /** @param limit the number of characters after which further lines are dropped */
    JoinedLines(int limit) {
        this.limit = limit;
    }

    private record Piece(int offset, VisibleLines.Line line) {}

    /** Adds a line, or the part of it that matters. */
    void add(VisibleLines.Line line, String part) {
        if (text.length() < limit) {
            pieces.add(new Piece(text.length(), line));
            text.append(part).append(' ');
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** True if the change adds any of the lines. */
    boolean anyAdded() {
        return pieces.stream().anyMatch(piece -> piece.line().added());
    }

    /** The number of the first added line that has a part between these offsets; 0 if all of them were there before. */
    int addedLineIn(int from, int to) {
        for (int i = 0; i < pieces.size(); i++) {
            int end = i + 1 < pieces.size() ? pieces.get(i + 1).offset() : text.length();
            VisibleLines.Line line = pieces.get(i).line();
            if (line.added() && pieces.get(i).offset() < to && end > from) {
                return line.number();
            }
        }
        return 0;
    }
}
