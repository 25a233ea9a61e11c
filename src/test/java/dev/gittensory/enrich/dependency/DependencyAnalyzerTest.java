package dev.gittensory.enrich.dependency;

import static dev.gittensory.enrich.Changes.adding;
import static dev.gittensory.enrich.Changes.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DependencyAnalyzerTest {

    private static final String ONE = "GHSA-cccc-ffff-gggg";
    private static final String TWO = "PYSEC-2021-66";

    private final FakeRegistries registries = new FakeRegistries();
    private final DependencyAnalyzer analyzer = new DependencyAnalyzer(registries);

    @Test
    void namesVulnerabilityPackageAndRemedyAndNothingElseOfTheAnswer() {
        registries
                .answering(OsvAnswers.results(ONE))
                .with("/v1/vulns/" + ONE, OsvAnswers.advisory(ONE, "HIGH", "2.11.3", TWO));

        assertThat(complete(Diffs.modified("requirements.txt", "-jinja2==2.0\n+jinja2==2.4.1\n")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.MAJOR);
                    assertThat(finding.category()).isEqualTo(Finding.Category.SECURITY);
                    assertThat(finding.line()).isEqualTo(1);
                    assertThat(finding.message())
                            .isEqualTo("`jinja2` has a known vulnerability in this version (" + ONE
                                    + "). Use 2.11.3 or later.");
                });
        assertThat(registries.asked)
                .containsExactly(
                        "POST OSV /v1/querybatch {\"queries\":[{\"package\":{\"ecosystem\":\"PyPI\",\"name\":\"jinja2\"},"
                                + "\"version\":\"2.4.1\"}]}",
                        "GET OSV /v1/vulns/" + ONE);
    }

    @ParameterizedTest
    @CsvSource({"CRITICAL, MAJOR", "HIGH, MAJOR", "MODERATE, MINOR", "LOW, NIT", "'', MINOR", "?, MINOR"})
    void takesTheSeverityFromTheAdvisory(String stated, Finding.Severity severity) {
        registries
                .answering(OsvAnswers.results(ONE))
                .with("/v1/vulns/" + ONE, OsvAnswers.advisory(ONE, stated, "2.0", TWO));

        assertThat(complete(Diffs.created("requirements.txt", "a==1.0")))
                .extracting(Finding::severity)
                .containsExactly(severity);
    }

    @Test
    void countsAVulnerabilityWithTwoIdentifiersOnce() {
        registries
                .answering(OsvAnswers.results(ONE, TWO))
                .with("/v1/vulns/" + ONE, OsvAnswers.advisory(ONE, "LOW", "2.0", TWO));

        assertThat(complete(Diffs.created("requirements.txt", "a==1.0")))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.message()).contains(ONE).doesNotContain(TWO));
        assertThat(registries.asked).hasSize(2);
    }

    @Test
    void names3OfManyAndTheVersionThatMendsAll() {
        registries.answering(OsvAnswers.results("GO-2021-1", "GO-2021-2", "GO-2021-3", "GO-2021-4"));
        for (int i = 1; i <= 4; i++) {
            String id = "GO-2021-" + i;
            String severity = i == 4 ? "HIGH" : "LOW";
            registries.with(
                    "/v1/vulns/" + id,
                    OsvAnswers.advisory(id, severity, "1." + i + ".0", "CVE-2021-000" + i)
                            .replace("PyPI", "Go")
                            .replace("\"a\"", "\"a.io/b\""));
        }

        assertThat(complete(Diffs.created("go.mod", "require a.io/b v1.0.0")))
                .extracting(Finding::message)
                .containsExactly("`a.io/b` has 4 known vulnerabilities in this version (GO-2021-4, GO-2021-1, GO-2021-2"
                        + " and 1 more). Use 1.4.0 or later.");
        assertThat(registries.asked.get(0)).contains("\"version\":\"1.0.0\"");
    }

    @Test
    void saysNothingOfAWithdrawnAdvisory() {
        String withdrawn = OsvAnswers.advisory(ONE, "HIGH", "2.0", TWO).replace("\"modified\"", "\"withdrawn\"");
        registries.answering(OsvAnswers.results(ONE)).with("/v1/vulns/" + ONE, withdrawn);

        assertThat(complete(Diffs.created("requirements.txt", "a==1.0"))).isEmpty();
    }

    @Test
    void doesWithoutDetailsIfTheyAreGone() {
        registries.answering(OsvAnswers.results("MAL-2024-1"));

        assertThat(complete(Diffs.created("requirements.txt", "a==1.0")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.MAJOR);
                    assertThat(finding.message()).endsWith("Use a version that is not affected, or another package.");
                });
    }

    @Test
    void asksForFurtherPagesOfTheSameQuestion() {
        registries
                .answering("{\"results\":[{},{\"vulns\":[{\"id\":\"" + TWO + "\"}],\"next_page_token\":\"more\"}]}")
                .answering(OsvAnswers.results("PYSEC-2021-67"));

        assertThat(complete(Diffs.created("requirements.txt", "a==1.0\nb==1.0")))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).startsWith("`b` has 2").contains("2021-66", "2021-67"));
        assertThat(registries.asked.get(1))
                .contains("\"page_token\":\"more\"", "\"b\"")
                .doesNotContain("\"a\"");
    }

    @Test
    void asksAboutAHundredPackagesAtATime() {
        String lines = IntStream.range(0, 101).mapToObj(i -> "p" + i + "==1.0").collect(Collectors.joining("\n"));

        assertThat(complete(Diffs.created("requirements.txt", lines))).isEmpty();
        assertThat(registries.asked).hasSize(2);
        assertThat(registries.asked.get(1)).contains("p100").doesNotContain("p99");
    }

    @Test
    void asksAboutTheVersionThatTheLockFilePins() {
        FileChange manifest =
                Diffs.modified("web/package.json", " \"dependencies\": {\n+\"a\": \"^1.2.0\",\n+\"b\": \"^1.0.0\"\n");
        FileChange lock = Diffs.modified("package-lock.json", """
                +    "node_modules/a": {
                +      "version": "1.4.0",
                +    "node_modules/b": {
                +      "version": "2.0.0",
                """);

        complete(manifest, lock);

        assertThat(registries.asked)
                .singleElement()
                .asString()
                .contains("\"a\"", "1.4.0")
                .doesNotContain("\"b\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package.json: \"dependencies\": {\n+\"a\": \"^1.0.0\"",
                "package.json: \"dependencies\": {\n+\"a\": \"github:o/a#1.0.0\"",
                "package.json: \"dependencies\": {\n+\"a\": \"workspace:1.0.0\"",
                "package.json: \"dependencies\": {\n+\"a\": \"npm:b@1.0.0\"",
                "requirements.txt: \n+a>=1.0",
                "requirements.txt: --index-url https://pip.example.org/simple\n+a==1.0",
                "go.mod: \n+require git.example.internal/a v1.0.0",
                "go.mod: \n+\ta.io/b v1.0.0 // indirect",
                "Cargo.toml: [dependencies]\n+a = { version = \"=1.0.0\", registry = \"corp\" }",
                "Cargo.toml: [dependencies]\n+a = { version = \"=1.0.0\", path = \"../a\" }",
                "pom.xml: <dependency>\n+<groupId>g</groupId><artifactId>a</artifactId><version>${v}</version></dependency>",
                "pom.xml: <dependency>\n+<groupId>g</groupId><artifactId>a</artifactId><version>1-SNAPSHOT</version></dependency>",
                "requirements.txt: a==1.0\n-b==1.0",
            })
    void asksNothingAbout(String change) {
        int colon = change.indexOf(':');

        assertThat(complete(Diffs.modified(change.substring(0, colon), change.substring(colon + 1) + "\n")))
                .isEmpty();
        assertThat(registries.asked).isEmpty();
    }

    @Test
    void skipsAChangeWithoutAManifest() {
        assertThat(analyzer.analyze(subject(adding("a.txt", "x"))))
                .isEqualTo(new Analysis.Skipped(EnrichReason.NO_DEPENDENCY_MANIFEST));
    }

    private List<Finding> complete(FileChange... files) {
        return ((Analysis.Complete) analyzer.analyze(subject(files))).findings();
    }
}
