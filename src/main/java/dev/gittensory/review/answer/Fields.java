package dev.gittensory.review.answer;

import com.fasterxml.jackson.databind.JsonNode;

/** Reads the fields of an object in whatever form they are written. */
final class Fields {

    /** Longer line numbers are none. */
    private static final int MOST_DIGITS = 9;

    private static final int MOST_DECIMALS = 40;

    private final JsonNode object;

    Fields(JsonNode object) {
        this.object = object;
    }

    /** A text or number as text, cut to its longest; empty if there is none. */
    String text(String name, int longest) {
        JsonNode value = object.path(name);
        String text = value.isValueNode() && !value.isNull() ? value.asText() : "";
        return cut(text, longest);
    }

    /** The begin of the text; never half a character more. */
    static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    /** A share from 0 to 1; 0 for everything that is none. */
    double confidence() {
        JsonNode value = object.path("confidence");
        double share = value.isNumber() ? value.asDouble() : value.isTextual() ? decimal(value.asText()) : 0;
        // also false if it is no number
        return share >= 0 && share <= 1 ? share : 0;
    }

    /** A line number, the first of a range; 0 if there is none. */
    int line() {
        JsonNode value = object.path("line");
        if (value.isNumber()) {
            return value.canConvertToInt() ? Math.max(value.asInt(), 0) : 0;
        }
        return value.isTextual() ? firstNumber(value.asText()) : 0;
    }

    private static int firstNumber(String text) {
        int from = 0;
        while (from < text.length() && !isDigit(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < text.length() && isDigit(text.charAt(to))) {
            to++;
        }
        boolean negative = from > 0 && text.charAt(from - 1) == '-';
        return to == from || to - from > MOST_DIGITS || negative ? 0 : Integer.parseInt(text.substring(from, to));
    }

    private static double decimal(String text) {
        String number = text.strip();
        if (number.isEmpty() || number.length() > MOST_DECIMALS) {
            return 0;
        }
        try {
            return Double.parseDouble(number);
        } catch (NumberFormatException e) {
            // words such as "high" are no confidence
            return 0;
        }
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
