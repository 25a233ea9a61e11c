package dev.gittensory.review;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * Makes visible what a text from strangers could hide from people and hold ready for models: characters that do not show,
 * that turn the direction of writing, or that end a line. Each becomes an escape such as <code>&#92;u202E</code>.
 */
public final class VisibleText {

    private static final HexFormat UPPER_CASE = HexFormat.of().withUpperCase();

    private VisibleText() {}

    /** The text on one line. */
    public static String of(String text) {
        int clean = 0;
        while (clean < text.length() && text.charAt(clean) < 0x7F && isVisible(text.charAt(clean))) {
            clean++;
        }
        if (clean == text.length()) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16).append(text, 0, clean);
        for (int i = clean; i < text.length(); ) {
            int c = text.codePointAt(i);
            if (isVisible(c)) {
                visible.appendCodePoint(c);
            } else {
                visible.append(escape(c));
            }
            i += Character.charCount(c);
        }
        return visible.toString();
    }

    /** The lines of the text, each of them as {@link #of} has it; none if it is blank. */
    public static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        text.stripTrailing().lines().forEach(line -> lines.add(of(line)));
        return lines;
    }

    private static boolean isVisible(int c) {
        if (c == '\t') {
            return true;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> !isBlankLetter(c) && !isSelector(c);
        };
    }

    /** Letters and symbols that are drawn as nothing. */
    private static boolean isBlankLetter(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || c == 0x2800 || c == 0x3164 || c == 0xFFA0;
    }

    /** Variants of the character before; long runs of them carry hidden text. The one of emoji is part of every text. */
    private static boolean isSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0E || c == 0x034F || c >= 0x180B && c <= 0x180F || c >= 0xE0000 && c <= 0xE0FFF;
    }

    private static String escape(int c) {
        return switch (c) {
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            default ->
                c > Character.MAX_VALUE
                        ? "\\u{" + Integer.toHexString(c).toUpperCase(Locale.ROOT) + "}"
                        : "\\u" + UPPER_CASE.toHexDigits((char) c);
        };
    }
}
