package dev.gittensory.diff;

import java.nio.charset.StandardCharsets;

/**
 * Walks over the lines of a diff without making an object per line. Only the line feed ends a line; a carriage return
 * before it belongs to the line, but {@link #text} leaves it out. Works on bytes, because every mark of the format is
 * ASCII and so a single broken character costs nothing but itself.
 */
final class LineCursor {

    private final byte[] data;
    private int start;
    private int end;
    private int number = 1;

    LineCursor(byte[] data, int offset) {
        this.data = data;
        start = offset;
        end = endOfLine(start);
    }

    /** True if there is no current line any more. */
    boolean atEnd() {
        return start >= data.length;
    }

    /** True if no byte follows the current line. */
    boolean isLast() {
        return end + 1 >= data.length;
    }

    /** True if the input ends within the current line, that is, without its line feed. */
    boolean isUnterminated() {
        return end == data.length;
    }

    void advance() {
        start = Math.min(end + 1, data.length);
        end = endOfLine(start);
        number++;
    }

    /** 1-based number of the current line. */
    int number() {
        return number;
    }

    /** Where the current line begins in the input. */
    int position() {
        return start;
    }

    /** Bytes of the current line without its line ending. */
    int length() {
        return end > start && data[end - 1] == '\r' ? end - start - 1 : end - start;
    }

    /** A byte of the current line, or -1 past its end. */
    int at(int offset) {
        return offset < length() ? data[start + offset] & 0xFF : -1;
    }

    boolean startsWith(String ascii) {
        return hasAt(start, ascii);
    }

    /** Whether the line {@code ahead} lines after the current one begins with the text. */
    boolean startsWith(String ascii, int ahead) {
        return hasAt(startOfLine(ahead), ascii);
    }

    /** Whether the input ends before the line {@code ahead} lines after the current one. */
    boolean endsBefore(int ahead) {
        return startOfLine(ahead) >= data.length;
    }

    /** True if the current line consists of exactly this text. */
    boolean is(String ascii) {
        return length() == ascii.length() && startsWith(ascii);
    }

    /** The current line from the offset on, without its line ending. */
    String text(int offset) {
        return new String(data, start + offset, Math.max(0, length() - offset), StandardCharsets.UTF_8);
    }

    /** The whole lines from a position up to the current line, closed by a line feed even where the input lacks it. */
    String linesFrom(int position) {
        String lines = new String(data, position, start - position, StandardCharsets.UTF_8);
        return lines.endsWith("\n") ? lines : lines + "\n";
    }

    /** True if only white space is left, the current line included. */
    boolean isBlankToEnd() {
        for (int i = start; i < data.length; i++) {
            if (data[i] != ' ' && (data[i] < '\t' || data[i] > '\r')) {
                return false;
            }
        }
        return true;
    }

    private boolean hasAt(int position, String ascii) {
        if (data.length - position < ascii.length()) {
            return false;
        }
        for (int i = 0; i < ascii.length(); i++) {
            if (data[position + i] != ascii.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int startOfLine(int ahead) {
        int position = start;
        for (int lineEnd = end; ahead > 0; ahead--) {
            position = Math.min(lineEnd + 1, data.length);
            lineEnd = ahead > 1 ? endOfLine(position) : lineEnd;
        }
        return position;
    }

    private int endOfLine(int from) {
        int position = from;
        while (position < data.length && data[position] != '\n') {
            position++;
        }
        return position;
    }
}
