package dev.gittensory.enrich.shape;

import static dev.gittensory.enrich.Changes.adding;
import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.Changes.removing;
import static dev.gittensory.enrich.Changes.subject;
import static dev.gittensory.enrich.DiffText.created;
import static dev.gittensory.enrich.DiffText.modified;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.HostileLines;
import java.util.Collections;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TestRatioAnalyzerTest {

    private static final String[] CODE = times(30, "int a = b();");

    private final TestRatioAnalyzer analyzer = new TestRatioAnalyzer();

    @ParameterizedTest
    @ValueSource(strings = {"src/main/java/A.java", "src/a.ts", "app/a.py", "pkg/a.go", "src/a.rs", "lib/a.rb", "a.kt"})
    void reportsCodeWithoutATest(String path) {
        assertThat(findings(analyzer, adding(path, CODE))).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo(path);
            assertThat(finding.line()).isNull();
            assertThat(finding.severity()).isEqualTo(Finding.Severity.MINOR);
            assertThat(finding.category()).isEqualTo(Finding.Category.TESTS);
            assertThat(finding.source()).isEqualTo("testRatio");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "docs/a.py",
                "examples/a.py",
                "db/migrations/0001_a.py",
                "build.gradle",
                "vite.config.ts",
                "config.yaml",
                "style.css",
                "page.html",
                "run.sh",
                "src/Icon.tsx",
                "src/App.vue",
                "src/api.d.ts",
                "scripts/a.py",
                "dist/a.js",
                "vendor/a.go",
                "src/a.pb.go",
                "src/a.test.ts",
                "README.md",
                "data.json",
            })
    void asksForNoTestOf(String path) {
        assertThat(findings(analyzer, adding(path, CODE))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  }", "// int a;", "/* int a; */", " * int a", "import a.b;", "});"})
    void doesNotCount(String line) {
        assertThat(findings(analyzer, adding("src/A.java", times(100, line)))).isEmpty();
    }

    @Test
    void counts30LinesOverAllFilesAndNamesTheLargest() {
        assertThat(findings(analyzer, adding("a.go", times(10, "a()")), adding("b.go", times(20, "a()"))))
                .extracting(Finding::path)
                .containsExactly("b.go");
        assertThat(findings(analyzer, adding("a.go", times(10, "a()")), adding("b.go", times(19, "a()"))))
                .isEmpty();
    }

    @Test
    void isContentWithAnyTestThatIsTouched() {
        assertThat(findings(analyzer, adding("a.go", CODE), adding("a_test.go", "a()")))
                .isEmpty();
        assertThat(findings(analyzer, adding("a.go", CODE), removing("a_test.go", "a()")))
                .isEmpty();
    }

    @Test
    void takesMovedCodeForWhatItIs() {
        String[] gone = Stream.of(times(25, "a()")).map(line -> '-' + line).toArray(String[]::new);
        assertThat(findings(analyzer, modified("a.go", gone), created("b.go", times(40, "a()"))))
                .isEmpty();
    }

    @Test
    void isSkippedIfNothingIsAdded() {
        assertThat(analyzer.analyze(subject(removing("a.go", "a()"))))
                .isEqualTo(new Analysis.Skipped(EnrichReason.NO_ADDED_LINES));
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void endsOnHostileText() {
        assertThatCode(() -> analyzer.analyze(HostileLines.at("src/A.java", "int a;", "import ", "\"")))
                .doesNotThrowAnyException();
    }

    private static String[] times(int count, String line) {
        return Collections.nCopies(count, line).toArray(String[]::new);
    }
}
