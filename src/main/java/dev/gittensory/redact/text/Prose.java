package dev.gittensory.redact.text;

/**
 * Judges whether a word stands in prose or in code, by its nearest neighbours in the line. A comment and the text of a
 * message are prose inside code, so a line as a whole says little.
 */
public final class Prose {

    /** How far a neighbour may be and how much of it is looked at, for bounded time. */
    private static final int FARTHEST = 64;

    /** Where the first word of a line is looked for. */
    private static final int LONGEST_STATEMENT = 160;

    private static final String QUOTES = "\"'`";
    private static final String CODE_BEFORE = "=({[<>~%&|!+^:*";
    private static final String CODE_BEHIND = "=({[<>}~%&|+^@#*";

    private final String text;
    private final int lineEnd;

    /** The word with the marks of emphasis around it. */
    private int from;

    private int to;

    private Prose(String text, int start, int end, int lineEnd) {
        this.text = text;
        this.lineEnd = lineEnd;
        from = start;
        to = end;
    }

    /** Whether the whole word from start to end, in a line that ends at lineEnd, is a word of prose. */
    public static boolean isWord(String text, int start, int end, int lineEnd) {
        return new Prose(text, start, end, lineEnd).judge();
    }

    private boolean judge() {
        String word = HintIndex.folded(text.substring(from, to));
        widenToEmphasis();
        char before = before(from);
        if (Characters.isOneOf(before, QUOTES) && before == behind(to)) {
            return before != '`' && isQuotedInProse();
        }
        if (isAttachedToCode()) {
            return false;
        }
        // nothing counts outside of an element or a literal, which a quote on one side only begins or ends
        boolean opened = Characters.isOneOf(before, QUOTES) || isElement();
        boolean closed = Characters.isOneOf(behind(to), "\"`") || isElement();
        Neighbour previous = opened ? Neighbour.NONE : previous(from);
        Neighbour next = closed ? Neighbour.NONE : next(to);
        return previous.isArticle()
                || !isCode(word, previous, next) && (closed || next.isThere() || endsAsProse(previous));
    }

    private void widenToEmphasis() {
        if (before(from) == '_' && behind(to) == '_') {
            from--;
            to++;
        }
        int opening = from;
        while (before(opening) == '*') {
            opening--;
        }
        int closing = to;
        while (behind(closing) == '*') {
            closing++;
        }
        // one star on one side is a pointer or a product
        if (from - opening + closing - to > 1) {
            from = opening;
            to = closing;
        }
    }

    /** A word in quotes is a key or a value where code surrounds it. */
    private boolean isQuotedInProse() {
        String word = HintIndex.folded(text.substring(from, to));
        from--;
        to++;
        if (Characters.isOneOf(before(from), "([{,:=") || Characters.isOneOf(behind(to), "]:=")) {
            return false;
        }
        Neighbour previous = previous(from);
        Neighbour next = next(to);
        return !isCode(word, previous, next) && (previous.isPlainWord() || next.isPlainWord());
    }

    private boolean isAttachedToCode() {
        char before = before(from);
        char behind = behind(to);
        boolean cell = before == '|' && before(from - 1) != '|' || behind == '|' && behind(to + 1) != '|';
        if (isElement() || cell) {
            return false;
        }
        boolean opens = (before == '(' || before == '[') && !isCalled(from - 2);
        boolean array = before == '[' && behind == ']' && behind(to + 1) != '(';
        return Characters.isOneOf(before, CODE_BEFORE) && !opens
                || array
                || Characters.isOneOf(behind, CODE_BEHIND)
                || behind == ':' && behind(to + 1) == ':'
                || behind == '?' && behind(to + 1) == '.';
    }

    private boolean isElement() {
        return before(from) == '>' && behind(to) == '<' && behind(to + 1) == '/';
    }

    private boolean isCalled(int at) {
        char c = Words.at(text, at);
        return Character.isLetterOrDigit(c) || Characters.isOneOf(c, "_)]");
    }

