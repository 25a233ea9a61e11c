package dev.gittensory.enrich.shape;

import static dev.gittensory.enrich.Changes.adding;
import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.Changes.keeping;
import static dev.gittensory.enrich.Changes.subject;
import static dev.gittensory.enrich.DiffText.created;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.HostileLines;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SizeSmellAnalyzerTest {

    private final SizeSmellAnalyzer analyzer = new SizeSmellAnalyzer();

    @Test
    void reportsAChangeOfMoreThanAThousandLinesAtItsLargestFile() {
        assertThat(findings(analyzer, adding("src/A.java", lines(400)), adding("src/B.java", lines(601))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path()).isEqualTo("src/B.java");
                    assertThat(finding.line()).isNull();
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.MINOR);
                    assertThat(finding.category()).isEqualTo(Finding.Category.MAINTAINABILITY);
                    assertThat(finding.source()).isEqualTo("sizeSmell");
                });
    }

    @Test
    void acceptsAThousandLines() {
        assertThat(findings(analyzer, adding("src/A.java", lines(400)), adding("src/B.java", lines(600))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package-lock.json",
                "vendor/a.go",
                "dist/a.js",
                "src/test/java/A.java",
                "docs/a.md",
                "data/a.json"
            })
    void doesNotCountWhatNobodyReviewsLineByLine(String path) {
        assertThat(findings(analyzer, adding("src/A.java", lines(10)), created(path, lines(5_000))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"40,0", "41,1"})
    void countsFilesThatAreEdited(int files, int findings) {
        assertThat(findings(analyzer, many(files, "src/A%d.java"))).hasSize(findings);
    }

    @Test
    void doesNotCountFilesThatOnlyMove() {
        FileChange[] moved = IntStream.range(0, 100)
                .mapToObj(i -> new FileChange(
                        "src/b/A" + i + ".java", "src/a/A.java", FileChange.Kind.RENAMED, false, List.of()))
                .toArray(FileChange[]::new);
        assertThat(findings(analyzer, moved)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"800,0", "801,1"})
    void measuresNewFiles(int lines, int findings) {
        assertThat(findings(analyzer, created("src/A.java", lines(lines)))).hasSize(findings);
        assertThat(findings(analyzer, adding("src/A.java", lines(lines))))
                .as("one that was there before")
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "src/A.java,   501, 1",
        "src/A.java,   500, 0",
        "a/b.min.js,   501, 0",
        "data/a.csv,   501, 0",
        "icon.svg,     501, 0",
        "README.md,    501, 0",
        "test/a.js,    501, 0",
    })
    void measuresLinesOfSourceCode(String path, int length, int findings) {
        assertThat(findings(analyzer, adding(path, "short", "x".repeat(length))))
                .hasSize(findings);
    }

    @Test
    void namesTheFirstLongLineOnly() {
        String text = "x".repeat(600);
        assertThat(findings(analyzer, adding("src/a.js", "", text, text), adding("src/b.js", text)))
                .extracting(Finding::line)
                .containsExactly(2);
    }

    @Test
    void ignoresLongLinesThatWereThereBefore() {
        assertThat(findings(analyzer, keeping("src/a.js", "x".repeat(600)))).isEmpty();
    }

    @Test
    void isSkippedWithoutFiles() {
        assertThat(analyzer.analyze(subject())).isEqualTo(new Analysis.Skipped(EnrichReason.NO_FILES));
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void endsOnHostileText() {
        assertThatCode(() -> analyzer.analyze(HostileLines.at("src/A.java", "int a;")))
                .doesNotThrowAnyException();
    }

    private static FileChange[] many(int count, String path) {
        return IntStream.range(0, count)
                .mapToObj(i -> adding(String.format(path, i), "int a;"))
                .toArray(FileChange[]::new);
    }

    private static String[] lines(int count) {
        return Collections.nCopies(count, "int a = 1;").toArray(String[]::new);
    }
}
