package dev.gittensory.policy.yaml;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.gittensory.policy.yaml.Yaml.Reading;
import dev.gittensory.policy.yaml.Yaml.Reading.Unreadable;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Inputs that have brought other readers of YAML down. The limit is far above ours, so that it is not what saves us. */
class HostileYamlTest {

    private static final int MANY = 100_000;
    private static final int LIMIT = 64 * 1024 * 1024;

    /** Thousands of times what any of them takes. */
    private static final Duration LONG = Duration.ofSeconds(10);

    static Stream<Arguments> bombs() {
        StringBuilder laughs = new StringBuilder("a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol]\n");
        for (char name = 'b'; name <= 'i'; name++) {
            String last = "*" + (char) (name - 1);
            laughs.append(name + ": &" + name + " [" + (last + ", ").repeat(8) + last + "]\n");
        }
        return Stream.of(
                Arguments.of("a billion laughs", laughs.toString()),
                Arguments.of("a mapping that holds itself", "a: &a\n  b: *a\n"),
                Arguments.of("brackets", "a: " + "[".repeat(MANY)),
                Arguments.of("braces", "{a: ".repeat(MANY)),
                Arguments.of("brackets as keys", "? " + "[".repeat(MANY)),
                Arguments.of("brackets on lines of their own", "a:\n" + " [\n".repeat(MANY)),
                Arguments.of("a sequence in a sequence", "a:\n" + "- ".repeat(MANY)),
                Arguments.of("keys of keys", "? ".repeat(MANY)),
                Arguments.of("deep indentation", deepIndentation(2_000)),
                Arguments.of("closing brackets", "]".repeat(MANY)),
                Arguments.of("colons", ": ".repeat(MANY)),
                Arguments.of("commas", "a: [" + ",".repeat(MANY)),
                Arguments.of("exclamation marks", "!".repeat(MANY)),
                Arguments.of("percent signs", "%".repeat(MANY)),
                Arguments.of("directives", "%TAG ! tag:x:\n".repeat(MANY)),
                Arguments.of("documents", "---\n".repeat(MANY)),
                Arguments.of("quotes", "a: " + "'\"".repeat(MANY)),
                Arguments.of("elements", "a:\n" + "- x\n".repeat(MANY)),
                Arguments.of("keys", keys(MANY)),
                Arguments.of("an endless key", "k".repeat(1_000_000) + ": 1"),
                Arguments.of("an open quote", "a: \"" + "x\n".repeat(MANY)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bombs")
    void isRefusedInNoTime(String name, String text) {
        Reading reading = assertTimeoutPreemptively(LONG, () -> Yaml.read(text.getBytes(UTF_8), LIMIT), name);

        assertThat(reading).as(name).isInstanceOf(Unreadable.class);
    }

    static Stream<Arguments> lengths() {
        return Stream.of(
                Arguments.of("plain", "a: " + "x".repeat(1_000_000)),
                Arguments.of("plain words", "a: " + "x ".repeat(500_000) + "x"),
                Arguments.of("plain lines", "a:\n" + "  x\n".repeat(250_000)),
                Arguments.of("double quotes", "a: \"" + "\\n".repeat(500_000) + "\""),
                Arguments.of("single quotes", "a: '" + "''".repeat(500_000) + "'"),
                Arguments.of("a block", "a: |\n" + "  x\n".repeat(250_000)),
                Arguments.of("a folded block", "a: >\n" + "  x\n\n".repeat(200_000)),
                Arguments.of("empty lines", "a: |\n" + "\n".repeat(1_000_000)),
                Arguments.of("comments", "#\n".repeat(500_000)),
                Arguments.of("white space", " ".repeat(1_000_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lengths")
    void aMillionCharactersAreReadInNoTime(String name, String text) {
        Reading reading = assertTimeoutPreemptively(LONG, () -> Yaml.read(text.getBytes(UTF_8), LIMIT), name);

        assertThat(reading).as(name).isInstanceOf(Reading.Parsed.class);
    }

    private static String deepIndentation(int levels) {
        StringBuilder text = new StringBuilder();
        for (int level = 0; level < levels; level++) {
            text.append(" ".repeat(level)).append("a:\n");
        }
        return text.toString();
    }

    private static String keys(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append('k').append(i).append(": 1\n");
        }
        return text.toString();
    }
}
