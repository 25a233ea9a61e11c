package dev.gittensory.redact.text;

/** Tells a whole word from a piece of an identifier, a file name or a path. Positions outside the text are blank. */
public final class Words {

    /** With these, a word goes on into something longer. */
    private static final String JOINTS = "-/\\.";

    /** More letters than the endings of most source files have. */
    private static final int LONGEST_ENDING = 6;

    private Words() {}

    public static boolean isWordCharacter(String text, int at) {
        char c = at(text, at);
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == '_';
    }

    public static char at(String text, int at) {
        return at >= 0 && at < text.length() ? text.charAt(at) : ' ';
    }

    /** Whether nothing stands before it in its line, or only the sign of a diff. */
    public static boolean beginsLine(String text, int position) {
        int line = position > 0 && Characters.isOneOf(text.charAt(position - 1), "+- ") ? position - 1 : position;
        return isLineStart(text, line);
    }

    static boolean isLineStart(String text, int position) {
        return position == 0 || text.charAt(position - 1) == '\n';
    }

    /** Whether a word that is there already goes on at this position; the letter of an escaped line feed is none. */
    private static boolean goesOnBefore(String text, int start) {
        boolean escape = at(text, start - 2) == '\\' && Characters.isOneOf(at(text, start - 1), "nrt");
        return isWordCharacter(text, start - 1) && !escape;
    }

    /** Whether this is no piece of anything longer; Markdown may emphasise it with underscores. */
    public static boolean isWhole(String text, int start, int end) {
        boolean emphasised = at(text, start - 1) == '_' && at(text, end) == '_';
        int from = emphasised ? start - 1 : start;
        int to = emphasised ? end + 1 : end;
        return !goesOnBefore(text, from)
                && !isWordCharacter(text, to)
                && !joinsBefore(text, from)
                && !joinsBehind(text, to);
    }

    /** The same for several words that are one name in code; such a name counts, a file called so does not. */
    public static boolean isWholePhrase(String text, int start, int end) {
        char before = at(text, start - 1);
        char after = at(text, end);
        boolean member = before == '.' && isWordCharacter(text, start - 2);
        boolean file = after == '.' && isEnding(text, end + 1);
        return !goesOnBefore(text, start)
                && !isWordCharacter(text, end)
                && (member || !joinsBefore(text, start))
                && (after == '.' ? !file : !joinsBehind(text, end));
    }

    private static boolean joinsBefore(String text, int start) {
        char before = at(text, start - 1);
        return Characters.isOneOf(before, "$@#")
                || Characters.isOneOf(before, JOINTS) && !beginsLine(text, start)
                || before == '.';
    }

    private static boolean joinsBehind(String text, int end) {
        return at(text, end) == '$' || Characters.isOneOf(at(text, end), JOINTS) && isWordCharacter(text, end + 1);
    }

    private static boolean isEnding(String text, int from) {
        int end = from;
        while (end - from < LONGEST_ENDING && isWordCharacter(text, end)) {
            end++;
        }
        return end > from && !isWordCharacter(text, end) && !Characters.isOneOf(at(text, end), "([=");
    }
}
