package dev.gittensory.enrich;

import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;
import java.util.List;

/** Files of a change whose lines carry their markers, for tests that need context or removed lines. */
public final class DiffText {

    private DiffText() {}

    /** A file that was there before. */
    public static FileChange modified(String path, String... lines) {
        return new FileChange(path, null, FileChange.Kind.MODIFIED, false, List.of(hunk(lines)));
    }

    /** A new file; every line is added. */
    public static FileChange created(String path, String... lines) {
        Hunk hunk = new Hunk(0, 1, lines.length, 0, "+" + String.join("\n+", lines) + "\n");
        return new FileChange(path, null, FileChange.Kind.ADDED, false, List.of(hunk));
    }

    private static Hunk hunk(String... lines) {
        return new Hunk(1, 1, count('+', lines), count('-', lines), String.join("\n", lines) + "\n");
    }

    private static int count(char marker, String... lines) {
        return (int) List.of(lines).stream()
                .filter(line -> !line.isEmpty() && line.charAt(0) == marker)
                .count();
    }
}
