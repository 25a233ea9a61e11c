package dev.gittensory.policy.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ConfigProblem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;

/**
 * Whatever the bytes are, both readers come to an end soon, with little memory and without an exception. A build tries a few
 * thousand files, {@code mvn -B -Pnightly test} a few million; what they cost at worst is then in {@code target/yaml-fuzz.txt}.
 */
class YamlFuzzTest {

    /** Below this the constant costs are most of it. */
    private static final int LARGE = 4096;

    private static final WatchedReading READERS = new WatchedReading();
    private static long files;
    private static long readable;
    private static long worstNanos;
    private static long worstSmall;
    private static double worstPerByte;
    private static long start;

    @BeforeContainer
    static void warmUp() {
        for (String text : List.of(ConfigTexts.REPOSITORY, ConfigTexts.OPERATOR, "a: *b", "a: [")) {
            READERS.read(text.getBytes(UTF_8));
        }
        start = System.nanoTime();
    }

    @Property
    void survivesAnyBytes(@ForAll("bytes") byte[] content) {
        check(content);
    }

    /** Most of the others are not even YAML, so that the tables of keys are tried here. */
    @Property
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void survivesDamagedFiles(@ForAll("damagedFiles") byte[] content) {
        long before = readable;
        check(content);
        Statistics.label("readable")
                .collect(readable > before)
                .coverage(coverage -> coverage.check(true).percentage(share -> share > 20));
    }

    @Property
    void survivesHeapsOfTokens(@ForAll("heapsOfTokens") byte[] content) {
        check(content);
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        return Arbitraries.bytes().array(byte[].class).ofMaxSize(300);
    }

    @Provide
    Arbitrary<byte[]> damagedFiles() {
        return Arbitraries.randomValue(random -> new FileDamage(random).damagedFile());
    }

    @Provide
    Arbitrary<byte[]> heapsOfTokens() {
        return Arbitraries.randomValue(random -> new FileDamage(random).heapOfTokens());
    }

    @AfterContainer
    static void report() throws IOException {
        READERS.close();
        String figures = String.format(
                Locale.ROOT,
                "%d files, each read by both readers, in %d s; %d were YAML%nworst time: %.1f ms%n"
                        + "worst memory: %d bytes below %d bytes of file, %.0f bytes a byte above%n",
                files,
                (System.nanoTime() - start) / 1_000_000_000,
                readable,
                worstNanos / 1e6,
                worstSmall,
                LARGE,
                worstPerByte);
        Files.writeString(Path.of("target", "yaml-fuzz.txt"), figures);
    }

    private static void check(byte[] content) {
        WatchedReading.Cost cost = READERS.read(content);
        files++;
        readable += isReadable(cost.repository()) ? 1 : 0;
        worstNanos = Math.max(worstNanos, cost.nanos());
        if (content.length < LARGE) {
            worstSmall = Math.max(worstSmall, cost.bytes());
        } else {
            worstPerByte = Math.max(worstPerByte, (double) cost.bytes() / content.length);
        }
        assertThat(cost.bytes())
                .as("bytes for %d", content.length)
                .isLessThan(WatchedReading.Cost.most(content.length));
        check(cost.repository());
        check(cost.operator());
    }

    private static boolean isReadable(List<ConfigProblem> problems) {
        return problems.stream().noneMatch(problem -> problem.kind() == ConfigProblem.Kind.UNREADABLE);
    }

    private static void check(List<ConfigProblem> problems) {
        assertThat(problems.size()).isLessThanOrEqualTo(Problems.MOST);
        int line = 0;
        for (ConfigProblem problem : problems) {
            Integer at = problem.line();
            assertThat(at == null ? line + 1 : at).isPositive().isGreaterThanOrEqualTo(line);
            assertThat(problem.key().length()).isLessThanOrEqualTo(201);
            assertThat(problem.message()).isNotBlank();
            line = at == null ? line : at;
        }
    }
}
