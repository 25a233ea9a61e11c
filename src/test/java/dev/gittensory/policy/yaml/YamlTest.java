package dev.gittensory.policy.yaml;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.policy.yaml.Node.Entry;
import dev.gittensory.policy.yaml.Node.Mapping;
import dev.gittensory.policy.yaml.Node.Scalar;
import dev.gittensory.policy.yaml.Node.Sequence;
import dev.gittensory.policy.yaml.Yaml.Reading.Parsed;
import dev.gittensory.policy.yaml.Yaml.Reading.Unreadable;
import java.nio.charset.Charset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {

    private static final int LIMIT = 64 * 1024;

    @Test
    void keepsOrderLinesAndQuotes() {
        Mapping root =
                tree("# first\nb: 1\na:\n  - x\n  - 'true'\n  - {k: |\n      v}\n".replace("|\n      v", "\"v\""));

        assertThat(root)
                .isEqualTo(new Mapping(
                        2,
                        List.of(
                                new Entry("b", 2, new Scalar(2, "1", true)),
                                new Entry(
                                        "a",
                                        3,
                                        new Sequence(
                                                4,
                                                List.of(
                                                        new Scalar(4, "x", true),
                                                        new Scalar(5, "true", false),
                                                        new Mapping(
                                                                6,
                                                                List.of(new Entry(
                                                                        "k", 6, new Scalar(6, "v", false))))))))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "\n\n", "# only a comment", "---\n", "---\n...\n", "\uFEFF", "\uFEFF# a comment\n", "{}"})
    void takesAFileWithoutContentForOneWithoutKeys(String text) {
        assertThat(tree(text).entries()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: 1\n\nb: 2\n", "a: 1\r\n\r\nb: 2\r\n", "a: 1\r\rb: 2\r", "\uFEFFa: 1\n\nb: 2"})
    void countsLinesHoweverTheyEnd(String text) {
        assertThat(tree(text).entries())
                .containsExactly(
                        new Entry("a", 1, new Scalar(1, "1", true)), new Entry("b", 3, new Scalar(3, "2", true)));
    }

    @Test
    void takesABlockOfTextWithoutCarriageReturns() {
        assertThat(tree("rubric: |\r\n  one\r\n  two\r\n").entries().get(0).value())
                .isEqualTo(new Scalar(1, "one\ntwo\n", false));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a:", "a: ~", "a: null", "a: # nothing", "? a"})
    void tellsNoValueFromText(String text) {
        assertThat(((Scalar) tree(text).entries().get(0).value()).isNothing()).isTrue();
        assertThat(new Scalar(1, "", false).isNothing()).isFalse();
    }

    @Test
    void keysMayBeNumbersOrQuoted() {
        assertThat(tree("1: a\n\"2\": b\n'3': c\n<<: d\n").entries().stream().map(Entry::key))
                .containsExactly("1", "2", "3", "<<");
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("a: 1\nb: *x\n", 2, "Aliases"),
                Arguments.of("a: &x 1\n", 1, "Anchors"),
                Arguments.of("a:\n  &x b: 1\n", 2, "Anchors"),
                Arguments.of("a: &x [1]\n", 1, "Anchors"),
                Arguments.of("a: 1\nb: !!str 2\n", 2, "Tags"),
                Arguments.of("a: !!java.util.ArrayList [1]\n", 1, "Tags"),
                Arguments.of("!!javax.script.ScriptEngineManager [!!java.net.URL ['x']]\n", 1, "Tags"),
                Arguments.of("a: !local {}\n", 1, "Tags"),
                Arguments.of("a: 1\n---\nb: 2\n", 2, "second document"),
                Arguments.of("a: 1\n...\n---\nb: 2\n", 3, "second document"),
                Arguments.of("a: 1\nb: 2\na: 3\n", 3, "twice"),
                Arguments.of("a:\n  x: 1\n  'x': 2\n", 3, "twice"),
                Arguments.of("? [a, b]\n: 1\n", 1, "not a list"),
                Arguments.of("? {a: b}\n: 1\n", 1, "not a list"),
                Arguments.of("? |\n  a\n: 1\n", 1, "has to be a word"),
                Arguments.of("?\n: 1\n", 1, "has to be a word"),
                Arguments.of("'': 1\n", 1, "has to be a word"),
                Arguments.of("a: b: c\n", 1, "not valid YAML"),
                Arguments.of("a: 1\n b: 2\n", 2, "not valid YAML"),
                Arguments.of("a: [1, 2\nb: 3\n", 2, "not valid YAML"),
                Arguments.of("a: \"x\n", 2, "not valid YAML"),
                Arguments.of("a:\n\tb: 1\n", 2, "tab"),
                Arguments.of("%YAML 9.1\n---\na: 1\n", null, "not valid YAML"),
                Arguments.of("a: \"\\uD800\"\n", 1, "half a character"),
                Arguments.of("a: \"\\0\"\n", 1, "control character"),
                Arguments.of("a: \"\\x1b[0m\"\n", 1, "control character"),
                Arguments.of("a: 1\nb: \u0000\n", 2, "control character"),
                Arguments.of("a: 1\r\n\r\nb: \u001b\n", 3, "control character"),
                Arguments.of("- a\n", 1, "keys with values"),
                Arguments.of("word\n", 1, "keys with values"),
                Arguments.of("''\n", 1, "keys with values"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesWithTheLine(String text, Integer line, String message) {
        Unreadable unreadable = unreadable(text.getBytes(UTF_8));

        assertThat(unreadable.line()).isEqualTo(line);
        assertThat(unreadable.message()).contains(message);
    }

    @Test
    void refusesOtherEncodingsWithTheLineWhereItShows() {
        Unreadable windows = unreadable("a: 1\nb: 'M\u00fcll'\n".getBytes(Charset.forName("windows-1252")));
        assertThat(windows.line()).isEqualTo(2);
        assertThat(windows.message()).contains("not UTF-8");

        assertThat(unreadable("a: 1".getBytes(UTF_16)).line()).isEqualTo(1);
        assertThat(unreadable(new byte[] {'a', ':', ' ', (byte) 0xC3}).message())
                .contains("not UTF-8");
        assertThat(unreadable(new byte[] {'a', ':', ' ', (byte) 0xED, (byte) 0xA0, (byte) 0x80})
                        .message())
                .contains("not UTF-8");
    }

    @Test
    void refusesWhatIsTooLargeTooDeepOrTooMuch() {
        assertThat(unreadable(new byte[LIMIT + 1]).message()).isEqualTo("The file is larger than 64 KiB.");
        assertThat(tree(nested(16)).entries()).hasSize(1);
        assertThat(unreadable(nested(17).getBytes(UTF_8)).message()).contains("deeper than 16 levels");
        assertThat(((Sequence) tree("a: [" + "1,".repeat(9_997) + "]")
                                .entries()
                                .get(0)
                                .value())
                        .elements())
                .hasSize(9_997);
        assertThat(unreadable(("a: [" + "1,".repeat(9_998) + "]").getBytes(UTF_8))
                        .message())
                .contains("more than 10000");
    }

    @Test
    void takesTextAsLongAsTheFileMayBe() {
        String text = "x".repeat(LIMIT - 3);
        assertThat(tree("a: " + text).entries().get(0).value()).isEqualTo(new Scalar(1, text, true));
    }

    /** The root mapping is the first level. */
    private static String nested(int levels) {
        return "a: " + "[".repeat(levels - 1) + "]".repeat(levels - 1);
    }

    private static Mapping tree(String text) {
        Yaml.Reading reading = Yaml.read(text.getBytes(UTF_8), LIMIT);
        assertThat(reading).isInstanceOf(Parsed.class);
        return ((Parsed) reading).root();
    }

    private static Unreadable unreadable(byte[] content) {
        Yaml.Reading reading = Yaml.read(content, LIMIT);
        assertThat(reading).isInstanceOf(Unreadable.class);
        return (Unreadable) reading;
    }
}
