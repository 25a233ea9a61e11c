package dev.gittensory.diff;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The names in file headers: quoting, prefixes, and the two names of a {@code diff --git} line.
 *
 * <p>A prefix is taken off if both sides begin with one of git's letters ({@code a/ b/}, mnemonic {@code i/ w/ c/ o/},
 * {@code 1/ 2/}) and the letters differ. With {@code --no-prefix} an unrenamed file has the same name twice, so a real
 * folder {@code a/} stays. Own prefixes ({@code --src-prefix}) and the folders of {@code diff -r} are part of the name.
 */
final class GitPath {

    static final String NONE = "/dev/null";

    private static final String PREFIX_LETTERS = "abiwco12";

    private GitPath() {}

    /** The names before and after a change, as written. */
    record Pair(String before, String after) {}

    private record Quoted(String name, int end) {}

    /** The name of a {@code ---}, {@code +++}, {@code rename} or {@code copy} line, without quotes or time stamp. */
    static String name(String text) {
        Quoted quoted = text.startsWith("\"") ? unquote(text, 0) : null;
        if (quoted != null) {
            return quoted.name();
        }
        int tab = text.indexOf('\t');
        return tab < 0 ? text : text.substring(0, tab);
    }

    /** Takes a known prefix off, if the two names show that there is one. */
    static String strip(String name, Pair evidence) {
        boolean prefixed = hasPrefix(evidence.before)
                ? evidence.after.equals(NONE)
                        || (hasPrefix(evidence.after) && evidence.before.charAt(0) != evidence.after.charAt(0))
                : evidence.before.equals(NONE);
        return prefixed && hasPrefix(name) ? name.substring(2) : name;
    }

    /** The names of a {@code diff --git} line, or null if they cannot be told apart. */
    static @Nullable Pair ofGitLine(String text) {
        if (text.startsWith("\"")) {
            Quoted before = unquote(text, 0);
            return before == null || !text.startsWith(" ", before.end)
                    ? null
                    : new Pair(before.name, name(text.substring(before.end + 1)));
        }
        int quote = text.indexOf(" \"");
        if (quote > 0) {
            return new Pair(text.substring(0, quote), name(text.substring(quote + 1)));
        }
        return split(text, " ");
    }

    /**
     * Cuts in the middle if both halves name one file, because names may contain the separator; all known prefixes are
     * of one length. Otherwise cuts at the separator if there is but one.
     */
    static @Nullable Pair split(String text, String separator) {
        int middle = (text.length() - separator.length()) / 2;
        if (middle > 0 && text.startsWith(separator, middle)) {
            Pair halves = new Pair(text.substring(0, middle), text.substring(middle + separator.length()));
            if (strip(halves.before, halves).equals(strip(halves.after, halves))) {
                return halves;
            }
        }
        int first = text.indexOf(separator);
        return first < 0 || first != text.lastIndexOf(separator)
                ? null
                : new Pair(text.substring(0, first), text.substring(first + separator.length()));
    }

    private static boolean hasPrefix(String name) {
        return name.length() > 2 && name.charAt(1) == '/' && PREFIX_LETTERS.indexOf(name.charAt(0)) >= 0;
    }

    /** Undoes C quoting; null if the text is not well quoted, so that the caller takes it as it is, like git does. */
    private static @Nullable Quoted unquote(String text, int start) {
        ByteArrayOutputStream name = new ByteArrayOutputStream();
        int from = start + 1;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c != '"' && c != '\\') {
                continue;
            }
            name.writeBytes(text.substring(from, at).getBytes(StandardCharsets.UTF_8));
            if (c == '"') {
                return new Quoted(name.toString(StandardCharsets.UTF_8), at + 1);
            }
            int octal = octal(text, at + 1);
            int value = octal >= 0 ? octal : escape(at + 1 < text.length() ? text.charAt(at + 1) : ' ');
            if (value < 0) {
                return null;
            }
            name.write(value);
            at += octal >= 0 ? 3 : 1;
            from = at + 1;
        }
        return null;
    }

    private static int octal(String text, int start) {
        int value = 0;
        for (int i = start; i < start + 3; i++) {
            int digit = i < text.length() ? text.charAt(i) - '0' : -1;
            if (digit < 0 || digit > (i == start ? 3 : 7)) {
                return -1;
            }
            value = value * 8 + digit;
        }
        return value;
    }

    private static int escape(char letter) {
        int index = "abtnvfr".indexOf(letter);
        if (index >= 0) {
            return 7 + index; // the control characters BEL to CR, in the order of the letters
        }
        return letter == '"' || letter == '\\' ? letter : -1;
    }
}