    private boolean isCode(String word, Neighbour previous, Neighbour next) {
        return previous.isCode()
                || previous.isOpeningWord() && previous(previous.start()).isCode()
                || next.isCode()
                || previous.bare().equals("for") && next.bare().equals("in")
                || !previous.isThere() && isLastOfParameter(next)
                || isSame(word, previous)
                || isSame(word, next)
                || next.isThere() && next(next.end()).isOperator()
                || previous.isThere() && previous(previous.start()).isOperator();
    }

    /** As in {@code Payout total,}, where a list of parameters goes over lines. */
    private boolean isLastOfParameter(Neighbour next) {
        return next.text().endsWith(",") && !next(next.end()).isThere();
    }

    /** A type and its variable, as in {@code Wallet wallet}. */
    private static boolean isSame(String word, Neighbour neighbour) {
        String other = HintIndex.folded(neighbour.bare());
        return !other.isEmpty() && (other.startsWith(word) || other.length() > 3 && word.startsWith(other));
    }

    /** A semicolon ends a statement, a colon a condition, and a comma or bracket behind next to nothing an argument. */
    private boolean endsAsProse(Neighbour previous) {
        boolean few = !previous.isThere() || !previous(previous.start()).isThere();
        return switch (behind(to)) {
            case ';' -> false;
            case ':' -> !firstOfLine().isOpeningWord();
            case ',' -> !few;
            case ')' -> !few || before(from) == '(' || previous.text().startsWith("(");
            default -> true;
        };
    }

    private Neighbour firstOfLine() {
        int line = from;
        while (line > 0 && from - line < LONGEST_STATEMENT && text.charAt(line - 1) != '\n') {
            line--;
        }
        return next(line);
    }

    private Neighbour previous(int position) {
        int end = position;
        while (end > 0 && position - end < FARTHEST && isBlank(end - 1)) {
            end--;
        }
        int start = end;
        while (start > 0 && end - start < FARTHEST && text.charAt(start - 1) > ' ') {
            start--;
        }
        return neighbour(insideLiteral(start, end), end);
    }

    /** What is before a literal that goes on to the word is no neighbour of it. */
    private int insideLiteral(int start, int end) {
        String token = text.substring(start, end);
        for (char quote : new char[] {'"', '\''}) {
            if (token.chars().filter(c -> c == quote).count() % 2 == 1) {
                return start + token.lastIndexOf(quote) + 1;
            }
        }
        return start;
    }

    private Neighbour next(int position) {
        int start = position;
        while (start < lineEnd && start - position < FARTHEST && (isBlank(start) || isPunctuation(start, position))) {
            start++;
        }
        int end = start;
        while (end < lineEnd && end - start < FARTHEST && text.charAt(end) > ' ') {
            end++;
        }
        int link = text.substring(start, end).indexOf("](");
        return neighbour(start, link < 0 ? end : start + link);
    }

    private Neighbour neighbour(int start, int end) {
        if (start == end) {
            return Neighbour.NONE;
        }
        int line = start;
        while (line > 0 && start - line < FARTHEST && isBlank(line - 1)) {
            line--;
        }
        boolean sign = Words.isLineStart(text, start) && Characters.isOneOf(text.charAt(start), "+-");
        int begin = sign ? start + 1 : start;
        return begin == end
                ? Neighbour.NONE
                : new Neighbour(text.substring(begin, end), begin, end, sign || Words.beginsLine(text, line));
    }

    /** What ends a clause directly behind the word. */
    private boolean isPunctuation(int at, int position) {
        return at == position && Characters.isOneOf(text.charAt(at), ",.;:!?)\"'*_");
    }

    private boolean isBlank(int at) {
        return text.charAt(at) == ' ' || text.charAt(at) == '\t';
    }

    private char before(int at) {
        char before = Words.at(text, at - 1);
        return before == '+' && Words.isLineStart(text, at - 1) ? ' ' : before;
    }

    private char behind(int at) {
        return at < lineEnd ? text.charAt(at) : ' ';
    }
}
