package dev.gittensory.enrich;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Hunk;
import java.util.Arrays;
import java.util.List;

/** Change sets for the tests of the analyzers. */
public final class Changes {

    private Changes() {}

    public static FileChange adding(String path, String... lines) {
        return file(path, lines.length, 0, "+" + String.join("\n+", lines) + "\n");
    }

    public static FileChange removing(String path, String line) {
        return file(path, 0, 1, "-" + line + "\n");
    }

    /** The line as context, next to one harmless added line. */
    public static FileChange keeping(String path, String line) {
        return file(path, 1, 0, " " + line + "\n+harmless\n");
    }

    public static List<Finding> findings(Analyzer analyzer, FileChange... files) {
        return ((Analysis.Complete) analyzer.analyze(subject(files))).findings();
    }

    /** A single hunk of a megabyte. */
    public static ChangeSet large() {
        String[] lines = new String[10_000];
        Arrays.fill(lines, "x".repeat(104));
        return new ChangeSet(List.of(adding("large.txt", lines)));
    }

    /** A posted diff of these files. */
    public static Subject subject(FileChange... files) {
        return Subject.of(new ChangeSet(List.of(files)));
    }

    private static FileChange file(String path, int added, int removed, String body) {
        Hunk hunk = new Hunk(1, 1, added, removed, body);
        return new FileChange(path, null, FileChange.Kind.MODIFIED, false, List.of(hunk));
    }
}
