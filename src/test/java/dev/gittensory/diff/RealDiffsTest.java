package dev.gittensory.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Commits of public projects, read by us and by {@code git apply --numstat}, file by file. */
class RealDiffsTest {

    private static final Path DIFFS = Path.of("..", "shared", "data", "real-diffs");

    @TempDir
    Path folder = Path.of(".");

    @TestFactory
    Stream<DynamicTest> agreesWithGitApply() throws IOException {
        assumeTrue(Files.isDirectory(DIFFS), "the real diffs are not part of the project: " + DIFFS + " is missing");
        List<Path> diffs;
        try (Stream<Path> all = Files.list(DIFFS)) {
            diffs = all.filter(path -> path.toString().endsWith(".diff"))
                    .sorted()
                    .toList();
        }
        assertThat(diffs).isNotEmpty();
        return diffs.stream()
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> compare(path)));
    }

    private void compare(Path path) throws IOException {
        byte[] diff = Files.readAllBytes(path);
        List<FileChange> files = Diffs.files(diff);
        String numstat = new String(
                Git.in(folder)
                        .run("apply", "--numstat", "-z", path.toAbsolutePath().toString()),
                StandardCharsets.UTF_8);
        assertThat(files.stream().map(RealDiffsTest::numstat)).containsExactly(numstat.split("\0"));
        compareLineNumbers(HunkSpan.of(diff), files);
    }

    private static String numstat(FileChange file) {
        String counts = file.binary() ? "-\t-" : file.added() + "\t" + file.removed();
        return counts + "\t" + file.path();
    }

    private static void compareLineNumbers(List<HunkSpan> spans, List<FileChange> files) {
        Iterator<HunkSpan> next = spans.iterator();
        for (FileChange file : files) {
            for (Hunk hunk : file.hunks()) {
                HunkSpan span = next.next();
                int oldLine = hunk.oldStart();
                int newLine = hunk.newStart();
                for (Hunk.Line line : hunk.lines()) {
                    assertThat(line.oldLine()).isEqualTo(oldLine);
                    assertThat(line.newLine()).isEqualTo(newLine);
                    oldLine += line.kind() == Hunk.Line.Kind.ADDED ? 0 : 1;
                    newLine += line.kind() == Hunk.Line.Kind.REMOVED ? 0 : 1;
                }
                assertThat(oldLine).isEqualTo(span.oldStart() + span.oldCount() + (span.oldCount() == 0 ? 1 : 0));
                assertThat(newLine).isEqualTo(span.newStart() + span.newCount() + (span.newCount() == 0 ? 1 : 0));
            }
        }
        assertThat(next.hasNext()).isFalse();
    }
}
