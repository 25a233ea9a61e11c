package dev.gittensory.enrich.dependency;

import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Hunk;
import java.util.ArrayList;
import java.util.List;

/** Changed files for the tests of this package, written as a diff writes them. */
public final class Diffs {

    private Diffs() {}

    /** A file that was there before; {@code ...} on a line of its own parts two regions. */
    public static FileChange modified(String path, String body) {
        return file(path, FileChange.Kind.MODIFIED, body);
    }

    /** A new file with these lines. */
    public static FileChange created(String path, String text) {
        return file(path, FileChange.Kind.ADDED, "+" + text.stripTrailing().replace("\n", "\n+") + "\n");
    }

    static String summary(Finding finding) {
        return finding.severity() + " " + finding.line();
    }

    private static FileChange file(String path, FileChange.Kind kind, String body) {
        List<Hunk> hunks = new ArrayList<>();
        int start = 1;
        for (String region : body.split("\\.\\.\\.\n", -1)) {
            hunks.add(hunk(start, region));
            start += 1000;
        }
        return new FileChange(path, null, kind, false, hunks);
    }

    private static Hunk hunk(int start, String body) {
        int added = (int) body.lines().filter(line -> line.startsWith("+")).count();
        int removed = (int) body.lines().filter(line -> line.startsWith("-")).count();
        return new Hunk(start, start, added, removed, body);
    }
}
