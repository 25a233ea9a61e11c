package dev.gittensory.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * When one stage of one review ran and how it ended.
 *
 * @param name {@code fetch | enrich | review | gate}
 * @param durationMs wall-clock time in milliseconds
 * @param reason why it is not complete, or null if it is
 */
public record StageRecord(
        String name,
        Instant startedAt,
        long durationMs,
        StageResult.Status status,
        @Nullable Reason reason) {

    /** The name of the stage that gets the change of a pull request from its host. */
    public static final String FETCH = "fetch";
}
