package dev.gittensory.review.consensus;

import dev.gittensory.review.Remark;

/** The words of a remark as one line of bounded length. It stays untrusted: whoever publishes it has to sanitise it. */
final class PlainText {

    /** As much as a reader takes in at once. */
    static final int LONGEST_MESSAGE = 600;

    /** As much of a path as a sentence can hold. */
    static final int LONGEST_PATH = 200;

    /** So much is looked at for one character of the result: the rest of a text of nothing but blanks says nothing. */
    private static final int READ_PER_CHARACTER = 4;

    private PlainText() {}

    /** Title and body as a message. */
    static String message(Remark remark) {
        String title = line(remark.title(), LONGEST_MESSAGE);
        String body = line(remark.body(), LONGEST_MESSAGE);
        if (title.isEmpty() || body.startsWith(title)) {
            return body.isEmpty() ? "Nothing was said about it." : body;
        }
        return body.isEmpty() ? title : line(title + ": " + body, LONGEST_MESSAGE);
    }

    /** One line without control characters and unpaired surrogates, cut visibly if it is longer than that. */
    static String line(String text, int longest) {
        StringBuilder line = new StringBuilder();
        int end = Math.min(text.length(), longest * READ_PER_CHARACTER);
        for (int i = 0; i < end; ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (isBlank(point)) {
                separate(line);
            } else {
                line.appendCodePoint(isUnpaired(point) ? '\uFFFD' : point);
            }
        }
        int length = lengthWithoutBlank(line);
        if (length <= longest && end == text.length()) {
            return line.substring(0, length);
        }
        int cut = Math.min(length, longest - 1);
        return line.substring(0, cut > 0 && Character.isHighSurrogate(line.charAt(cut - 1)) ? cut - 1 : cut) + "…";
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || Character.isISOControl(point);
    }

    private static boolean isUnpaired(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }

    private static void separate(StringBuilder line) {
        if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
            line.append(' ');
        }
    }

    private static int lengthWithoutBlank(StringBuilder line) {
        int length = line.length();
        return length > 0 && line.charAt(length - 1) == ' ' ? length - 1 : length;
    }
}
