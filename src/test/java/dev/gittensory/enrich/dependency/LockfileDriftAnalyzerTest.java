package dev.gittensory.enrich.dependency;

import static dev.gittensory.enrich.Changes.adding;
import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.Changes.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.Endpoint;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Subject;
import dev.gittensory.testkit.FakePullRequest;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LockfileDriftAnalyzerTest {

    private static final String NPM = " \"dependencies\": {\n";

    private final FakeRegistries registries = new FakeRegistries();
    private final LockfileDriftAnalyzer analyzer = new LockfileDriftAnalyzer(registries);

    static Stream<Arguments> leftBehind() {
        return Stream.of(
                Arguments.of("package.json", NPM + "+\"a\": \"^1.0.0\",\n", "yarn.lock"),
                Arguments.of(
                        "web/package.json", NPM + "-\"a\": \"^1.0.0\",\n+\"a\": \"^2.0.0\",\n", "web/pnpm-lock.yaml"),
                Arguments.of("pyproject.toml", " [tool.poetry.dependencies]\n+a = \"^1\"\n", "poetry.lock"),
                Arguments.of("pyproject.toml", " dependencies = [\n+    \"a>=1\",\n", "uv.lock"),
                Arguments.of("Cargo.toml", " [dependencies]\n+a = \"1\"\n", "Cargo.lock"),
                Arguments.of("go.mod", "-require a.io/b v1.0.0\n+require a.io/b v1.1.0\n", "go.sum"),
                Arguments.of("Gemfile", "+gem 'a'\n", "Gemfile.lock"),
                Arguments.of("composer.json", " \"require\": {\n+\"a/b\": \"^1\",\n", "composer.lock"));
    }

    static Stream<Arguments> inOrder() {
        return Stream.of(
                Arguments.of("package.json", NPM + "+\"a\": \"^1.0.0\",\n", "web/yarn.lock"),
                Arguments.of("packages/a/package.json", NPM + "+\"a\": \"^1.0.0\",\n", "yarn.lock"),
                Arguments.of("package.json", NPM + "+\"a\": \"workspace:^\",\n", "yarn.lock"),
                Arguments.of("package.json", "-\"version\": \"1.0.0\",\n+\"version\": \"1.0.1\",\n", "yarn.lock"),
                Arguments.of("package.json", " \"scripts\": {\n+\"a\": \"b\",\n", "yarn.lock"),
                Arguments.of("Cargo.toml", " [dependencies]\n-a = \"1.0\"\n+a = \"1.1\"\n", "Cargo.lock"),
                Arguments.of("go.mod", "-require a.io/b v1.0.0 // indirect\n+require a.io/b v1.0.0\n", "go.sum"),
                Arguments.of("go.mod", "+replace a.io/b => ../b\n", "go.sum"),
                Arguments.of(
                        "pom.xml", "+<dependency><groupId>a</groupId><artifactId>b</artifactId></dependency>\n", "x"));
    }

    @ParameterizedTest
    @MethodSource("leftBehind")
    void reportsALockFileThatStaysBehind(String path, String body, String lock) {
        Analysis analysis = analyzer.analyze(
                pullRequest(new FakePullRequest().withBaseFile(lock, "content"), Diffs.modified(path, body)));

        assertThat(((Analysis.Complete) analysis).findings()).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo(path);
            assertThat(finding.severity()).isEqualTo(Finding.Severity.MINOR);
            assertThat(finding.message()).contains("the lock file beside this manifest does not");
        });
    }

    @ParameterizedTest
    @MethodSource("inOrder")
    void hasNothingToSayOf(String path, String body, String lock) {
        assertThat(analyzer.analyze(
                        pullRequest(new FakePullRequest().withBaseFile(lock, "content"), Diffs.modified(path, body))))
                .isEqualTo(new Analysis.Skipped(EnrichReason.NO_LOCKFILE));
    }

    @ParameterizedTest
    @MethodSource("leftBehind")
    void isContentIfTheLockFileChangesToo(String path, String body, String lock) {
        Subject subject = pullRequest(
                new FakePullRequest().withBaseFile(lock, "content"),
                Diffs.modified(path, body),
                adding(lock, "harmless"));

        assertThat(((Analysis.Complete) analyzer.analyze(subject)).findings())
                .noneMatch(finding -> finding.message().contains("beside this manifest"));
    }

    @Test
    void isContentIfTheLockFileOfTheWholeRepositoryChanges() {
        FileChange manifest = Diffs.modified("packages/a/package.json", NPM + "+\"a\": \"^1.0.0\",\n");
        Subject subject = pullRequest(
                new FakePullRequest().withBaseFile("packages/a/yarn.lock", "content"),
                manifest,
                adding("yarn.lock", "harmless"));

        assertThat(((Analysis.Complete) analyzer.analyze(subject)).findings()).isEmpty();
    }

    @Test
    void expectsNoLockFileBesideANewManifest() {
        Subject subject = pullRequest(
                new FakePullRequest().withBaseFile("Gemfile.lock", "content"), Diffs.created("Gemfile", "gem 'a'"));

        assertThat(analyzer.analyze(subject)).isEqualTo(new Analysis.Skipped(EnrichReason.NO_LOCKFILE));
    }

    @Test
    void asksForNoMoreFilesThanAFewAndSaysSo() {
        FileChange[] manifests = new FileChange[4];
        for (int i = 0; i < manifests.length; i++) {
            manifests[i] = Diffs.modified(i + "/package.json", NPM + "+\"a" + i + "\": \"^1.0.0\",\n");
        }

        assertThat(analyzer.analyze(pullRequest(new FakePullRequest(), manifests)))
                .isEqualTo(new Analysis.Partial(List.of(), EnrichReason.GITHUB_CALL_CAP));
    }

    @Test
    void takesALockFileThatIsTooLongForPresent() {
        FakePullRequest source = new FakePullRequest()
                .failing(FakePullRequest.Question.BASE_FILE, EnrichReason.GITHUB_RESPONSE_TOO_LARGE);

        Analysis analysis = analyzer.analyze(pullRequest(source, Diffs.modified("Gemfile", "+gem 'a'\n")));
        assertThat(((Analysis.Complete) analysis).findings()).hasSize(1);
    }

    @Test
    void saysThatItDoesNotKnowIfTheRepositoryCannotBeAsked() {
        FakePullRequest source =
                new FakePullRequest().failing(FakePullRequest.Question.BASE_FILE, EnrichReason.MISSING_TOKEN);

        assertThat(analyzer.analyze(pullRequest(source, Diffs.modified("Gemfile", "+gem 'a'\n"))))
                .isEqualTo(new Analysis.Partial(List.of(), EnrichReason.MISSING_TOKEN));
    }

    @Test
    void reportsEachKindOfTroubleInALockFileOnce() {
        String entry = """
                 "node_modules/NAME": {
                   "version": "1.0.0",
                -  "resolved": "https://one.example.org/a.tgz",
                -  "integrity": "sha512-x"
                +  "resolved": "https://two.example.org/a.tgz"
                """;
        FileChange lock = Diffs.modified("package-lock.json", entry.replace("NAME", "a") + entry.replace("NAME", "b"));

        assertThat(findings(analyzer, lock)).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.MAJOR);
            assertThat(finding.category()).isEqualTo(Finding.Category.SECURITY);
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.message()).doesNotContain("example.org");
        });
    }

    @Test
    void wondersAboutANewPackageThatTheIndexDoesNotKnow() {
        registries.with("/v3/systems/go/packages/a.io%2Fb/versions/v1.0.0", "{\"versionKey\":{\"system\":\"GO\"}}");
        FileChange manifest = Diffs.modified(
                "go.mod",
                "+\ta.io/b v1.0.0\n+\ta.io/c v1.0.0\n-\ta.io/d v1.0.0\n+\ta.io/d v1.1.0\n"
                        + "+\ta.io/e v0.0.0-20201108055052-feb680ab92c2\n");

        assertThat(findings(analyzer, manifest, adding("go.sum", "harmless")))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path()).isEqualTo("go.mod");
                    assertThat(finding.line()).isEqualTo(2);
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.MINOR);
                    assertThat(finding.message()).startsWith("`a.io/c` is not known to deps.dev");
                });
        assertThat(registries.asked).hasSize(2);
    }

    @Test
    void keepsItsFindingsIfTheIndexFails() {
        registries.failingAfter(1, EnrichReason.DEPSDEV_HTTP_ERROR);
        FileChange manifest = Diffs.created("go.mod", "require a.io/b v1.0.0\nrequire a.io/c v1.0.0");

        assertThat(analyzer.analyze(subject(manifest, adding("go.sum", "harmless"))))
                .isInstanceOfSatisfying(Analysis.Partial.class, partial -> {
                    assertThat(partial.reason()).isEqualTo(EnrichReason.DEPSDEV_HTTP_ERROR);
                    assertThat(partial.findings()).hasSize(1);
                });
    }

    @Test
    void staysWithWhatItSeesIfTheIndexIsSwitchedOff() {
        registries.without(Endpoint.DEPSDEV);
        FileChange manifest = Diffs.created("go.mod", "require a.io/b v1.0.0");
        FileChange lock = Diffs.created("go.sum", "a.io/b v1.0.0 h1:x=\na.io/b v1.0.0/go.mod h1:x=");

        assertThat(analyzer.analyze(subject(manifest, lock))).isEqualTo(new Analysis.Complete(List.of()));
        assertThat(registries.asked).isEmpty();
    }

    @Test
    void skipsAPostedDiffWithoutALockFile() {
        assertThat(analyzer.analyze(subject(Diffs.modified("Gemfile", "+gem 'a'\n"), adding("a.txt", "x"))))
                .isEqualTo(new Analysis.Skipped(EnrichReason.NO_LOCKFILE));
        assertThat(registries.asked).isEmpty();
    }

    private static Subject pullRequest(FakePullRequest source, FileChange... files) {
        return new Subject(new ChangeSet(List.of(files)), source);
    }
}
