package dev.gittensory.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;
import dev.gittensory.testkit.RealDiffs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Commits of public projects, read by us and by {@code git apply --numstat}, file by file. */
class RealDiffsTest {

    @TestFactory
    Stream<DynamicTest> agreesWithGitApply() {
        assumeTrue(RealDiffs.present(), RealDiffs.ABSENT);
        return RealDiffs.all().stream()
                .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> compare(path)));
    }

    private void compare(Path path) throws IOException {
        byte[] diff = Files.readAllBytes(path);
        List<FileChange> files = Diffs.files(diff);
        assertThat(files.stream().map(RealDiffsTest::numstat).toList()).isEqualTo(RealDiffs.numstat(path));
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
