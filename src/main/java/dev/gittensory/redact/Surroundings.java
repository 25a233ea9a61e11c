package dev.gittensory.redact;

import dev.gittensory.redact.text.Characters;
import dev.gittensory.redact.text.Words;

/** Looks at what stands around a hint: whether a value may begin there, and how far it reaches. */
final class Surroundings {

    /** The fewest characters that a value has behind its hint. */
    private static final int SHORTEST_VALUE = 16;

    /** With the blanks that a pattern allows around the sign behind it. */
    private static final int LONGEST_NAME = 80;

    /** The letters and digits of a value that may stand before its hint. */
    private static final int LONGEST_LEAD = 80;

    private static final int SHORTEST_LEAD = 4;

    private static final String KEY_BEGIN = "-----BEGIN";
    private static final String DASHES = "-----";
    private static final String KEY_END = "-----END ";

    private Surroundings() {}

    /**
     * Whether a hint at this position may begin a match. Asked before the pattern because that costs a hundred times
     * more, and a hostile line is full of hints.
     */
    static boolean allow(Evidence evidence, String text, int position, int hintLength) {
        int behind = position + hintLength;
        return switch (evidence) {
            case TOKEN, WEB_TOKEN, KEY_BODY -> beginsWord(text, position) && runsOn(text, behind, "+/=_.-");
            case ASSIGNMENT -> Characters.isOneOf(Words.at(text, valueAfter(text, behind)), "\"'`");
            case BARE_ASSIGNMENT -> runsOn(text, valueAfter(text, behind), "+/_-");
            case BARE_PASSWORD -> isGiven(text, behind);
            case CONTEXT, NAMED, BASIC_LOGIN -> valueAfter(text, behind) < text.length();
            case INFIX -> position - begin(evidence, text, position) >= SHORTEST_LEAD;
            case PART -> runsOn(text, behind, "+/=_.-%@$");
            case KEY_HEADER, LOGIN_URL, WEBHOOK -> true;
        };
    }

    /** Where the pattern begins if the hint is at this position. */
    static int begin(Evidence evidence, String text, int position) {
        int begin = position;
        if (evidence == Evidence.INFIX) {
            while (position - begin < LONGEST_LEAD && Characters.isLetterOrDigit(Words.at(text, begin - 1))) {
                begin--;
            }
        }
        return begin;
    }

    /** Where the secret begins in a match that begins at {@code from} and has its value at {@code group}. */
    static int start(Evidence evidence, String text, int from, int group) {
        return switch (evidence) {
            case TOKEN, WEB_TOKEN, KEY_BODY -> from;
            case KEY_HEADER -> from + Math.max(0, text.substring(from, group).lastIndexOf(KEY_BEGIN));
            default -> group;
        };
    }

    /**
     * Where the secret ends: a pattern sees only a window, and half a secret is not removed.
     *
     * @param to the end of the value as the pattern has seen it
     * @param cut whether that is the end of the window
     */
    static int end(Evidence evidence, String text, int to, int lineEnd, boolean cut) {
        return switch (evidence) {
            case WEB_TOKEN -> run(text, to, lineEnd, "_-.=");
            case KEY_BODY -> run(text, to, lineEnd, "+/=\\");
            case KEY_HEADER -> keyEnd(text, to, lineEnd);
            case TOKEN -> run(text, to, lineEnd, cut ? "_-.+/=" : "_-");
            case ASSIGNMENT -> cut ? literalEnd(text, to, lineEnd) : to;
            default -> run(text, to, lineEnd, cut ? "_-.+/=~%" : "_-");
        };
    }

    private static int keyEnd(String text, int to, int lineEnd) {
        int end = run(text, to, lineEnd, "+/=\\");
        if (text.startsWith(KEY_END, end)) {
            int from = end + KEY_END.length();
            int close =
                    text.substring(from, Math.min(lineEnd, from + LONGEST_NAME)).indexOf(DASHES);
            end = close == -1 ? from : from + close + DASHES.length();
        }
        while (text.charAt(end - 1) <= ' ') {
            end--;
        }
        return end;
    }

    private static int literalEnd(String text, int from, int lineEnd) {
        int end = from;
        while (end < lineEnd && text.charAt(end) > ' ' && !Characters.isOneOf(text.charAt(end), "\"'`\\")) {
            end++;
        }
        return end;
    }

    private static int run(String text, int from, int lineEnd, String joints) {
        int end = from;
        while (end < lineEnd
                && (Characters.isLetterOrDigit(text.charAt(end)) || Characters.isOneOf(text.charAt(end), joints))) {
            end++;
        }
        return end;
    }

    private static boolean beginsWord(String text, int position) {
        char before = Words.at(text, position - 1);
        boolean word = Characters.isLetterOrDigit(before) || before == '_' || before == '-';
        // the n of an escaped line feed and the hex digits of a URL escape belong to no word
        return !word
                || Words.at(text, position - 2) == '\\'
                || Words.at(text, position - 3) == '%'
                || Words.beginsLine(text, position);
    }

    /** Where a value could begin behind a name, its closing quote and a sign of assignment; the end if none can. */
    private static int valueAfter(String text, int from) {
        int end = Math.min(text.length(), from + LONGEST_NAME);
        int sign = from;
        while (sign < end && !Characters.isOneOf(text.charAt(sign), ":=,")) {
            char c = text.charAt(sign++);
            if (!Characters.isLetterOrDigit(c) && !Characters.isOneOf(c, "_-.\"'`]) \t")) {
                return text.length();
            }
        }
        int value = sign;
        while (value < end && Characters.isOneOf(text.charAt(value), ":=,> \t")) {
            value++;
        }
        return value == sign ? text.length() : value;
    }

    /** Whether the sign of assignment follows, as it does where no quotes are around names and values. */
    private static boolean isGiven(String text, int from) {
        int sign = from;
        while (sign - from < 4 && Characters.isOneOf(Words.at(text, sign), " \t")) {
            sign++;
        }
        return Characters.isOneOf(Words.at(text, sign), ":=");
    }

    private static boolean runsOn(String text, int from, String joints) {
        int to = from + SHORTEST_VALUE;
        return to <= text.length() && run(text, from, to, joints) == to;
    }
}
