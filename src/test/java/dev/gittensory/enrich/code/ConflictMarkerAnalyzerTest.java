package dev.gittensory.enrich.code;

import static dev.gittensory.enrich.Changes.adding;
import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.Changes.keeping;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConflictMarkerAnalyzerTest {

    private final ConflictMarkerAnalyzer analyzer = new ConflictMarkerAnalyzer();

    @ParameterizedTest
    @ValueSource(strings = {"<<<<<<< HEAD", ">>>>>>> feature", "|||||||", "||||||| 1a2b3c4", "<<<<<<< HEAD\r"})
    void reportsAMarkerByItself(String line) {
        assertThat(findings(analyzer, adding("a.txt", line))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=======",
                " <<<<<<< HEAD",
                "<<<<<<<< HEAD",
                "<<<<<<<",
                ">>>>>>>>> quoted",
                "========",
                "cout <<<<<<< a",
                "||||||||",
                "|||||||a",
                "text =======",
                ""
            })
    void staysSilentOn(String line) {
        assertThat(findings(analyzer, adding("a.rst", "Heading", line))).isEmpty();
    }

    @Test
    void reportsEveryMarkerOfOneConflict() {
        assertThat(findings(analyzer, adding("a.c", "<<<<<<< HEAD", "a", "|||||||", "b", "=======", "c", ">>>>>>> x")))
                .extracting(Finding::line)
                .containsExactly(1, 3, 5, 7);
    }

    @Test
    void believesASeparatorOnlyInTheFileThatHasAnotherMarker() {
        assertThat(findings(analyzer, adding("a.rst", "Heading", "======="), adding("b.c", "=======", ">>>>>>> x")))
                .extracting(Finding::path)
                .containsExactly("b.c", "b.c");
    }

    @Test
    void ignoresMarkersThatWereThereBefore() {
        assertThat(findings(analyzer, keeping("a.c", "<<<<<<< HEAD"))).isEmpty();
    }

    @Test
    void blocksAndRepeatsNothingOfTheLine() {
        assertThat(findings(analyzer, adding("a.c", "<<<<<<< branch-name")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.BLOCKER);
                    assertThat(finding.category()).isEqualTo(Finding.Category.CORRECTNESS);
                    assertThat(finding.source()).isEqualTo("conflictMarker");
                    assertThat(finding.message()).doesNotContain("branch-name");
                });
    }
}
