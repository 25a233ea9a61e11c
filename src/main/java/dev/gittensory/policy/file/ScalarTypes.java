package dev.gittensory.policy.file;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.Pattern;
import dev.gittensory.policy.ProtectedPath;
import dev.gittensory.policy.file.Problems.Place;
import dev.gittensory.policy.yaml.Node;
import dev.gittensory.policy.yaml.Node.Scalar;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The types of single values. What YAML 1.2 takes for a number, a boolean or nothing is no text unless it is quoted, and
 * what is quoted is text: the same file then means the same to an editor that checks it against the schema.
 */
final class ScalarTypes {

    /** For patterns that are none; {@link ProtectedPath} has them match everything. */
    static final String BAD_PATTERN = "This is no pattern for paths, so it means every path.";

    /** For names that no analyzer of this version has. */
    static final String NO_ANALYZER = "No analyzer of this version has this name.";

    private static final Pattern NO_TEXT = Pattern.compile("~|null|Null|NULL|true|True|TRUE|false|False|FALSE"
            + "|[-+]?(?:\\.[0-9]+|[0-9]+(?:\\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|0o[0-7]+|0x[0-9a-fA-F]+"
            + "|[-+]?\\.(?:inf|Inf|INF)|\\.(?:nan|NaN|NAN)");

    private static final Pattern WHOLE = Pattern.compile("0|[1-9][0-9]{0,8}");
    private static final Pattern DECIMAL = Pattern.compile("(?:0|[1-9][0-9]{0,8})(?:\\.[0-9]{1,6})?");

    private ScalarTypes() {}

    /** One of some words. */
    record Words<E>(Map<String, E> words) implements Type<E> {

        /** The words that these constants have. */
        @SafeVarargs
        static <E> Words<E> of(Function<E, String> word, E... constants) {
            Map<String, E> words = new LinkedHashMap<>();
            for (E constant : constants) {
                words.put(word.apply(constant), constant);
            }
            return new Words<>(words);
        }

        @Override
        public Optional<E> read(Node node, Place place, Problems problems) {
            Optional<E> value = text(node).map(words::get);
            if (value.isEmpty()) {
                problems.wrong(place, "Expected one of: " + String.join(", ", words.keySet()) + ".");
            }
            return value;
        }

        @Override
        public void describe(ObjectNode schema) {
            ArrayNode values = schema.putArray("enum");
            words.keySet().forEach(values::add);
        }
    }

    /** {@code true} or {@code false}. */
    record Flag() implements Type<Boolean> {

        @Override
        public Optional<Boolean> read(Node node, Place place, Problems problems) {
            String text = plain(node);
            if (text.equals("true") || text.equals("false")) {
                return Optional.of(text.equals("true"));
            }
            problems.wrong(place, "Expected true or false, without quotes.");
            return Optional.empty();
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "boolean");
        }
    }

    /** A whole number in decimal digits. */
    record Whole(int least, int most) implements Type<Integer> {

        @Override
        public Optional<Integer> read(Node node, Place place, Problems problems) {
            Optional<Integer> value = Optional.of(plain(node))
                    .filter(WHOLE::matches)
                    .map(Integer::valueOf)
                    .filter(number -> number >= least && number <= most);
            if (value.isEmpty()) {
                problems.wrong(place, "Expected a whole number from " + least + " to " + most + ", without quotes.");
            }
            return value;
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "integer").put("minimum", least).put("maximum", most);
        }
    }

    /**
     * A number from 0 on, with at most six decimals. The schema says nothing of the decimals: validators that reckon in
     * binary fractions would find 0.5 no multiple of 0.000001.
     */
    record Decimal(int most) implements Type<BigDecimal> {

        @Override
        public Optional<BigDecimal> read(Node node, Place place, Problems problems) {
            Optional<BigDecimal> value = Optional.of(plain(node))
                    .filter(DECIMAL::matches)
                    .map(BigDecimal::new)
                    .filter(number -> number.compareTo(BigDecimal.valueOf(most)) <= 0);
            if (value.isEmpty()) {
                problems.wrong(
                        place, "Expected a number from 0 to " + most + " with at most six decimals, without quotes.");
            }
            return value;
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "number").put("minimum", 0).put("maximum", most);
        }
    }

    /** A name that may appear anywhere: nothing in it needs quoting. */
    record Label(int most) implements Type<String> {

        private static final Pattern LABEL = Pattern.compile("^[A-Za-z0-9._-]+$");

        @Override
        public Optional<String> read(Node node, Place place, Problems problems) {
            Optional<String> value =
                    text(node).filter(text -> text.length() <= most).filter(LABEL::matches);
            if (value.isEmpty()) {
                problems.wrong(
                        place,
                        "Expected at most " + most + " letters, digits, dots, dashes and underscores; in quotes if that"
                                + " is a number.");
            }
            return value;
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "string").put("maxLength", most).put("pattern", LABEL.pattern());
        }
    }

    /** Any text of bounded length. */
    record Text(int most) implements Type<String> {

        @Override
        public Optional<String> read(Node node, Place place, Problems problems) {
            Optional<String> value = text(node).filter(text -> text.codePointCount(0, text.length()) <= most);
            if (value.isEmpty()) {
                problems.wrong(place, "Expected text of at most " + most + " characters, in quotes if it is a number.");
            }
            return value;
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "string").put("maxLength", most);
        }
    }

    /** A pattern for paths. What is none is kept: a guard that is misspelt must not be absent. */
    record Glob() implements Type<String> {

        @Override
        public Optional<String> read(Node node, Place place, Problems problems) {
            Optional<String> text = text(node);
            if (text.isEmpty()) {
                problems.wrong(place, "Expected text, in quotes if it is a number; as it is, it means every path.");
            } else if (!ProtectedPath.isPattern(text.get())) {
                problems.stricterThanMeant(place, BAD_PATTERN);
            }
            return Optional.of(text.orElse(""));
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "string");
        }
    }

    /** The name of an analyzer, or one of these other names as well. */
    record AnalyzerName(Set<String> others) implements Type<String> {

        @Override
        public Optional<String> read(Node node, Place place, Problems problems) {
            String name = text(node).orElse("");
            Set<String> names = new TreeSet<>(problems.analyzers().names());
            names.addAll(others);
            if (names.contains(name)) {
                return Optional.of(name);
            }
            String guess = Spelling.closest(name, names)
                    .map(known -> " Did you mean " + known + "?")
                    .orElse("");
            problems.wrong(place, text(node).isPresent() ? NO_ANALYZER + guess : "Expected the name of an analyzer.");
            return Optional.empty();
        }

        @Override
        public void describe(ObjectNode schema) {
            schema.put("type", "string");
        }
    }

    /** The text of a node, if it is one. */
    private static Optional<String> text(Node node) {
        return node instanceof Scalar scalar
                        && !scalar.isNothing()
                        && !(scalar.plain() && NO_TEXT.matches(scalar.text()))
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    /** What was written without quotes; empty, which is no value at all, for everything else. */
    private static String plain(Node node) {
        return node instanceof Scalar scalar && scalar.plain() ? scalar.text() : "";
    }
}
