package dev.gittensory.enrich.manifest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.enrich.dependency.Diffs;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ManifestChangeTest {

    record Case(String path, String body, String... introduced) {

        @Override
        public String toString() {
            return path + " " + List.of(introduced);
        }
    }

    static Stream<Case> fragments() {
        return Stream.of(ManifestSamples.MAVEN, ManifestSamples.JAVASCRIPT, MoreManifestSamples.OTHERS)
                .flatMap(List::stream);
    }

    @ParameterizedTest
    @MethodSource("fragments")
    void readsFromAFragmentOfAManifest(Case sample) {
        assertThat(manifests(Diffs.modified(sample.path, sample.body)))
                .flatExtracting(ManifestChange::introduced)
                .extracting(ManifestChangeTest::text)
                .containsExactly(sample.introduced);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/test/resources/pom.xml",
                "web/node_modules/x/package.json",
                "vendor/x/go.mod",
                "testdata/Cargo.toml",
                "pom.xml.bak",
                "package-lock.json",
                "requirements.md",
                "Gemfile.lock",
                "mygo.mod"
            })
    void readsNoOtherFile(String path) {
        assertThat(manifests(Diffs.created(path, "x==1"))).isEmpty();
    }

    @Test
    void takesAMovedDependencyForKnown() {
        FileChange from = Diffs.modified("a/requirements.txt", "-flask==2.0\n");
        FileChange to = Diffs.modified("b/requirements.txt", "+flask==2.0\n+django==4.0\n");

        assertThat(manifests(to, from))
                .flatExtracting(ManifestChange::added)
                .extracting(Declaration::name)
                .containsExactly("django");
    }

    @Test
    void tellsAnUpdateByTheNameAndKeepsWhatWasThereBefore() {
        assertThat(manifests(Diffs.modified("go.mod", "-\ta.io/b v1.0.0\n+\ta.io/b v1.1.0\n \ta.io/c v1.0.0\n")))
                .flatExtracting(ManifestChange::updated)
                .singleElement()
                .satisfies(update -> {
                    assertThat(text(update.before())).isEqualTo("a.io/b v1.0.0 REGISTRY");
                    assertThat(text(update.after())).isEqualTo("a.io/b v1.1.0 REGISTRY");
                    assertThat(update.after().line()).isEqualTo(1);
                });
    }

    @Test
    void namesWhatIsGone() {
        assertThat(manifests(Diffs.modified("go.mod", "-\ta.io/b v1.0.0\n")))
                .flatExtracting(ManifestChange::removed)
                .containsExactly("a.io/b");
    }

    @Test
    @Timeout(20)
    void isNotImpressedByHostileText() {
        String deep = "+<dependency>".repeat(20_000) + "\n" + "+<dependency>\n".repeat(20_000);
        String brackets = "+" + "{\"a\":[".repeat(40_000) + "\n";
        String odd = "+\0\n+\ud800==1\n+\u200bflask==1\n+\n+" + "=".repeat(900) + "\n+" + "\"'".repeat(450) + "\n";
        for (String path : List.of(
                "pom.xml",
                "package.json",
                "a.gradle",
                "pyproject.toml",
                "Cargo.toml",
                "Gemfile",
                "x.csproj",
                "go.mod",
                "requirements.txt",
                "composer.json",
                "gradle/libs.versions.toml")) {
            assertThat(manifests(Diffs.modified(path, deep + brackets + odd)))
                    .flatExtracting(ManifestChange::introduced)
                    .isEmpty();
        }
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> manifests(Diffs.created("go.mod", "x"))).isInstanceOf(CancellationException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static List<ManifestChange> manifests(FileChange... files) {
        return ManifestChange.in(new ChangeSet(List.of(files)));
    }

    private static String text(Declaration declaration) {
        String text = declaration.name() + " " + declaration.requirement() + " " + declaration.origin()
                + (declaration.development() ? " dev" : "");
        return text.replace("  ", " ");
    }
}
