package dev.gittensory.reconcile;

import dev.gittensory.domain.ProductEvent.Reconciled;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The record of the runs, by which one node at a time has its turn. Every call is one short transaction. */
public interface Runs {

    /** Takes the turn until that moment; empty if none is due, or another owner has it. */
    Optional<Turn> begin(String owner, Instant now, Instant until);

    /** Gives the turn back; nothing if it was lost meanwhile. */
    void end(String owner, Ending ending);

    /**
     * A turn.
     *
     * @param completeUntil up to when earlier runs have seen everything; null if none has
     */
    record Turn(@Nullable Instant completeUntil) {}

    /**
     * How a run ended.
     *
     * @param completeUntil up to when it has seen everything; null if it was not complete
     * @param next when the next one is due
     */
    record Ending(Reconciled result, Instant at, @Nullable Instant completeUntil, Instant next) {}
}
