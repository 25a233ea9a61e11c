package dev.gittensory.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One file of a change set.
 *
 * @param path the path after the change, or before it if the file was deleted; untrusted text, exactly as the diff
 *     spells it once git's quoting is undone
 * @param previousPath the path before a rename or copy, otherwise null
 * @param kind what happened to the file
 * @param binary true if the diff carries no readable lines for it
 * @param hunks the changed regions; empty for binary files, pure renames and mode changes
 */
public record FileChange(String path, @Nullable String previousPath, Kind kind, boolean binary, List<Hunk> hunks) {

    /** What happened to a file. A change of mode alone is {@link #MODIFIED}. */
    public enum Kind {
        ADDED,
        MODIFIED,
        DELETED,
        RENAMED,
        COPIED
    }

    public FileChange {
        hunks = List.copyOf(hunks);
    }

    /** Added lines over all hunks. */
    public int added() {
        return hunks.stream().mapToInt(Hunk::added).sum();
    }

    /** Removed lines over all hunks. */
    public int removed() {
        return hunks.stream().mapToInt(Hunk::removed).sum();
    }
}
