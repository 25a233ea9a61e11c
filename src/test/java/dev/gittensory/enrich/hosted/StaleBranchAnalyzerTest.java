package dev.gittensory.enrich.hosted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.Profile;
import dev.gittensory.testkit.FakePullRequest;
import dev.gittensory.testkit.FakePullRequest.Question;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StaleBranchAnalyzerTest {

    private static final String[] NONE = {};

    private final StaleBranchAnalyzer analyzer = new StaleBranchAnalyzer();

    @ParameterizedTest
    @CsvSource({"50, 7", "50, 400", "2000, 8", "10, 30", "49, 31"})
    void reportsABranchThatWasLeftBehind(int behindBy, int days) {
        assertThat(findings(behindBy, days, "src/a.c", NONE)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.MINOR);
            assertThat(finding.category()).isEqualTo(Finding.Category.MAINTAINABILITY);
            assertThat(finding.source()).isEqualTo("staleBranch");
            assertThat(finding.path()).isEqualTo("src/a.c");
            assertThat(finding.line()).isNull();
            assertThat(finding.message()).contains(" lacks: " + behindBy + ". ");
        });
    }

    /** The base has moved, but not far, or long ago and hardly; or its clocks went wrong. */
    @ParameterizedTest
    @CsvSource({"0, 0", "0, 400", "1, 0", "49, 29", "50, 6", "2000, 1", "9, 400", "1, 31", "50, -400"})
    void staysSilentOnABranchThatKeepsUp(int behindBy, int days) {
        assertThat(findings(behindBy, days, "src/a.c", "src/b.c")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "src/a.c,                              src/a.c,                          MINOR, src/a.c, 1",
        "src/a.c src/b.c,                      src/b.c x.c,                      MINOR, src/b.c, 1",
        "src/a.c src/b.c,                      src/b.c src/a.c,                  MINOR, src/a.c, 2",
        "a.c b.c c.c,                          c.c b.c a.c,                      MAJOR, a.c, 3",
        "a.c b.c c.c d.c e.c f.c,              c.c b.c a.c,                      MAJOR, a.c, 3",
        "a.c b.c c.c d.c e.c f.c g.c,          c.c b.c a.c,                      MINOR, a.c, 3",
        "a.c b.c c.c yarn.lock go.sum NEWS.md CHANGES.rst, a.c b.c c.c yarn.lock, MAJOR, a.c, 3",
        "CHANGELOG.md a.c,                     CHANGELOG.md a.c,                 MINOR, a.c, 1",
        "changes/a.c,                          changes/a.c,                      MINOR, changes/a.c, 1",
    })
    void reportsFilesThatBothHaveChanged(String changed, String moved, String severity, String first, int count) {
        assertThat(findings(1, 0, changed, moved.split(" "))).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).hasToString(severity);
            assertThat(finding.category()).isEqualTo(Finding.Category.CORRECTNESS);
            assertThat(finding.path()).isEqualTo(first);
            assertThat(finding.message()).contains("has changed since: " + count + "; ");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "src/a.c,              src/A.c",
        "src/a.c,              a.c",
        "src/a.c,              src",
        "CHANGELOG.md,         CHANGELOG.md",
        "docs/CHANGES.rst,     docs/CHANGES.rst",
        "web/package-lock.json, web/package-lock.json",
        "Cargo.lock,           Cargo.lock",
    })
    void staysSilentOnFilesThatOnlyOneHasChangedOrEverybodyDoes(String changed, String moved) {
        assertThat(findings(1, 0, changed, moved)).isEmpty();
    }

    @Test
    void reportsAFileThatWasRenamedHereAndChangedThere() {
        FileChange renamed = new FileChange("new.c", "old.c", FileChange.Kind.RENAMED, false, List.of());
        Analysis analysis =
                Asked.of(analyzer, new FakePullRequest().behindBy(1, Duration.ZERO, "old.c"), List.of(renamed));
        assertThat(((Analysis.Complete) analysis).findings())
                .extracting(Finding::path)
                .containsExactly("new.c");
    }

    @Test
    void saysOnceThatABranchIsOldAndOverlaps() {
        assertThat(findings(80, 90, "a.c", "a.c"))
                .extracting(Finding::message)
                .containsExactly("Files of this pull request that the base branch has changed since: 1;"
                        + " commits that the branch lacks: 80. Update the branch and look at both changes together.");
    }

    @Test
    void saysThatItDoesNotKnowAllThatHasMoved() {
        FakePullRequest pullRequest =
                new FakePullRequest().behindBy(80, Duration.ofDays(90), "b.c").cutting(Question.BRANCH);
        assertThat(Asked.of(analyzer, pullRequest, "a.c")).isInstanceOfSatisfying(Analysis.Partial.class, partial -> {
            assertThat(partial.reason()).isEqualTo(EnrichReason.CAPPED);
            assertThat(partial.findings()).hasSize(1);
        });
    }

    @Test
    void passesTheReasonOnIfTheBranchIsNotToBeHad() {
        FakePullRequest pullRequest = new FakePullRequest().failing(Question.BRANCH, EnrichReason.MISSING_BASE);
        assertThatThrownBy(() -> Asked.of(analyzer, pullRequest, "a.c"))
                .isInstanceOfSatisfying(
                        DegradedException.class,
                        thrown -> assertThat(thrown.reason()).isEqualTo(EnrichReason.MISSING_BASE));
    }

    @Test
    void skipsAnEmptyChangeWithoutAsking() {
        FakePullRequest pullRequest = new FakePullRequest();
        assertThat(Asked.of(analyzer, pullRequest)).isEqualTo(new Analysis.Skipped(EnrichReason.NO_FILES));
        assertThat(pullRequest.asked()).isEmpty();
    }

    @Test
    void asksTheHostInTheDefaultProfile() {
        assertThat(analyzer.costClass()).isEqualTo(CostClass.GITHUB);
        assertThat(analyzer.leastProfile()).isEqualTo(Profile.BALANCED);
    }

    private List<Finding> findings(int behindBy, int days, String changed, String... moved) {
        return Asked.findings(
                analyzer, new FakePullRequest().behindBy(behindBy, Duration.ofDays(days), moved), changed.split(" "));
    }
}
