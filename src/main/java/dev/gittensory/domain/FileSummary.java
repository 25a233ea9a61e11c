package dev.gittensory.domain;

import org.jspecify.annotations.Nullable;

/**
 * A file of a change without its lines.
 *
 * @param previousPath the path before a rename or copy, otherwise null
 * @param added number of added lines, 0 if binary
 * @param removed number of removed lines, 0 if binary
 */
public record FileSummary(
        String path, @Nullable String previousPath, FileChange.Kind kind, boolean binary, int added, int removed) {

    /** The summary of this file. */
    public static FileSummary of(FileChange file) {
        return new FileSummary(
                file.path(), file.previousPath(), file.kind(), file.binary(), file.added(), file.removed());
    }
}
