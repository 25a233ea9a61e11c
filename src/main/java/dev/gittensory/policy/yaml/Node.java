package dev.gittensory.policy.yaml;

import java.util.List;
import java.util.Set;

/** A part of a file. Trees of them are at most {@link TreeBuilder#DEEPEST} deep. */
public sealed interface Node {

    /** The 1-based line that it begins in. */
    int line();

    /** Keys with values, as they are ordered in the file; no key occurs twice. */
    record Mapping(int line, List<Entry> entries) implements Node {

        public Mapping {
            entries = List.copyOf(entries);
        }
    }

    /** A list. */
    record Sequence(int line, List<Node> elements) implements Node {

        public Sequence {
            elements = List.copyOf(elements);
        }
    }

    /**
     * A value that is neither.
     *
     * @param text as it was written, without quotes, and with escapes replaced
     * @param plain false if it was quoted or a block of text, and thus is a text whatever it looks like
     */
    record Scalar(int line, String text, boolean plain) implements Node {

        private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

        /** Whether it stands for no value, as in {@code key:} with nothing behind it. */
        public boolean isNothing() {
            return plain && NOTHING.contains(text);
        }
    }

    /** A key, the line that it is in, and its value. */
    record Entry(String key, int line, Node value) {}
}
