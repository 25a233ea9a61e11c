package dev.gittensory.pipeline;

import java.time.Duration;
import java.time.Instant;

/** The answer to asking for the lease on a review. */
public sealed interface Claim {

    /**
     * The lease is ours.
     *
     * @param requestedAt when the review was requested
     */
    record Granted(Instant requestedAt) implements Claim {}

    /** There is nothing to do: the review is finished, was never stored, or runs in this very process. */
    record NothingToDo() implements Claim {}

    /** Another node works on it; if it dies, its lease runs out after the remaining time. */
    record HeldFor(Duration remaining) implements Claim {}
}
