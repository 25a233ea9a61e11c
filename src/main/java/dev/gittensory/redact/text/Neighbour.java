package dev.gittensory.redact.text;

import java.util.Set;

/**
 * What stands between two blanks beside a word.
 *
 * @param text empty if there is nothing
 * @param opensLine whether it is the first of its line
 */
record Neighbour(String text, int start, int end, boolean opensLine) {

    static final Neighbour NONE = new Neighbour("", -1, -1, false);

    private static final String OPENING_MARKS = "\"'*_([`";
    private static final String CLOSING_MARKS = ",.;:!?)]\"'*_`";
    private static final String CODE_MARKS = "(){}[]=<>;$\\";

    /** Nobody writes these before an identifier. */
    private static final Set<String> ARTICLES =
            words("the a an your our their its his her my of per each every any no" + " these those some whose");

    /** Words of programming languages that are words of English too: code where a line begins with them. */
    private static final Set<String> OPENING_WORDS = words("import package public private protected static final return"
            + " throw class interface struct trait type record object module use using export default let case if while"
            + " for switch assert yield await delete override abstract from new not mut pub fun");

    private static final Set<String> CODE_WORDS = words("const def fn func int bool boolean float char byte void elif"
            + " extends implements instanceof enum namespace typeof async string String Object Integer Long Double"
            + " List Map Set Optional SELECT FROM WHERE JOIN INTO UPDATE TABLE BY COLUMN INDEX VALUES ALTER"
            + " CREATE import uint uint256 int64 int32 float64 self nil lambda val var");

    private static final Set<String> MARKS =
            words("| - -- — – * ** # ## ### #### // /// /* /** */ <!-- --> & / … ; , . % \"\"\" @@");

    boolean isThere() {
        return start >= 0;
    }

    /** Without the punctuation of prose. */
    String bare() {
        int from = 0;
        int to = text.length();
        while (from < to && Characters.isOneOf(text.charAt(from), OPENING_MARKS)) {
            from++;
        }
        while (from < to && Characters.isOneOf(text.charAt(to - 1), CLOSING_MARKS)) {
            to--;
        }
        return text.substring(from, to);
    }

    boolean isArticle() {
        return ARTICLES.contains(HintIndex.folded(bare()));
    }

    boolean isOpeningWord() {
        return OPENING_WORDS.contains(bare());
    }

    /** Of prose, and not one in quotes among others in quotes. */
    boolean isPlainWord() {
        return isWord() && !isCode() && !Characters.isOneOf(text.charAt(0), OPENING_MARKS);
    }

    /** One character at the begin of a line is of Markdown, as in a quotation, unless it opens or closes a block. */
    private boolean isMark() {
        return MARKS.contains(text)
                || opensLine && text.length() == 1 && "{}()".indexOf(text) == -1 && !isOfProse(text.charAt(0));
    }

    boolean isOperator() {
        return isThere() && !isMark() && text.chars().noneMatch(Neighbour::isOfProse);
    }

    boolean isCode() {
        return isOperator() || isWord() && !text.startsWith("`") && (isStatement() || looksLikeCode(bare()));
    }

    /** More than marks; of prose or of code. */
    private boolean isWord() {
        return !isMark() && !bare().isEmpty();
    }

    /** Whether a statement begins here, or is all of this. */
    private boolean isStatement() {
        return opensLine && (isOpeningWord() || text.endsWith(";"));
    }

    private static boolean isOfProse(int c) {
        return Character.isLetterOrDigit(c) || Characters.isOneOf(c, "\"'`([…)],.:!?");
    }

    private static boolean looksLikeCode(String bare) {
        if (CODE_WORDS.contains(bare)) {
            return true;
        }
        for (int i = 0; i < bare.length(); i++) {
            char c = bare.charAt(i);
            boolean hump = i > 0 && Character.isUpperCase(c) && Character.isLowerCase(bare.charAt(i - 1));
            if (hump || Characters.isOneOf(c, CODE_MARKS)) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> words(String list) {
        return Set.of(list.split(" "));
    }
}
