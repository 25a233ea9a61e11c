package dev.gittensory.review.input;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.enrich.DiffText;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingOrderTest {

    @Test
    void readsWhatCanDoHarmFirst() {
        assertThat(ordered("package-lock.json", "README.md", "src/test/java/ATest.java", "src/A.java", "pom.xml"))
                .containsExactly("src/A.java", "pom.xml", "src/test/java/ATest.java", "README.md", "package-lock.json");
    }

    @Test
    void readsWhatHasNoLinesLast() {
        FileChange image = new FileChange("src/a.png", null, FileChange.Kind.ADDED, true, List.of());
        FileChange lock = DiffText.created("yarn.lock", "x");
        assertThat(ReadingOrder.of(new ChangeSet(List.of(image, lock)))).containsExactly(lock, image);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cargo.lock",
                "pnpm-lock.yaml",
                "go.sum",
                "vendor/a/b.go",
                "web/dist/app.js",
                "a.min.js",
                "x.pb.go",
                "x_pb2.py",
                "x_pb2_grpc.pyi",
                "ui/__snapshots__/a.txt",
                "api.generated.ts",
                "logo.svg"
            })
    void knowsWhatProgramsWrote(String path) {
        assertThat(ordered(path, "docs/a.md")).containsExactly("docs/a.md", path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "src/Lock.java",
                "src/lockfile.rs",
                "src/vendored.py",
                "distance/a.js",
                "src/generated.ts",
                "contest/a.py",
                "src/latest.js",
                "src/attest.go",
                ".github/workflows/ci.yml",
                "a\nb",
                ""
            })
    void takesTheRestForCode(String path) {
        assertThat(ordered("src/ATest.java", "test/a.js", path)).startsWith("src/ATest.java", path);
    }

    private static List<String> ordered(String... paths) {
        List<FileChange> files =
                Stream.of(paths).map(path -> DiffText.created(path, "x")).toList();
        return ReadingOrder.of(new ChangeSet(files)).stream()
                .map(FileChange::path)
                .toList();
    }
}
