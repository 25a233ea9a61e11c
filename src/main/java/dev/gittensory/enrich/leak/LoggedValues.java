package dev.gittensory.enrich.leak;

import dev.gittensory.enrich.text.HunkText;
import dev.gittensory.enrich.text.Language;
import dev.gittensory.enrich.text.Lexer;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Walks the arguments of one call and looks for variables whose values it writes as they are. What is compared, cut,
 * counted, or handed to another function first is not among them: that one may mask it.
 */
final class LoggedValues {

    /** Longest list of arguments that is read. */
    private static final int WINDOW = 600;

    private static final int LONGEST_NAME = 60;

    /** Functions that turn a value into text and hide nothing. */
    private static final Set<String> TRANSPARENT = Set.of(
            "format formatted valueOf toString str repr string String stringify Sprintf Any inspect dumps kv keyValue"
                    .split(" "));

    /** Behind a value, these change nothing about it. */
    private static final Set<String> UNWRAPPING =
            Set.of("toString", "to_s", "trim", "strip", "value", "Value", "unwrap");

    /** Functions and maps from which a value is taken by its name. */
    private static final Set<String> LOOKUPS =
            Set.of("getHeader", "header", "headers", "get", "env", "environ", "getenv");

    /** In front of a value, these make something else of it. */
    private static final Set<String> ASKING = Set.of("not", "typeof", "len", "if", "in", "instanceof", "new", "sizeof");

    private final HunkText hunk;
    private final String code;
    private final Predicate<String> wanted;
    /** For every open bracket, whether what stands around it is written as it is. */
    private final Deque<Boolean> around = new ArrayDeque<>();

    private boolean plain = true;
    private int at;
    private int end;

    private LoggedValues(HunkText hunk, int from, Predicate<String> wanted) {
        this.hunk = hunk;
        this.wanted = wanted;
        code = hunk.code();
        at = from;
        boolean bracket = from > 0 && "({".indexOf(code.charAt(from - 1)) >= 0;
        end = bracket ? code.length() : hunk.end(hunk.lineAt(from - 1));
        end = Math.min(end, from + WINDOW);
    }

    /**
     * What was read of some arguments.
     *
     * @param found where the first wanted name is written
     * @param end where the reading ended
     */
    record Reading(Optional<Integer> found, int end) {}

    /** Reads the arguments that begin here, up to the first wanted name. */
    static Reading read(HunkText hunk, int from, Predicate<String> wanted) {
        LoggedValues values = new LoggedValues(hunk, from, wanted);
        return new Reading(values.walk(), values.at);
    }

    private Optional<Integer> walk() {
        while (at < end) {
            int start = at;
            boolean found = false;
            if (hunk.kindAt(at) == Lexer.STRING) {
                found = isTakenIn();
            } else if (isNamePart(code.charAt(at))) {
                found = isWritten();
            } else {
                bracket(code.charAt(at));
                at++;
            }
            if (found) {
                return Optional.of(start);
            }
        }
        return Optional.empty();
    }

    private void bracket(char c) {
        if (c == '(' || c == '[' || c == '{') {
            around.push(plain);
            String name = nameEnding(at);
            boolean grouping = c == '{' || name.isEmpty() && ")]".indexOf(code.charAt(at - 1)) < 0;
            plain &= grouping || TRANSPARENT.contains(name);
        } else if (c == ')' || c == ']' || c == '}') {
            if (around.isEmpty()) {
                end = at;
            } else {
                plain = around.pop();
            }
        } else if (c == ';' && around.isEmpty()) {
            end = at;
        }
    }

    private boolean isTakenIn() {
        int start = at;
        while (at < end && hunk.kindAt(at) == Lexer.STRING) {
            at++;
        }
        return plain && Interpolations.in(hunk, start, at).stream().anyMatch(wanted);
    }

    /** Reads a chain of names, which stands for the value that the last one names. */
    private boolean isWritten() {
        int start = at;
        int last = at;
        String before = "";
        String name = "";
        while (at < end && isNamePart(code.charAt(at))) {
            last = at;
            before = name;
            name = nameStarting(at);
            at += name.length();
            at += access(at);
        }
        String key = LOOKUPS.contains(name) ? key(at) : "";
        int behind = key.isEmpty() ? at : at + key.length() + 4;
        behind += code.startsWith("()", behind) ? 2 : 0;
        String value = UNWRAPPING.contains(name) && !before.isEmpty() ? before : key.isEmpty() ? name : key;
        return plain
                && wanted.test(value)
                && !(start == last && key.isEmpty() && isNoVariable(start, value))
                && begins(start)
                && ends(behind);
    }

    /** A type, or a plain word in a shell. */
    private boolean isNoVariable(int start, String name) {
        if (hunk.language() == Language.SHELL) {
            return !name.startsWith("$") && !code.startsWith("${", start - 2);
        }
        return Character.isUpperCase(name.charAt(0)) && !name.equals(name.toUpperCase(Locale.ROOT));
    }

    private int access(int position) {
        if (code.startsWith("?.", position) || code.startsWith("->", position)) {
            return 2;
        }
        return code.startsWith(".", position) ? 1 : 0;
    }

    /** The literal by which something is looked up, as in {@code headers["x"]}; empty if it is not one. */
    private String key(int bracket) {
        String text = hunk.text();
        if (!code.startsWith("(\"", bracket) && !code.startsWith("['", bracket) && !code.startsWith("[\"", bracket)) {
            return "";
        }
        int limit = Math.min(text.length() - 1, bracket + LONGEST_NAME);
        int close = bracket + 2;
        while (close < limit && hunk.kindAt(close) == Lexer.STRING) {
            close++;
        }
        return ")]".indexOf(text.charAt(Math.min(close + 1, limit))) >= 0 ? text.substring(bracket + 2, close) : "";
    }

    private boolean begins(int start) {
        int before = start - 1;
        while (before >= 0 && start - before < LONGEST_NAME && Character.isWhitespace(code.charAt(before))) {
            before--;
        }
        if (before < 0) {
            return true;
        }
        char c = code.charAt(before);
        if (isNamePart(c)) {
            return !ASKING.contains(nameEnding(before + 1));
        }
        boolean compares = c == '=' && before > 0 && "=!<>".indexOf(code.charAt(before - 1)) >= 0;
        return !compares && "(,+{=:[<&*.%".indexOf(c) >= 0;
    }

    private boolean ends(int behind) {
        int next = behind;
        while (next < code.length() && next - behind < LONGEST_NAME && " !".indexOf(code.charAt(next)) >= 0) {
            next++;
        }
        if (next >= code.length() || ",)+}];\n".indexOf(code.charAt(next)) >= 0) {
            return !code.startsWith("!=", next - 1);
        }
        boolean joined = hunk.language() == Language.PHP && code.charAt(next) == '.';
        return joined
                || Set.of("??", "||", "?:", "<<").contains(code.substring(next, Math.min(code.length(), next + 2)));
    }

    private String nameStarting(int start) {
        int stop = start;
        while (stop < end && isNamePart(code.charAt(stop))) {
            stop++;
        }
        return code.substring(start, stop);
    }

    private String nameEnding(int stop) {
        int start = stop;
        while (start > 0 && stop - start < LONGEST_NAME && isNamePart(code.charAt(start - 1))) {
            start--;
        }
        return code.substring(start, stop);
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '$';
    }
}
