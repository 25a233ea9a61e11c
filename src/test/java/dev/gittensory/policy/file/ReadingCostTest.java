package dev.gittensory.policy.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The files that take the most memory of those that were found; the fuzz test looks for worse ones. */
class ReadingCostTest {

    private static final int LIMIT = OperatorFile.LIMIT - 16;

    private static final WatchedReading READERS = new WatchedReading();

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("nothing", ""),
                Arguments.of("every key", ConfigTexts.OPERATOR),
                Arguments.of("numbers in a row", "a: [" + "1,".repeat(9_000) + "]"),
                Arguments.of("numbers on lines", "a:\n" + "- 1\n".repeat(9_000)),
                Arguments.of("pairs in a row", "a: [" + "a: b,".repeat(3_000) + "]"),
                Arguments.of("small nests", "a: [" + ("[".repeat(10) + "]".repeat(10) + ",").repeat(900) + "]"),
                Arguments.of("unknown keys", pieces(4_900, i -> "k" + i + ": 1\n")),
                Arguments.of("nearly known keys", pieces(4_900, i -> "gate" + i + ": 1\n")),
                Arguments.of("bad patterns", "gate: {protected-paths: [" + "'!a',".repeat(9_000) + "]}"),
                Arguments.of("bad names", "gate: {required-analyzers: [" + "licence,".repeat(9_000) + "]}"),
                Arguments.of("blockers", "gate: {blockers: [" + "{severity: nit},".repeat(2_400) + "]}"),
                Arguments.of("open brackets", "a: " + "[".repeat(LIMIT)),
                Arguments.of("many words", "rubric: " + "x ".repeat(LIMIT / 2)),
                Arguments.of("many lines", "rubric: |\n" + "  x\n".repeat(LIMIT / 4)),
                Arguments.of("empty lines", "rubric: |\n" + "\n".repeat(LIMIT)),
                Arguments.of("folded lines", "rubric: >\n" + "  x\n\n".repeat(LIMIT / 5)),
                Arguments.of("comments", "#\n".repeat(LIMIT / 2)),
                Arguments.of("digits", "label: " + "1".repeat(LIMIT)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("files")
    void staysBelowTheBound(String name, String text) {
        byte[] content = text.getBytes(UTF_8);
        assertThat(content.length).isLessThanOrEqualTo(OperatorFile.LIMIT);

        assertThat(READERS.read(content).bytes()).as(name).isLessThan(WatchedReading.Cost.most(content.length));
    }

    @AfterAll
    static void stop() {
        READERS.close();
    }

    private static String pieces(int count, IntFunction<String> piece) {
        return IntStream.range(0, count).mapToObj(piece).collect(Collectors.joining());
    }
}
