package dev.gittensory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gittensory.bench.FindingsReport;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.testkit.Catalogue;
import dev.gittensory.testkit.MarkdownTable;
import dev.gittensory.testkit.RealDiffs;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The document about analyzers says what the analyzers are and do. */
class AnalyzersDocumentTest {

    private static final Path DOCUMENT = Path.of("docs", "analyzers.md");
    private static final List<String> CATALOGUE =
            List.of("analyzer", "class", "profile", "finds", "severity", "leaves alone");
    private static final List<String> COUNTS = List.of("analyzer", "findings", "true", "false", "the false ones");

    /** The design's first version: 16 local, 3 registry, 5 github. */
    private static final Map<String, Long> FIRST = Map.of("local", 16L, "registry", 3L, "github", 5L);

    @Test
    void everyAnalyzerHasItsRowAndEveryRowItsAnalyzer() {
        List<List<String>> rows = MarkdownTable.rows(DOCUMENT, CATALOGUE);

        assertThat(rows.stream().map(row -> row.subList(0, 3)))
                .containsExactlyInAnyOrderElementsOf(Catalogue.all().stream()
                        .map(analyzer ->
                                List.of(analyzer.name(), word(analyzer.costClass()), word(analyzer.leastProfile())))
                        .toList());
        assertThat(rows)
                .allSatisfy(row -> assertThat(row).hasSize(CATALOGUE.size()).doesNotContain(""));
    }

    @Test
    void theCatalogueHasAtLeastWhatTheFirstVersionPromised() {
        Map<String, Long> counts = Catalogue.all().stream()
                .collect(Collectors.groupingBy(analyzer -> word(analyzer.costClass()), Collectors.counting()));

        assertThat(FIRST)
                .allSatisfy((costClass, least) ->
                        assertThat(counts.get(costClass)).as(costClass).isGreaterThanOrEqualTo(least));
    }

    @Test
    void theCountsOfFindingsOnRealDiffsAreThoseOfTheCode() {
        assumeTrue(RealDiffs.present(), RealDiffs.ABSENT);
        Map<String, Integer> documented = MarkdownTable.rows(DOCUMENT, COUNTS).stream()
                .collect(Collectors.toMap(row -> row.get(0), row -> Integer.parseInt(row.get(1))));

        assertThat(documented)
                .isEqualTo(Catalogue.local().stream()
                        .collect(Collectors.toMap(Analyzer::name, AnalyzersDocumentTest::findings)));
    }

    @Test
    void everyCountedFindingWasJudged() {
        assertThat(MarkdownTable.rows(DOCUMENT, COUNTS))
                .allSatisfy(row -> assertThat(Integer.parseInt(row.get(2)) + Integer.parseInt(row.get(3)))
                        .as(row.get(0))
                        .isEqualTo(Integer.parseInt(row.get(1))));
    }

    private static int findings(Analyzer analyzer) {
        return RealDiffs.all().stream()
                .mapToInt(diff -> FindingsReport.findings(analyzer, FindingsReport.parse(diff))
                        .size())
                .sum();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
