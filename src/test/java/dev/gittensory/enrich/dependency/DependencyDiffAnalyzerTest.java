package dev.gittensory.enrich.dependency;

import static dev.gittensory.enrich.Changes.adding;
import static dev.gittensory.enrich.Changes.findings;
import static dev.gittensory.enrich.Changes.subject;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.redact.Planted;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DependencyDiffAnalyzerTest {

    private final DependencyDiffAnalyzer analyzer = new DependencyDiffAnalyzer();

    record Case(String what, String path, String body, String... findings) {

        @Override
        public String toString() {
            return what;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("a new one", "go.mod", " \ta.io/b v1.0.0\n+\ta.io/c v1.0.0\n", "NIT 2 a.io/c"),
                new Case(
                        "a scope, which would be a mention",
                        "package.json",
                        "+\"@a/b\": \"^1.0.0\",\n",
                        "NIT 1 `@a/b`"),
                new Case(
                        "five of seven by name",
                        "requirements.txt",
                        "+a==1\n+b==1\n+c==1\n+d==1\n+e==1\n+f==1\n+g==1\n",
                        "NIT 1 7 direct dependencies: `a`, `b`, `c`, `d`, `e` and 2 more."),
                new Case("an update", "go.mod", "-\ta.io/b v1.0.0\n+\ta.io/b v1.0.1\n"),
                new Case(
                        "an update in another place",
                        "go.mod",
                        "-\ta.io/b v1.0.0\n \tx.io/y v1.0.0\n+\ta.io/b v1.0.1\n"),
                new Case("a step back", "go.mod", "-\ta.io/b v1.1.0\n+\ta.io/b v1.0.1\n", "MINOR 1 `a.io/b` goes back"),
                new Case(
                        "a step back within a range",
                        "package.json",
                        "-    \"a\": \"^1.4.0\",\n+    \"a\": \"^1.2.0\",\n"),
                new Case(
                        "a step back of a range",
                        "package.json",
                        "-    \"a\": \"^2.0.0\",\n+    \"a\": \"^1.2.0\",\n",
                        "MINOR 1 `a` goes back"),
                new Case("wider support", "pyproject.toml", "-    \"a>=2.0\",\n+    \"a>=1.0\",\n"),
                new Case(
                        "from a registry to git",
                        "package.json",
                        " \"dependencies\": {\n-    \"a\": \"^1.0.0\",\n+    \"a\": \"github:owner/a\",\n",
                        "MAJOR 2 `a` no longer comes"),
                new Case(
                        "from a registry to an archive",
                        "package.json",
                        " \"dependencies\": {\n-    \"a\": \"^1.0.0\",\n+    \"a\": \"file:./a.tgz\",\n",
                        "MAJOR 2 an archive"),
                new Case(
                        "from a registry to the same repository",
                        "package.json",
                        " \"dependencies\": {\n-    \"a\": \"^1.0.0\",\n+    \"a\": \"workspace:^\",\n"),
                new Case(
                        "from git to a registry",
                        "package.json",
                        " \"dependencies\": {\n-    \"a\": \"github:owner/a\",\n+    \"a\": \"^1.0.0\",\n"),
                new Case(
                        "a fork in place of a module",
                        "go.mod",
                        " require a.io/b v1.0.0\n+replace a.io/b => fork.io/b v1.0.1\n",
                        "MAJOR 2 `a.io/b` no longer comes"),
                new Case(
                        "a folder in place of a module", "go.mod", " require a.io/b v1.0.0\n+replace a.io/b => ../b\n"),
                new Case(
                        "a new one from git",
                        "Gemfile",
                        "+gem 'a', github: 'owner/a'\n",
                        "MINOR 1 `a` comes from a repository"),
                new Case(
                        "a new one without encryption",
                        "requirements.txt",
                        "+a @ http://example.org/a.whl\n",
                        "MAJOR 1 without encryption"),
                new Case(
                        "another index",
                        "requirements.txt",
                        " a==1\n+--extra-index-url https://pip.example.org/simple\n",
                        "MAJOR 2 adds a registry"),
                new Case(
                        "another repository",
                        "pom.xml",
                        "+<repositories>\n+<repository>\n+<id>x</id>\n+<url>https://maven.example.org</url>\n+</repository>\n+</repositories>\n",
                        "MAJOR 4 adds a registry"),
                new Case(
                        "where a build is published to",
                        "pom.xml",
                        "+<distributionManagement>\n+<repository>\n+<url>https://maven.example.org</url>\n+</repository>\n+</distributionManagement>\n"),
                new Case(
                        "another repository below others",
                        "pom.xml",
                        "+<pluginRepository>\n+<url>https://maven.example.org</url>\n+</pluginRepository>\n </pluginRepositories>\n",
                        "MAJOR 2 adds a registry"),
                new Case(
                        "a repository that may be one to publish to",
                        "pom.xml",
                        " </snapshotRepository>\n+<repository>\n+<url>https://maven.example.org</url>\n+</repository>\n"),
                new Case(
                        "a repository of snapshots",
                        "pom.xml",
                        "+<repositories>\n+<repository>\n+<releases><enabled>false</enabled></releases>\n"
                                + "+<url>https://maven.example.org</url>\n+</repository>\n+</repositories>\n"),
                new Case(
                        "a branch that is cut back",
                        "requirements.txt",
                        "-a==2\n-b==2\n-c==2\n-d==2\n-e==2\n-f==2\n+a==1\n+b==1\n+c==1\n+d==1\n+e==1\n+f==1\n",
                        "MINOR 1 6 dependencies go back to earlier versions: `a`, `b`, `c`, `d`, `e` and 1 more."),
                new Case("an indirect one", "go.mod", "+\ta.io/b v1.0.0 // indirect\n"),
                new Case("an indirect one made direct", "go.mod", "-\ta.io/b v1.0.0 // indirect\n+\ta.io/b v1.0.0\n"),
                new Case("one that is gone", "requirements.txt", "-a==1\n"),
                new Case("one in another line", "requirements.txt", "-a==1\n b==1\n+a==1\n"),
                new Case(
                        "the version of the project",
                        "package.json",
                        "-  \"version\": \"2.0.0\",\n+  \"version\": \"1.0.0\",\n"),
                new Case(
                        "no name of a package",
                        "package.json",
                        " \"dependencies\": {\n+    \"a b<script>\": \"^1.0.0\",\n"));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void judges(Case sample) {
        List<Finding> findings = findings(analyzer, Diffs.modified(sample.path, sample.body));

        assertThat(findings).hasSameSizeAs(sample.findings);
        for (int i = 0; i < findings.size(); i++) {
            String[] expected = sample.findings[i].split(" ", 3);
            assertThat(Diffs.summary(findings.get(i))).isEqualTo(expected[0] + " " + expected[1]);
            assertThat(findings.get(i).message()).contains(expected[2]);
            assertThat(findings.get(i).source()).isEqualTo("dependencyDiff");
        }
    }

    @Test
    void takesTheFirstRegistryOfANewManifestForGranted() {
        assertThat(findings(analyzer, Diffs.created("Gemfile", "source \"https://gems.example.org\"\n")))
                .isEmpty();
    }

    @Test
    void takesWhatANewModuleLeavesToTheBuildForKnown() {
        String managed = "<dependency><groupId>g</groupId><artifactId>a</artifactId></dependency>\n";
        String versioned =
                "<dependency><groupId>g</groupId><artifactId>b</artifactId><version>1</version></dependency>\n";

        assertThat(findings(analyzer, Diffs.created("new/pom.xml", managed))).isEmpty();
        assertThat(findings(analyzer, Diffs.created("new/pom.xml", managed + versioned)))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("a direct dependency: `g:b`."));
        assertThat(findings(analyzer, Diffs.modified("pom.xml", "+" + managed))).hasSize(1);
    }

    @Test
    void reportsSeveralNewRegistriesOnce() {
        String index = "+--extra-index-url https://pip.example.org/";

        assertThat(findings(analyzer, Diffs.modified("requirements.txt", index + "1\n" + index + "2\n")))
                .hasSize(1);
    }

    @Test
    void neverShowsANameThatIsACredential() {
        String token = new Planted(7).sample("github_token.p").value();

        assertThat(findings(
                        analyzer,
                        Diffs.created("requirements.txt", token + "==1\n" + token + "x @ git+https://example.org")))
                .hasSize(2)
                .allSatisfy(finding -> assertThat(finding.message()).doesNotContain(token));
    }

    @Test
    void skipsAChangeWithoutAManifest() {
        assertThat(analyzer.analyze(subject(adding("a.txt", "x"))))
                .isEqualTo(new Analysis.Skipped(EnrichReason.NO_DEPENDENCY_MANIFEST));
    }
}
