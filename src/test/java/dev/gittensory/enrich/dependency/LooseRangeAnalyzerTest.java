package dev.gittensory.enrich.dependency;

import static dev.gittensory.enrich.Changes.adding;
import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.Changes.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LooseRangeAnalyzerTest {

    private static final String NPM = " \"dependencies\": {\n";

    private final LooseRangeAnalyzer analyzer = new LooseRangeAnalyzer();

    static Stream<Arguments> loose() {
        return Stream.of(
                Arguments.of("package.json", NPM + "+\"a\": \"*\",\n"),
                Arguments.of("package.json", NPM + "+\"a\": \"latest\",\n"),
                Arguments.of("package.json", NPM + "+\"a\": \">=1.0.0\",\n"),
                Arguments.of("package.json", NPM + "-\"a\": \"^1.0.0\",\n+\"a\": \"*\",\n"),
                Arguments.of("composer.json", " \"require\": {\n+\"a/b\": \"*\",\n"),
                Arguments.of("composer.json", " \"require\": {\n+\"a/b\": \">=1.0\",\n"),
                Arguments.of("pom.xml", pom("LATEST")),
                Arguments.of("pom.xml", pom("RELEASE")),
                Arguments.of("pom.xml", pom("[1,)")),
                Arguments.of("build.gradle", "+implementation 'a:b:+'\n"),
                Arguments.of("build.gradle", "+implementation 'a:b:latest.release'\n"),
                Arguments.of("requirements.txt", "+flask\n"),
                Arguments.of("requirements.txt", "+flask>=2.0\n"),
                Arguments.of("Cargo.toml", " [dependencies]\n+a = \"*\"\n"),
                Arguments.of("Cargo.toml", " [dependencies]\n+a = { version = \">=1.0\" }\n"),
                Arguments.of("pyproject.toml", " [tool.poetry.dependencies]\n+a = \"*\"\n"),
                Arguments.of("Gemfile", "+gem 'a', '>= 0'\n"),
                Arguments.of("a.csproj", "+<PackageReference Include=\"A\" Version=\"*\" />\n"));
    }

    static Stream<Arguments> boundedOrNotMeant() {
        return Stream.of(
                Arguments.of("package.json", NPM + "+\"a\": \"^1.0.0\",\n+\"b\": \"~1.0.0\",\n+\"c\": \"1.x\",\n"),
                Arguments.of("package.json", NPM + "+\"a\": \">=1.0.0 <2.0.0\",\n+\"b\": \"^1 || ^2\",\n"),
                Arguments.of("package.json", NPM + "+\"@own/a\": \"*\",\n+\"b\": \"workspace:*\",\n"),
                Arguments.of("package.json", " \"peerDependencies\": {\n+\"a\": \">=16\",\n"),
                Arguments.of("package.json", " \"engines\": {\n+\"node\": \">=18\",\n"),
                Arguments.of("package.json", NPM + " \"a\": \"*\",\n+\"b\": \"^1.0.0\",\n"),
                Arguments.of("package.json", NPM + "-\"a\": \">=1.0.0\",\n+\"a\": \">=1.1.0\",\n"),
                Arguments.of("package.json", NPM + "-\"a\": \"*\",\n"),
                Arguments.of("pom.xml", pom("[1.0,2.0)")),
                Arguments.of("pom.xml", pom("${a.version}")),
                Arguments.of("build.gradle", "+implementation 'a:b:1.+'\n+implementation 'a:c'\n"),
                Arguments.of("requirements.txt", "+flask==2.0\n+a~=1.2\n+b>=1,<2\n"),
                Arguments.of("requirements-dev.txt", "+pytest\n"),
                Arguments.of("docs/requirements.txt", "+sphinx\n"),
                Arguments.of("examples/a/requirements.txt", "+flask\n"),
                Arguments.of("pyproject.toml", " [project]\n dependencies = [\n+\"a>=1\",\n+\"b\",\n"),
                Arguments.of("Gemfile", "+gem 'a'\n+gem 'b', '>= 1.4.4', require: false\n"),
                Arguments.of("Cargo.toml", " [dependencies]\n+a = \"1\"\n+b = { path = \"../b\" }\n"),
                Arguments.of("go.mod", "+require a.io/b v1.0.0\n"),
                Arguments.of("a.csproj", "+<PackageReference Include=\"A\" />\n"));
    }

    @ParameterizedTest
    @MethodSource("loose")
    void reports(String path, String body) {
        assertThat(findings(analyzer, Diffs.modified(path, body)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.MINOR);
                    assertThat(finding.category()).isEqualTo(Finding.Category.MAINTAINABILITY);
                    assertThat(finding.source()).isEqualTo("looseRange");
                    assertThat(finding.message()).contains("may be any future version");
                });
    }

    @ParameterizedTest
    @MethodSource("boundedOrNotMeant")
    void staysSilentOn(String path, String body) {
        assertThat(findings(analyzer, Diffs.modified(path, body))).isEmpty();
    }

    @Test
    void skipsAChangeWithoutAManifest() {
        assertThat(analyzer.analyze(subject(adding("a.txt", "x"))))
                .isEqualTo(new Analysis.Skipped(EnrichReason.NO_DEPENDENCY_MANIFEST));
    }

    private static String pom(String version) {
        return "+<dependency>\n+<groupId>a</groupId>\n+<artifactId>b</artifactId>\n+<version>" + version
                + "</version>\n+</dependency>\n";
    }
}
