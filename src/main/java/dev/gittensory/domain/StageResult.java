package dev.gittensory.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a stage leaves behind when it ends; stored as the checkpoint from which an interrupted review goes on. */
public interface StageResult {

    /** How the stage ended. */
    enum Status {
        /** Did all it is for. */
        COMPLETE,
        /** Did a part; {@link StageResult#reason()} says what is missing. */
        DEGRADED,
        /** Had nothing to do; {@link StageResult#reason()} says why. */
        SKIPPED
    }

    /** How the stage ended. */
    Status status();

    /** Why it is not complete, or null if it is. */
    @Nullable
    Reason reason();

    /** What else is to be announced once the result is stored, beside the end of the stage itself. */
    default List<ProductEvent> announcements(ReviewId review) {
        return List.of();
    }
}
