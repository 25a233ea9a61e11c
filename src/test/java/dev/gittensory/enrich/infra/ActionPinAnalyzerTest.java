package dev.gittensory.enrich.infra;

import static dev.gittensory.enrich.Changes.adding;
import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.Changes.keeping;
import static dev.gittensory.enrich.Changes.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.DiffText;
import dev.gittensory.enrich.HostileLines;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActionPinAnalyzerTest {

    private static final String CI = ".github/workflows/ci.yml";

    private final ActionPinAnalyzer analyzer = new ActionPinAnalyzer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "MINOR | .github/workflows/ci.yml      | - uses: docker/build-push-action@v6",
                "MINOR | .github/workflows/ci.yaml     | uses: acme/deploy@v1.2.3 # pinned",
                "MINOR | .github/workflows/ci.yml      | - uses: 'acme/deploy@release/v1'",
                "MINOR | .github/workflows/ci.yml      | - uses: \"acme/deploy@stable\"",
                "MINOR | .github/workflows/ci.yml      | - { uses: acme/deploy@v1 }",
                "MINOR | .github/workflows/ci.yml      | uses: acme/deploy/sub/folder@v1",
                "MINOR | .github/workflows/ci.yml      | uses: acme/shared/.github/workflows/x.yml@v1",
                "MINOR | .github/workflows/ci.yml      | uses: acme/deploy@1a2b3c4",
                "MINOR | .github/workflows/ci.yml      | uses: docker://alpine:3.20",
                "MAJOR | .github/workflows/ci.yml      | - uses: acme/deploy@main",
                "MAJOR | .github/workflows/ci.yml      | - uses: acme/deploy@master",
                "MAJOR | .github/actions/x/action.yml  | - uses: acme/deploy@develop",
                "MINOR | action.yaml                   | - uses: acme/deploy@v1",
                "MINOR | .github/workflows/ci.yml      | - uses: actions/checkout@main",
            })
    void reports(Finding.Severity severity, String path, String line) {
        assertThat(findings(analyzer, adding(path, line)))
                .extracting(Finding::severity)
                .containsExactly(severity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "- uses: acme/deploy@0123456789abcdef0123456789abcdef01234567 # v1",
                "- uses: actions/checkout@v4",
                "- uses: github/codeql-action/init@v3",
                "- uses: ./.github/actions/build",
                "uses: ./.github/workflows/shared.yml",
                "uses: docker://alpine@sha256:0123",
                "# - uses: acme/deploy@main",
                "- name: uses: acme/deploy@main",
                "run: echo 'uses: acme/deploy@main'",
                "uses-cache: acme/deploy@main",
                "uses: slsa-framework/slsa-github-generator/.github/workflows/x.yml@v2.0.0",
                "- uses: ${{ matrix.action }}",
                "- uses:",
                "uses: acme",
                "",
            })
    void staysSilentOn(String line) {
        assertThat(findings(analyzer, adding(CI, line))).isEmpty();
    }

    @Test
    void looksOnlyAtWorkflowsAndActions() {
        assertThat(findings(
                        analyzer,
                        adding(CI, "a: b"),
                        adding(".github/dependabot.yml", "- uses: acme/deploy@main"),
                        adding("docs/action.yml", "- uses: acme/deploy@main")))
                .isEmpty();
    }

    @Test
    void mentionsAStepThatGoesFromOneTagToTheNext() {
        assertThat(findings(
                        analyzer,
                        DiffText.modified(CI, "-- uses: acme/deploy@v1", "+- uses: acme/deploy@v2", " - run: x")))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.NIT);
    }

    @Test
    void warnsOfAStepThatGoesFromATagToABranch() {
        assertThat(findings(analyzer, DiffText.modified(CI, "-- uses: acme/deploy@v1", "+- uses: acme/deploy@main")))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.MAJOR);
    }

    @Test
    void ignoresAStepThatOnlyMoved() {
        assertThat(findings(analyzer, DiffText.modified(CI, "-- uses: acme/deploy@v1", "+  - uses: acme/deploy@v1")))
                .isEmpty();
    }

    @Test
    void ignoresStepsThatWereThereBefore() {
        assertThat(findings(analyzer, keeping(CI, "- uses: acme/deploy@main"))).isEmpty();
    }

    @Test
    void saysThatThereIsNoWorkflow() {
        assertThat(analyzer.analyze(subject(adding("a.yml", "- uses: acme/deploy@main"))))
                .isEqualTo(new Analysis.Skipped(EnrichReason.NO_WORKFLOW));
    }

    @Test
    void repeatsNothingOfTheLine() {
        assertThat(findings(analyzer, adding(CI, "", "- uses: walrus/deploy@v1")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.line()).isEqualTo(2);
                    assertThat(finding.category()).isEqualTo(Finding.Category.SECURITY);
                    assertThat(finding.source()).isEqualTo("actionPin");
                    assertThat(finding.message()).doesNotContain("walrus", "v1");
                });
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void endsOnHostileText() {
        assertThatCode(() -> analyzer.analyze(HostileLines.at(CI, "- uses: a/b@v1", "uses: docker://")))
                .doesNotThrowAnyException();
    }
}
