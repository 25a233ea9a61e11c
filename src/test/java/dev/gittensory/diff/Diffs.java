package dev.gittensory.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.diff.DiffResult.Parsed;
import dev.gittensory.diff.DiffResult.Problem;
import dev.gittensory.diff.DiffResult.Rejected;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Short words for the tests of the parser. */
final class Diffs {

    private Diffs() {}

    static DiffResult parse(String diff) {
        return UnifiedDiffParser.parse(diff.getBytes(StandardCharsets.UTF_8));
    }

    static List<FileChange> files(byte[] diff) {
        DiffResult result = UnifiedDiffParser.parse(diff);
        assertThat(result).isInstanceOf(Parsed.class);
        List<FileChange> files = ((Parsed) result).changes().files();
        files.forEach(file -> file.hunks().forEach(Diffs::checkHunk));
        return files;
    }

    static List<FileChange> files(String diff) {
        return files(diff.getBytes(StandardCharsets.UTF_8));
    }

    /** The only file of the diff. */
    static FileChange file(byte[] diff) {
        List<FileChange> files = files(diff);
        assertThat(files).hasSize(1);
        return files.get(0);
    }

    static FileChange file(String diff) {
        return file(diff.getBytes(StandardCharsets.UTF_8));
    }

    /** A file as {@code KIND path +added -removed}, with the previous path and {@code binary} where they apply. */
    static String summary(FileChange file) {
        String previous = file.previousPath() == null ? "" : file.previousPath() + " => ";
        String counts = file.binary() ? "binary" : "+" + file.added() + " -" + file.removed();
        return file.kind() + " " + previous + file.path() + " " + counts;
    }

    static List<String> summaries(byte[] diff) {
        return files(diff).stream().map(Diffs::summary).toList();
    }

    static Rejected rejected(String diff, Problem problem) {
        DiffResult result = parse(diff);
        assertThat(result).isInstanceOf(Rejected.class);
        Rejected rejected = (Rejected) result;
        assertThat(rejected.problem()).as(rejected.message()).isEqualTo(problem);
        assertThat(rejected.message()).endsWith(rejected.message().contains("HEAD^1") ? "HEAD^1" : ".");
        return rejected;
    }

    private static void checkHunk(Hunk hunk) {
        int added = 0;
        int removed = 0;
        for (Hunk.Line line : hunk.lines()) {
            added += line.kind() == Hunk.Line.Kind.ADDED ? 1 : 0;
            removed += line.kind() == Hunk.Line.Kind.REMOVED ? 1 : 0;
            assertThat(line.text()).doesNotContain("\n");
        }
        assertThat(added).isEqualTo(hunk.added());
        assertThat(removed).isEqualTo(hunk.removed());
        assertThat(hunk.body()).endsWith("\n");
    }
}
