package dev.gittensory.domain;

import java.util.Iterator;
import java.util.NoSuchElementException;

/**
 * One changed region of a file.
 *
 * <p>Keeps its text as one string and cuts lines only while they are iterated, because a record per line would turn a
 * 25 MB diff of empty lines into gigabytes.
 *
 * @param oldStart 1-based number of the first line in the old file; if the region is empty there, of the line after it
 * @param newStart 1-based number of the first line in the new file; if the region is empty there, of the line after it
 * @param added number of lines with a {@code +}
 * @param removed number of lines with a {@code -}
 * @param body the lines as the diff has them, each with its leading marker and closed by a line feed
 */
public record Hunk(int oldStart, int newStart, int added, int removed, String body) {

    /**
     * One line of a hunk.
     *
     * @param kind whether the line was added, removed, or stands for context
     * @param oldLine 1-based number in the old file; for an added line, that of the next old line
     * @param newLine 1-based number in the new file; for a removed line, that of the next new line
     * @param text the line without its marker and without its line ending
     */
    public record Line(Kind kind, int oldLine, int newLine, String text) {

        /** Whether a line was added, removed, or stands for context. */
        public enum Kind {
            CONTEXT,
            ADDED,
            REMOVED
        }

        /** True if this line exists only after the change. */
        public boolean isAdded() {
            return kind == Kind.ADDED;
        }
    }

    /** The lines in order; notes such as {@code \ No newline at end of file} are left out. */
    public Iterable<Line> lines() {
        return () -> new LineIterator(this);
    }

    private static final class LineIterator implements Iterator<Line> {
        private final String body;
        private int position;
        private int oldLine;
        private int newLine;

        LineIterator(Hunk hunk) {
            body = hunk.body;
            oldLine = hunk.oldStart;
            newLine = hunk.newStart;
            skipNotes();
        }

        @Override
        public boolean hasNext() {
            return position < body.length();
        }

        @Override
        public Line next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            int end = endOfLine();
            char marker = body.charAt(position);
            String text = marker == '\n' ? "" : textBetween(position + 1, end);
            position = end + 1;
            skipNotes();
            return switch (marker) {
                case '+' -> new Line(Line.Kind.ADDED, oldLine, newLine++, text);
                case '-' -> new Line(Line.Kind.REMOVED, oldLine++, newLine, text);
                default -> new Line(Line.Kind.CONTEXT, oldLine++, newLine++, text);
            };
        }

        private void skipNotes() {
            while (position < body.length() && body.charAt(position) == '\\') {
                position = endOfLine() + 1;
            }
        }

        private int endOfLine() {
            int end = body.indexOf('\n', position);
            return end < 0 ? body.length() : end;
        }

        private String textBetween(int start, int end) {
            boolean carriageReturn = end > start && body.charAt(end - 1) == '\r';
            return body.substring(start, carriageReturn ? end - 1 : end);
        }
    }
}
