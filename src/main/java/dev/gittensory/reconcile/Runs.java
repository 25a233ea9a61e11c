package dev.gittensory.reconcile;

import dev.gittensory.domain.ProductEvent.Reconciled;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The record of the runs, by which one node at a time has its turn. Every call is one short transaction. */
public interface Runs {

    /** Takes the turn until that moment; empty if none is due, or another owner has it. */
    Optional<Marks> begin(String owner, Instant now, Instant until);

    /** Gives the turn back; nothing if it was lost meanwhile. */
    void end(String owner, Ending ending);

    /**
     * Up to when everything was seen: apart, so that what is left of one does not hold up the other.
     *
     * @param deliveries null if no run has seen all of them, or as a part of an ending, if this one has not
     * @param heads the same for the heads of pull requests
     */
    record Marks(@Nullable Instant deliveries, @Nullable Instant heads) {}

    /**
     * How a run ended.
     *
     * @param seen its marks; what is null in it stays as it was
     * @param next when the next one is due
     */
    record Ending(Reconciled result, Instant at, Marks seen, Instant next) {}
}
