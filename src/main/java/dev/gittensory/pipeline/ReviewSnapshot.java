package dev.gittensory.pipeline;

import dev.gittensory.domain.FileSummary;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.StageRecord;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A review as it stands.
 *
 * @param head the commit that was reviewed, or null for a posted diff, which names none
 * @param files the files of the change
 * @param stages the stages that have ended, in order
 * @param finishedAt null until it is finished
 * @param result null until it is finished
 */
public record ReviewSnapshot(
        ReviewId id,
        Status status,
        @Nullable String head,
        Instant createdAt,
        List<FileSummary> files,
        List<StageRecord> stages,
        @Nullable Instant finishedAt,
        @Nullable ReviewResult result) {

    /** Whether the review has ended. */
    public boolean finished() {
        return status == Status.FINISHED;
    }

    /** How far a review has come. */
    public enum Status {
        QUEUED,
        RUNNING,
        FINISHED;

        /** The word for it: {@code queued | running | finished}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
