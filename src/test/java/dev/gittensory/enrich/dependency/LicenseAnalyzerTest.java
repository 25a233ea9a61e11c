package dev.gittensory.enrich.dependency;

import static dev.gittensory.enrich.Changes.adding;
import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.Changes.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LicenseAnalyzerTest {

    private static final FileChange NEW = Diffs.created("go.mod", "require a.io/b v1.0.0");
    private static final String PATH = "/v3/systems/go/packages/a.io%2Fb/versions/v1.0.0";

    private final FakeRegistries registries = new FakeRegistries();
    private final LicenseAnalyzer analyzer = new LicenseAnalyzer(registries);

    @ParameterizedTest
    @CsvSource({
        "GPL-3.0-only, a strong copyleft license",
        "AGPL-3.0-or-later, a network copyleft license",
        "MIT AND SSPL-1.0, a license that restricts use"
    })
    void namesTheLicense(String expression, String kind) {
        registries.with(PATH, answer("\"" + expression + "\""));

        assertThat(findings(analyzer, NEW)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.MINOR);
            assertThat(finding.line()).isEqualTo(1);
            assertThat(finding.source()).isEqualTo("license");
            assertThat(finding.message())
                    .startsWith("`a.io/b` comes under ")
                    .contains(kind)
                    .doesNotContain("MIT");
        });
    }

    @Test
    void wondersAboutAPackageWithoutALicense() {
        registries.with(PATH, answer(""));

        assertThat(findings(analyzer, NEW)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.NIT);
            assertThat(finding.message()).startsWith("No license is known of `a.io/b`");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"MIT\"",
                "\"non-standard\"",
                "\"MIT\",\"GPL-3.0-only\"",
                "\"MIT OR GPL-3.0-only\"",
                "7",
                "null",
                "[[[]]]",
                "\"\\u0000<script>\""
            })
    void staysSilentAbout(String licenses) {
        registries.with(PATH, answer(licenses));

        assertThat(findings(analyzer, NEW)).isEmpty();
    }

    @Test
    void staysSilentAboutWhatTheIndexDoesNotKnow() {
        assertThat(findings(analyzer, NEW)).isEmpty();
        assertThat(registries.asked).containsExactly("GET DEPSDEV " + PATH);
    }

    @Test
    void asksAboutTheLowestVersionOfARange() {
        findings(analyzer, Diffs.modified("package.json", " \"dependencies\": {\n+\"@a/b\": \"^1.2.0\",\n"));

        assertThat(registries.asked).containsExactly("GET DEPSDEV /v3/systems/npm/packages/%40a%2Fb/versions/1.2.0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "go.mod:-require a.io/b v1.0.0\n+require a.io/b v1.1.0",
                "package.json: \"devDependencies\": {\n+\"a\": \"1.0.0\"",
                "package.json: \"dependencies\": {\n+\"a\": \"*\"",
                "package.json: \"dependencies\": {\n+\"a\": \"github:o/a\"",
                "requirements-dev.txt:+a==1.0",
                "composer.json: \"require\": {\n+\"a/b\": \"1.0.0\"",
            })
    void asksNothingAbout(String change) {
        int colon = change.indexOf(':');

        assertThat(findings(analyzer, Diffs.modified(change.substring(0, colon), change.substring(colon + 1) + "\n")))
                .isEmpty();
        assertThat(registries.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "null", "{\"versionKey\":1}", "{\"versionKey\":{},\"licenses\":\"GPL-3.0\"}"})
    void degradesOnAnAnswerThatMakesNoSense(String answer) {
        registries.with(PATH, answer);

        assertThat(analyzer.analyze(subject(NEW)))
                .isInstanceOfSatisfying(
                        Analysis.Partial.class,
                        partial -> assertThat(partial.reason()).isEqualTo(EnrichReason.DEPSDEV_INVALID_JSON));
    }

    @Test
    void keepsItsFindingsIfALaterCallFails() {
        registries.with(PATH, answer("\"GPL-3.0\"")).failingAfter(1, EnrichReason.DEPSDEV_TIMEOUT);

        FileChange two = Diffs.created("go.mod", "require a.io/b v1.0.0\nrequire a.io/c v1.0.0");
        assertThat(analyzer.analyze(subject(two))).isInstanceOfSatisfying(Analysis.Partial.class, partial -> {
            assertThat(partial.reason()).isEqualTo(EnrichReason.DEPSDEV_TIMEOUT);
            assertThat(partial.findings()).hasSize(1);
        });
    }

    @Test
    void asksAboutNoMoreThanAFewAndSaysSo() {
        String lines = IntStream.range(0, 11).mapToObj(i -> "p" + i + "==1.0").collect(Collectors.joining("\n"));

        assertThat(analyzer.analyze(subject(Diffs.created("requirements.txt", lines))))
                .isInstanceOfSatisfying(
                        Analysis.Partial.class,
                        partial -> assertThat(partial.reason()).isEqualTo(EnrichReason.DEPSDEV_CALL_CAP));
        assertThat(registries.asked).hasSize(10);
    }

    @Test
    void skipsAChangeWithoutAManifest() {
        assertThat(analyzer.analyze(subject(adding("a.txt", "x"))))
                .isEqualTo(new Analysis.Skipped(EnrichReason.NO_DEPENDENCY_MANIFEST));
    }

    private static String answer(String licenses) {
        return "{\"versionKey\":{\"system\":\"GO\",\"name\":\"a.io/b\",\"version\":\"v1.0.0\"},\"isDefault\":true,"
                + "\"licenses\":[" + licenses + "],\"advisoryKeys\":[],\"links\":[]}";
    }
}
