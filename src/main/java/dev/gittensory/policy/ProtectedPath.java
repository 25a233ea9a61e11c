package dev.gittensory.policy;

import dev.gittensory.domain.PathPattern;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A pattern for paths that only a person may let pass. The operator's are private: {@code toString} names a number only.
 *
 * @param owner whose it is
 * @param number its 1-based place in the file that it is from, by which it can be named without being shown
 * @param pattern empty if the text is none, and then every path is meant: a guard that is misspelt must not be absent
 */
public record ProtectedPath(Owner owner, int number, Optional<PathPattern> pattern) {

    /** Whose a pattern is. */
    public enum Owner {
        OPERATOR,
        REPOSITORY
    }

    /** The characters that a backslash makes plain ones; before another one it is a separator of Windows or a slip. */
    private static final String ESCAPED = "*?[]\\#! ";

    /** What a path of a change never has between two slashes. */
    private static final Set<String> NO_NAMES = Set.of("", ".", "..");

    /** The pattern that this text stands for, in the manner of CODEOWNERS, or every path if it stands for none. */
    public static ProtectedPath of(Owner owner, int number, String text) {
        return new ProtectedPath(owner, number, understood(text));
    }

    /** Whether the text is a pattern. */
    public static boolean isPattern(String text) {
        return understood(text).isPresent();
    }

    /** Whether the path with these names, as {@link PathPattern#names} has them, is meant. */
    public boolean matches(List<int[]> names) {
        return pattern.isEmpty() || pattern.get().matches(names);
    }

    @Override
    public String toString() {
        return owner + " pattern " + number;
    }

    /**
     * Stricter than CODEOWNERS, because there a pattern that can meet nothing goes unnoticed: braces and other
     * separators are from other kinds of patterns, and nobody sees a character that is invisible.
     */
    private static Optional<PathPattern> understood(String text) {
        boolean plain = text.equals(text.strip())
                && text.codePoints().noneMatch(ProtectedPath::isForeign)
                && escapesOnlyWhatItMay(text);
        return plain ? PathPattern.of(text).filter(ProtectedPath::canMeetAPath) : Optional.empty();
    }

    private static boolean isForeign(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> true;
            default -> character == '{' || character == '}';
        };
    }

    private static boolean escapesOnlyWhatItMay(String text) {
        for (int at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', at + 2)) {
            if (at + 1 == text.length() || ESCAPED.indexOf(text.charAt(at + 1)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean canMeetAPath(PathPattern pattern) {
        return Collections.disjoint(NO_NAMES, List.of(pattern.sample().split("/", -1)));
    }
}
