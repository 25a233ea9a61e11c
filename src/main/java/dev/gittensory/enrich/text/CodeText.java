package dev.gittensory.enrich.text;

import java.util.Arrays;

/** Tells code from comments and strings, one line at a time and therefore only as well as a line allows. */
public final class CodeText {

    private CodeText() {}

    /** The line with every character in a comment or string replaced by a blank, so that positions stay the same. */
    public static String of(String line, Language language) {
        if (isInsideComment(line.stripLeading())) {
            return "";
        }
        char[] code = line.toCharArray();
        int position = 0;
        while (position < code.length) {
            if (language.quotes().indexOf(code[position]) >= 0) {
                position = blankString(code, position);
            } else if (opensComment(line, position, language)) {
                int end = line.startsWith("/*", position) ? line.indexOf("*/", position + 2) : -1;
                position = blank(code, position, end < 0 ? code.length : end + 2);
            } else {
                position++;
            }
        }
        return new String(code);
    }

    /** The middle of a block comment, or an example in a Python docstring. */
    private static boolean isInsideComment(String stripped) {
        return stripped.equals("*") || stripped.startsWith("* ") || stripped.startsWith(">>> ");
    }

    private static boolean opensComment(String line, int position, Language language) {
        for (String comment : language.comments()) {
            if (line.startsWith(comment, position)) {
                return true;
            }
        }
        return false;
    }

    /** Blanks what is between the quotes, or to the end of the line if the string is not closed there. */
    private static int blankString(char[] code, int opening) {
        int end = opening + 1;
        while (end < code.length && code[end] != code[opening]) {
            end += code[end] == '\\' ? 2 : 1;
        }
        return blank(code, opening + 1, Math.min(end, code.length)) + 1;
    }

    private static int blank(char[] code, int from, int to) {
        Arrays.fill(code, from, to, ' ');
        return to;
    }
}
