package dev.gittensory.enrich.migration;

import dev.gittensory.enrich.text.JoinedLines;
import dev.gittensory.enrich.text.VisibleLines;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Cuts SQL into statements, whatever the dialect: blanks comments and what is in strings and dollar quotes, keeps quoted
 * names. Every character is looked at once.
 */
final class SqlStatements {

    /** A statement that is longer is data, and is left out. */
    static final int LONGEST = 20_000;

    /** PostgreSQL allows names of 63 characters. */
    private static final int LONGEST_TAG = 65;

    private final List<JoinedLines> statements = new ArrayList<>();
    private JoinedLines current = new JoinedLines(LONGEST);

    /** What ends the string, comment or quoted name that the reader is in; empty in code. */
    private String closing = "";

    private SqlStatements() {}

    /**
     * The statements of these lines, without the semicolon.
     *
     * @param whole whether the last one is complete if nothing ends it
     */
    static List<JoinedLines> of(List<VisibleLines.Line> lines, boolean whole) {
        SqlStatements reader = new SqlStatements();
        lines.forEach(reader::read);
        if (whole) {
            reader.end();
        }
        return reader.statements;
    }

    private void read(VisibleLines.Line line) {
        String text = line.text();
        if (closing.isEmpty() && text.strip().equalsIgnoreCase("GO")) {
            end();
            return;
        }
        char[] code = text.toCharArray();
        int start = 0;
        int at = 0;
        while (at < code.length) {
            if (!closing.isEmpty()) {
                at = leave(text, code, at);
            } else if (code[at] == ';') {
                current.add(line, new String(code, start, at - start));
                end();
                start = ++at;
            } else {
                at = enter(text, code, at);
            }
        }
        if (start < code.length) {
            current.add(line, new String(code, start, code.length - start));
        }
    }

    private void end() {
        if (!current.isFull() && !current.toString().isBlank()) {
            statements.add(current);
        }
        current = new JoinedLines(LONGEST);
    }

    /** Steps over one character of code, or into what it opens. */
    private int enter(String text, char[] code, int at) {
        if (text.startsWith("--", at)) {
            Arrays.fill(code, at, code.length, ' ');
            return code.length;
        }
        if (text.startsWith("/*", at)) {
            closing = "*/";
            return at;
        }
        char character = code[at];
        if (character == '\'' || character == '"' || character == '`') {
            closing = String.valueOf(character);
        } else if (character == '$') {
            closing = tag(text, at);
            return at + Math.max(1, closing.length());
        }
        return at + 1;
    }

    private int leave(String text, char[] code, int at) {
        int end = closing.equals("'") ? endOfString(text, at) : text.indexOf(closing, at);
        int to = end < 0 ? code.length : end + closing.length();
        if (!closing.equals("\"") && !closing.equals("`")) {
            Arrays.fill(code, at, to, ' ');
        }
        if (end >= 0) {
            closing = "";
        }
        return to;
    }

    /** MySQL escapes with a backslash; a backslash at the end of a string, as others allow, is rarer. */
    private static int endOfString(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            if (text.charAt(i) == '\'') {
                return i;
            }
            if (text.charAt(i) == '\\') {
                i++;
            }
        }
        return -1;
    }

    /** The tag of a dollar quote that begins here, such as {@code $body$}; empty if none does. */
    private static String tag(String text, int at) {
        for (int i = at + 1; i < text.length() && i - at < LONGEST_TAG; i++) {
            char character = text.charAt(i);
            if (character == '$') {
                return text.substring(at, i + 1);
            }
            if (!Character.isJavaIdentifierPart(character)) {
                break;
            }
        }
        return "";
    }
}
