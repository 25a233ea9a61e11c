package dev.gittensory.pipeline;

import dev.gittensory.domain.Reason;
import dev.gittensory.domain.StageResult;
import org.jspecify.annotations.Nullable;

/**
 * What became of the attempt to fetch a change.
 *
 * @param found what the host has
 * @param files how many files were fetched
 * @param reason why there is nothing to review, null if there is
 */
record FetchResult(Found found, int files, @Nullable Reason reason) implements StageResult {

    /** What a host can have. */
    enum Found {
        CHANGE,
        NOTHING,
        ANOTHER_HEAD
    }

    @Override
    public Status status() {
        return found == Found.CHANGE ? Status.COMPLETE : Status.SKIPPED;
    }
}
