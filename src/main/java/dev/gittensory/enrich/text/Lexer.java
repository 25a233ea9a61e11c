package dev.gittensory.enrich.text;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells code, comments, strings and patterns apart, one line after the other, and remembers what reaches over the end
 * of a line. Every call takes time linear in the length of its line.
 */
public final class Lexer {

    public static final byte CODE = 0;
    public static final byte COMMENT = 1;
    public static final byte STRING = 2;
    /** The body of a regular expression literal. */
    public static final byte PATTERN = 3;

    /** Words behind which a slash begins a pattern and is no division. */
    private static final List<String> BEFORE_PATTERN =
            List.of("return", "typeof", "case", "in", "of", "if", "unless", "when", "and", "or");

    private static final int LONGEST_WORD = 10;

    private final Language language;
    private String line = "";
    private byte[] kinds = {};
    /** What ends the comment or string that is open at the end of a line; null in code. */
    private @Nullable String closer;

    private byte open = CODE;
    /** How many braces are open in an interpolation, which may hold the character that ends its string. */
    private int braces;

    /** Whether the line has a pattern without an end, so that no other slash looks for one: that would take too long. */
    private boolean unclosedPattern;

    Lexer(Language language) {
        this.language = language;
    }

    /** Begins inside a comment or string, because the hunk shows where it ends but not where it began. */
    void beginInside(String end) {
        closer = end;
        open = end.equals("*/") ? COMMENT : STRING;
    }

    /** The kind of every character of the next line. */
    byte[] next(String text) {
        line = text;
        kinds = new byte[text.length()];
        unclosedPattern = false;
        int at = 0;
        if (closer == null && isMiddleOfComment()) {
            at = mark(0, text.length(), COMMENT);
        }
        while (at < text.length()) {
            String end = closer;
            at = end == null ? code(at) : inside(at, end);
        }
        return kinds;
    }

    private boolean isMiddleOfComment() {
        String stripped = line.stripLeading();
        return stripped.equals("*") || stripped.startsWith("* ") || stripped.startsWith(">>> ");
    }

    private int inside(int at, String end) {
        boolean escapes = end.equals("`") && language == Language.SCRIPT;
        if (escapes) {
            if (line.startsWith("${", at)) {
                braces++;
                return mark(at, at + 2, open);
            }
            if (braces > 0) {
                char c = line.charAt(at);
                braces += c == '{' ? 1 : c == '}' ? -1 : 0;
                return mark(at, at + 1, open);
            }
        }
        if (line.startsWith(end, at)) {
            closer = null;
            return mark(at, at + end.length(), open == COMMENT ? COMMENT : CODE);
        }
        boolean escaped = line.charAt(at) == '\\' && (escapes || language == Language.PYTHON);
        return mark(at, at + (escaped ? 2 : 1), open);
    }

    private int code(int at) {
        char c = line.charAt(at);
        for (String comment : language.comments()) {
            if (line.startsWith(comment, at) && opensComment(at, comment)) {
                return comment(at, comment);
            }
        }
        if (c == '/' && !unclosedPattern && beginsPattern(at)) {
            int end = endOfPattern(at);
            if (end > 0) {
                mark(at + 1, end, PATTERN);
                return end + 1;
            }
            unclosedPattern = true;
        }
        if (language.quotes().indexOf(c) >= 0) {
            return string(at, c);
        }
        return at + 1;
    }

    private boolean opensComment(int at, String comment) {
        if (!comment.equals("#")) {
            return true;
        }
        if (language == Language.PHP) {
            return !line.startsWith("#[", at);
        }
        // in a shell, it does so at the beginning of a word only
        return language != Language.SHELL || at == 0 || Character.isWhitespace(line.charAt(at - 1));
    }

    private int comment(int at, String comment) {
        if (comment.equals("/*")) {
            beginInside("*/");
            return mark(at, at + 2, COMMENT);
        }
        return mark(at, line.length(), COMMENT);
    }

    private int string(int at, char quote) {
        String triple = String.valueOf(quote).repeat(3);
        if (line.startsWith(triple, at) && hasTripleQuotes(quote)) {
            beginInside(triple);
            return at + 3;
        }
        if (quote == '`' && language != Language.SHELL) {
            braces = 0;
            beginInside("`");
            return at + 1;
        }
        int end = at + 1;
        while (end < line.length() && line.charAt(end) != quote) {
            end += line.charAt(end) == '\\' ? 2 : 1;
        }
        return mark(at + 1, end, STRING) + 1;
    }

    private boolean hasTripleQuotes(char quote) {
        return switch (language) {
            case PYTHON, GROOVY -> true;
            case JAVA, KOTLIN, SCALA, SWIFT, C_SHARP -> quote == '"';
            default -> false;
        };
    }

    private boolean beginsPattern(int at) {
        if (language != Language.SCRIPT && language != Language.RUBY) {
            return false;
        }
        int before = at - 1;
        while (before >= 0 && line.charAt(before) == ' ') {
            before--;
        }
        if (before < 0 || "(,=:[!&|?{};~+>".indexOf(line.charAt(before)) >= 0) {
            // not the end of a tag, whose slash closes it
            return before < 0 ? language == Language.SCRIPT : line.charAt(before) != '<';
        }
        int start = before;
        while (start >= 0 && before - start < LONGEST_WORD && Character.isLetter(line.charAt(start))) {
            start--;
        }
        return BEFORE_PATTERN.contains(line.substring(start + 1, before + 1));
    }

    /** Where the slash is that closes the pattern; -1 if it is not on this line. */
    private int endOfPattern(int opening) {
        boolean inClass = false;
        for (int at = opening + 1; at < line.length(); at++) {
            char c = line.charAt(at);
            if (c == '\\') {
                at++;
            } else if (c == '[') {
                inClass = true;
            } else if (c == ']') {
                inClass = false;
            } else if (c == '/' && !inClass) {
                return at;
            }
        }
        return -1;
    }

    /** Marks a range as far as there is a line. */
    private int mark(int from, int to, byte kind) {
        int end = Math.min(to, kinds.length);
        Arrays.fill(kinds, from, Math.max(from, end), kind);
        return end;
    }
}
