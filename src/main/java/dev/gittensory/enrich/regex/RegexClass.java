package dev.gittensory.enrich.regex;

import java.util.Optional;

/** Reads escapes and bracketed sets of a pattern: what matches one character. */
final class RegexClass {

    private final String pattern;
    /** Where the next character is. */
    private int at;

    private RegexClass(String pattern, int at) {
        this.pattern = pattern;
        this.at = at;
    }

    /**
     * A set and where it ends.
     *
     * @param set the characters
     * @param end the position behind it
     */
    record Read(CharSet set, int end) {}

    /** The set behind an opening bracket; empty for what differs between engines or is not closed. */
    static Optional<Read> bracketed(String pattern, int at) {
        return new RegexClass(pattern, at).members();
    }

    /** The set that an escape stands for; the position is that of the character behind the backslash. */
    static Read escape(String pattern, int at) {
        RegexClass reader = new RegexClass(pattern, at);
        CharSet set = reader.escaped();
        return new Read(set, Math.min(pattern.length(), reader.at));
    }

    private Optional<Read> members() {
        boolean negated = pattern.startsWith("^", at);
        at += negated ? 1 : 0;
        CharSet set = CharSet.NONE;
        // an empty set in one engine, and one with a bracket in another
        if (pattern.startsWith("]", at)) {
            return Optional.empty();
        }
        while (at < pattern.length()) {
            char c = pattern.charAt(at);
            if (c == ']') {
                return Optional.of(new Read(negated ? set.complement() : set, at + 1));
            }
            if (pattern.startsWith("&&", at) || pattern.startsWith("[:", at)) {
                return Optional.empty();
            }
            set = set.union(member());
        }
        return Optional.empty();
    }

    private CharSet member() {
        int first = pattern.charAt(at);
        CharSet one = next();
        boolean range = first != '\\'
                && at + 1 < pattern.length()
                && pattern.charAt(at) == '-'
                && pattern.charAt(at + 1) != ']';
        if (!range) {
            return one;
        }
        at++;
        int last = pattern.charAt(at);
        CharSet other = next();
        return last == '\\' ? one.union(other).union(CharSet.of('-')) : CharSet.range(first, Math.max(first, last));
    }

    private CharSet next() {
        char c = pattern.charAt(at++);
        return c == '\\' && at < pattern.length() ? escaped() : CharSet.of(c);
    }

    private CharSet escaped() {
        char c = pattern.charAt(at++);
        return switch (c) {
            case 'd' -> CharSet.DIGIT;
            case 'D' -> CharSet.DIGIT.complement();
            case 'w' -> CharSet.WORD;
            case 'W' -> CharSet.WORD.complement();
            case 's' -> CharSet.SPACE;
            case 'S' -> CharSet.SPACE.complement();
            case 'n' -> CharSet.of('\n');
            case 'r' -> CharSet.of('\r');
            case 't' -> CharSet.of('\t');
            case 'x' -> skip(2);
            case 'u' -> skip(4);
            case 'p', 'P' -> skip(1);
            default -> Character.isLetterOrDigit(c) ? CharSet.NONE : CharSet.of(c);
        };
    }

    /** Something of which nothing is to be known: so many characters, or what is in braces. */
    private CharSet skip(int length) {
        if (pattern.startsWith("{", at)) {
            int end = pattern.indexOf('}', at);
            at = end < 0 ? pattern.length() : end + 1;
        } else {
            at = Math.min(pattern.length(), at + length);
        }
        return CharSet.NONE;
    }
}
