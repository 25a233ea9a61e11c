package dev.gittensory.redact.text;

import java.util.Map;

/** Undoes one layer of the escapes of URLs, HTML and JSON. What is no valid escape stays as it is. */
final class Escapes {

    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "sol", "/", "colon", ":",
            "period", ".", "lowbar", "_");

    private static final int LONGEST_ENTITY = 10;

    private Escapes() {}

    static String decoded(String text) {
        StringBuilder decoded = new StringBuilder(text.length());
        int at = 0;
        while (at < text.length()) {
            int next = switch (text.charAt(at)) {
                case '%' -> code(text, at + 1, 2, decoded);
                case '\\' -> backslash(text, at, decoded);
                case '&' -> entity(text, at, decoded);
                default -> at;
            };
            if (next <= at) {
                decoded.append(text.charAt(at));
                next = at + 1;
            }
            at = next;
        }
        return decoded.toString();
    }

    private static int backslash(String text, int at, StringBuilder decoded) {
        char kind = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
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
            default -> at;
        };
    }

    private static int entity(String text, int at, StringBuilder decoded) {
        int end =
                text.substring(at, Math.min(text.length(), at + LONGEST_ENTITY)).indexOf(';');
        if (end < 2) {
            return at;
        }
        String name = text.substring(at + 1, at + end);
        if (name.charAt(0) != '#') {
            String named = NAMED.get(name);
            decoded.append(named == null ? "" : named);
            return named == null ? at : at + end + 1;
        }
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        int code = number(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        if (code < 0 || code > Character.MAX_CODE_POINT) {
            return at;
        }
        decoded.appendCodePoint(code);
        return at + end + 1;
    }

    private static int code(String text, int from, int digits, StringBuilder decoded) {
        if (from + digits > text.length()) {
            return -1;
        }
        int code = number(text.substring(from, from + digits), 16);
        if (code >= 0) {
            decoded.append((char) code);
        }
        return code < 0 ? -1 : from + digits;
    }

    /** -1 if it is none. */
    private static int number(String digits, int radix) {
        int number = 0;
        for (char c : digits.toCharArray()) {
            int digit = Character.digit(c, radix);
            if (digit < 0) {
                return -1;
            }
            number = number * radix + digit;
        }
        return digits.isEmpty() || number < 0 ? -1 : number;
    }
}
