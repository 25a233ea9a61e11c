package dev.gittensory.policy;

import dev.gittensory.domain.PathPattern;
import java.util.List;
import java.util.Optional;

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

    /**
     * The pattern that this text stands for, in the manner of CODEOWNERS. Braces are no part of those patterns but of
     * many others, so whoever writes them expects what would not happen; they make a text no pattern.
     */
    public static ProtectedPath of(Owner owner, int number, String text) {
        return new ProtectedPath(owner, number, understood(text) ? PathPattern.of(text) : Optional.empty());
    }

    /** Whether the text is a pattern. */
    public static boolean isPattern(String text) {
        return understood(text) && PathPattern.of(text).isPresent();
    }

    /** Whether the path with these names, as {@link PathPattern#names} has them, is meant. */
    public boolean matches(List<int[]> names) {
        return pattern.isEmpty() || pattern.get().matches(names);
    }

    @Override
    public String toString() {
        return owner + " pattern " + number;
    }

    private static boolean understood(String text) {
        return text.chars().noneMatch(character -> character == '{' || character == '}' || character < ' ')
                && text.equals(text.strip());
    }
}
