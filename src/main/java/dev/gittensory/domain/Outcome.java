package dev.gittensory.domain;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * How a review ended. Every review ends in exactly one of these, and comment, check run, API, console and telemetry all
 * name it by {@link #label()}.
 */
public sealed interface Outcome {

    /** Everything was read and everybody answered. */
    record Reviewed() implements Outcome {}

    /** A review, with the parts that are missing named. */
    record Partial(List<Reason> reasons) implements Outcome {
        public Partial {
            reasons = List.copyOf(reasons);
        }
    }

    /** Put off until a known time. */
    record Deferred(Instant until, Reason reason) implements Outcome {}

    /** Deliberately not reviewed. */
    record Skipped(Reason reason) implements Outcome {}

    /** A newer head took its place. */
    record Superseded() implements Outcome {}

    /** Could not be carried to an end. */
    record Failed(Reason reason) implements Outcome {}

    /** The word for this outcome: {@code reviewed | partial | deferred | skipped | superseded | failed}. */
    default String label() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /**
     * Whether it stands for the commit, so that the commit is reviewed again only if somebody asks. What does not is made up for
     * by the next event about the commit, or by reconciliation.
     */
    default boolean settles() {
        if (this instanceof Skipped skipped) {
            return skipped.reason() != WebhookReason.CLOSED;
        }
        if (this instanceof Failed failed) {
            return !(failed.reason() instanceof GitHubReason github && github.canBeMended());
        }
        return this instanceof Reviewed || this instanceof Partial;
    }

    /** The coded reasons, empty where an outcome needs none. */
    default List<Reason> reasons() {
        if (this instanceof Deferred deferred) {
            return List.of(deferred.reason());
        }
        if (this instanceof Skipped skipped) {
            return List.of(skipped.reason());
        }
        return this instanceof Failed failed ? List.of(failed.reason()) : List.of();
    }
}
