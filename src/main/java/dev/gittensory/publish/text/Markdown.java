package dev.gittensory.publish.text;

/** Shows untrusted text in Markdown without letting it become Markdown, HTML or a mention. */
final class Markdown {

    private static final int LONGEST = 200;

    private Markdown() {}

    /** The text as an inline code span, in one line and at most {@value #LONGEST} characters of it. */
    static String code(String text) {
        return code(text, "");
    }

    /** The same with something of our own behind it, which is kept however long the text is. */
    static String code(String text, String suffix) {
        String line = singleLine(text) + suffix;
        String fence = "`".repeat(longestRunOfBackticks(line) + 1);
        // Markdown strips one space from both ends, and a backtick at an end would join the fence
        boolean padded = line.startsWith("`") || line.endsWith("`") || line.startsWith(" ") && line.endsWith(" ");
        String space = padded || line.isEmpty() ? " " : "";
        return fence + space + line + space + fence;
    }

    /** The same as {@link #code(String)} in the cell of a table, which a bar would end even inside a code span. */
    static String codeInTable(String text) {
        return code(text.replace("|", "\\u007c"));
    }

    /**
     * Prose that somebody else has written, as prose: nothing in it is Markdown, HTML, a link, a mention or a reference. A link
     * could carry away what a reader's browser knows, and a mention calls people.
     */
    static String prose(String text) {
        StringBuilder inert = new StringBuilder(text.length() + 32);
        text.codePoints().forEach(character -> {
            if (invisible(character)) {
                inert.append(' ');
            } else if (character == '@' || character == '#') {
                // what stands between is not shown, and ends the word that would become a link
                inert.appendCodePoint(character).append("<!-- -->");
            } else if (isPunctuation(character)) {
                inert.append('\\').appendCodePoint(character);
            } else {
                inert.appendCodePoint(character);
            }
        });
        return inert.toString().strip();
    }

    /** What would replace a line, as a block that the host offers to commit. Nothing in it can end it early. */
    static String suggestion(String text) {
        String fence = "`".repeat(Math.max(3, longestRunOfBackticks(text) + 1));
        return fence + "suggestion\n" + text + "\n" + fence + "\n";
    }

    /** Whether a reader sees all of it: code with characters that nobody sees is not to be committed. */
    static boolean isVisible(String text) {
        return text.codePoints().allMatch(character -> character == '\n' || character == '\t' || !invisible(character));
    }

    /** Of ASCII: what a backslash makes literal. */
    private static boolean isPunctuation(int character) {
        return character > ' ' && character < 127 && !Character.isLetterOrDigit(character);
    }

    private static String singleLine(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints().limit(LONGEST).forEach(character -> {
            if (invisible(character)) {
                line.append(String.format("\\u%04x", character));
            } else {
                line.appendCodePoint(character);
            }
        });
        if (text.codePointCount(0, text.length()) > LONGEST) {
            line.append('…');
        }
        return line.toString();
    }

    /** Line breaks would end the span; direction marks would let a name read as another. */
    private static boolean invisible(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.SURROGATE;
    }

    private static int longestRunOfBackticks(String text) {
        int longest = 0;
        int run = 0;
        for (int i = 0; i < text.length(); i++) {
            run = text.charAt(i) == '`' ? run + 1 : 0;
            longest = Math.max(longest, run);
        }
        return longest;
    }
}
