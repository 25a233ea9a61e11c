package dev.gittensory.domain;

import java.util.List;

/** The files that one change touches, in the order in which the diff names them. */
public record ChangeSet(List<FileChange> files) {

    public ChangeSet {
        files = List.copyOf(files);
    }

    /** Added lines over all files. */
    public int added() {
        return files.stream().mapToInt(FileChange::added).sum();
    }

    /** Removed lines over all files. */
    public int removed() {
        return files.stream().mapToInt(FileChange::removed).sum();
    }
}
