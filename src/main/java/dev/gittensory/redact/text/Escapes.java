package dev.gittensory.redact.text;

import java.util.Map;

/** Undoes one layer of the escapes of URLs, HTML and JSON. What is no valid escape stays as it is. */
final class Escapes {

    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "sol", "/", "colon", ":",
            "period", ".", "lowbar", "_");

    private static final int LONGEST_ENTITY = 10;

    /** Where an escape would end that is none; no escape ends at the begin of a text. */
    private static final int NO_ESCAPE = 0;

    private static final int NO_NUMBER = -1;

    private Escapes() {}

    static String decoded(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int next = switch (text.charAt(at)) {
                case '%' -> code(text, at + 1, 2, decoded);
                case '\\' -> backslash(text, at, decoded);
                case '&' -> entity(text, at, decoded);
                default -> NO_ESCAPE;
            };
            if (next == NO_ESCAPE) {
                decoded.append(text.charAt(at));
                next = at + 1;
            }
            at = next;
        }
        return decoded.toString();
    }

    private static int backslash(String text, int at, StringBuilder decoded) {
        char kind = Words.at(text, at + 1);
        return switch (kind) {
            case 'u' -> code(text, at + 2, 4, decoded);
            case 'x' -> code(text, at + 2, 2, decoded);
            case 'n', 'r', 't' -> {
                decoded.append(' ');
                yield at + 2;
            }
            case '/', '"', '\\' -> {
                decoded.append(kind);
                yield at + 2;
            }
            default -> NO_ESCAPE;
        };
    }

    private static int entity(String text, int at, StringBuilder decoded) {
        int end =
                text.substring(at, Math.min(text.length(), at + LONGEST_ENTITY)).indexOf(';');
        if (end == -1) {
            return NO_ESCAPE;
        }
        String name = text.substring(at + 1, at + end);
        String said = name.startsWith("#") ? numbered(name.substring(1)) : NAMED.getOrDefault(name, "");
        decoded.append(said);
        return said.isEmpty() ? NO_ESCAPE : at + end + 1;
    }

    /** Empty if there is no such character. */
    private static String numbered(String digits) {
        boolean hex = digits.startsWith("x") || digits.startsWith("X");
        int code = hex ? number(digits.substring(1), 16) : number(digits, 10);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }

    private static int code(String text, int from, int digits, StringBuilder decoded) {
        if (from + digits > text.length()) {
            return NO_ESCAPE;
        }
        int code = number(text.substring(from, from + digits), 16);
        if (code == NO_NUMBER) {
            return NO_ESCAPE;
        }
        decoded.append((char) code);
        return from + digits;
    }

    private static int number(String digits, int radix) {
        int number = 0;
        for (char c : digits.toCharArray()) {
            int digit = Character.digit(c, radix);
            if (digit < 0) {
                return NO_NUMBER;
            }
            number = number * radix + digit;
        }
        return digits.isEmpty() ? NO_NUMBER : number;
    }
}
