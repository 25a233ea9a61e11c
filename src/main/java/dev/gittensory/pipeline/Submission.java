package dev.gittensory.pipeline;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileSummary;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A change that somebody has posted to have it reviewed.
 *
 * @param diff the diff as it was posted
 * @param changes the same diff, parsed
 * @param config the repository's own configuration as the base branch has it, or null if there is none
 */
public record Submission(byte[] diff, ChangeSet changes, byte @Nullable [] config) {

    /** The files of the change. */
    public List<FileSummary> files() {
        return changes.files().stream().map(FileSummary::of).toList();
    }
}
