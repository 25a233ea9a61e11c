package dev.gittensory.enrich.regex;

import dev.gittensory.enrich.regex.RegexNode.One;
import dev.gittensory.enrich.regex.RegexNode.Sealed;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * Reads what the dialects of backtracking engines have in common, without recursion and in one pass. Gives up on what is
 * longer or deeper than people write, and on what the dialects read differently.
 */
final class RegexParser {

    static final int LONGEST = 500;
    static final int DEEPEST = 20;

    /** How a group begins whose contents match no text of their own or are never tried again. */
    private static final List<String> SEALED = List.of("?=", "?!", "?<=", "?<!", "?>");

    private static final RegexNode ASSERTION = new Sealed(RegexNode.sequence(List.of()));

    /** An open group. */
    private static final class Group {
        final boolean sealed;
        final List<RegexNode> alternatives = new ArrayList<>();
        List<RegexNode> parts = new ArrayList<>();

        Group(boolean sealed) {
            this.sealed = sealed;
        }

        void nextAlternative() {
            alternatives.add(RegexNode.sequence(parts));
            parts = new ArrayList<>();
        }

        RegexNode close() {
            nextAlternative();
            RegexNode inside = RegexNode.choice(alternatives);
            return sealed ? new Sealed(inside) : inside;
        }
    }

    private final String pattern;
    private final Deque<Group> open = new ArrayDeque<>();
    private Group group = new Group(false);
    private int at;

    private RegexParser(String pattern) {
        this.pattern = pattern;
    }

    /** The structure of a pattern; empty if it cannot be told. */
    static Optional<RegexNode> parse(String pattern) {
        return pattern.length() > LONGEST ? Optional.empty() : new RegexParser(pattern).parse();
    }

    private Optional<RegexNode> parse() {
        while (at < pattern.length()) {
            if (!step(pattern.charAt(at++))) {
                return Optional.empty();
            }
        }
        return open.isEmpty() ? Optional.of(group.close()) : Optional.empty();
    }

    private boolean step(char c) {
        return switch (c) {
            case '(' -> openGroup();
            case ')' -> closeGroup();
            case '[' -> bracket();
            case '\\' -> escape();
            case '*' -> repeat("0", "");
            case '+' -> repeat("1", "");
            case '?' -> repeat("0", "1");
            case '{' -> braces();
            case '^', '$' -> add(ASSERTION);
            case '.' -> add(new One(CharSet.DOT));
            case '|' -> {
                group.nextAlternative();
                yield true;
            }
            default -> add(new One(CharSet.of(c)));
        };
    }

    private boolean add(RegexNode node) {
        return group.parts.add(node);
    }

    private boolean openGroup() {
        boolean sealed = false;
        if (pattern.startsWith("?", at)) {
            Optional<String> seal =
                    SEALED.stream().filter(kind -> pattern.startsWith(kind, at)).findFirst();
            sealed = seal.isPresent();
            int end = seal.map(kind -> at + kind.length()).orElseGet(this::endOfPrefix);
            if (end > 0 && pattern.charAt(end - 1) == ')') {
                at = end;
                return true;
            }
            if (end < 0) {
                return false;
            }
            at = end;
        }
        open.push(group);
        group = new Group(sealed);
        return open.size() <= DEEPEST;
    }

    /** That of a name or of flags; below zero for conditions, free spacing and whatever else there may be. */
    private int endOfPrefix() {
        boolean named = pattern.startsWith("?<", at) || pattern.startsWith("?P<", at);
        String allowed = named ? "_<" : "-";
        int end = at + 1;
        while (end < pattern.length()
                && (Character.isLetterOrDigit(pattern.charAt(end)) || allowed.indexOf(pattern.charAt(end)) >= 0)) {
            end++;
        }
        boolean spaced = !named && pattern.substring(at, end).contains("x");
        boolean closed = end < pattern.length() && (named ? ">" : ":)").indexOf(pattern.charAt(end)) >= 0;
        return closed && !spaced ? end + 1 : -1;
    }

    private boolean closeGroup() {
        if (open.isEmpty()) {
            return false;
        }
        RegexNode closed = group.close();
        group = open.pop();
        return add(closed);
    }

    private boolean bracket() {
        Optional<RegexClass.Read> read = RegexClass.bracketed(pattern, at);
        read.ifPresent(set -> {
            at = set.end();
            add(new One(set.set()));
        });
        return read.isPresent();
    }

    private boolean escape() {
        if (at >= pattern.length() || pattern.charAt(at) == 'Q') {
            return false;
        }
        if ("bBAZzG".indexOf(pattern.charAt(at)) >= 0) {
            at++;
            return add(ASSERTION);
        }
        RegexClass.Read read = RegexClass.escape(pattern, at);
        at = read.end();
        return add(new One(read.set()));
    }

    /** A count in braces, or a brace that stands for itself. */
    private boolean braces() {
        int end = at;
        while (end < pattern.length() && (Character.isDigit(pattern.charAt(end)) || pattern.charAt(end) == ',')) {
            end++;
        }
        String count = pattern.substring(at, end);
        if (count.isEmpty() || !Character.isDigit(count.charAt(0)) || !pattern.startsWith("}", end)) {
            return add(new One(CharSet.of('{')));
        }
        at = end + 1;
        int comma = count.indexOf(',');
        return comma < 0 ? repeat(count, count) : repeat(count.substring(0, comma), count.substring(comma + 1));
    }

    /** Repeats the part before, up to so often; without limit if the second count is empty. */
    private boolean repeat(String least, String most) {
        if (group.parts.isEmpty()) {
            return false;
        }
        RegexNode repeat = RegexNode.repeat(group.parts.remove(group.parts.size() - 1), least, most);
        boolean possessive = pattern.startsWith("+", at);
        at += possessive || pattern.startsWith("?", at) ? 1 : 0;
        return add(possessive ? new Sealed(repeat) : repeat);
    }
}
