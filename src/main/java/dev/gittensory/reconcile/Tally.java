package dev.gittensory.reconcile;

import dev.gittensory.domain.ProductEvent.Reconciled;
import java.time.Duration;

/** What a run has found so far; kept apart from the search, so that it counts also where the search ends early. */
final class Tally {

    int deliveriesSeen;
    int deliveriesLost;
    int deliveriesQueued;
    int headsSeen;
    int headsMissing;

    /** The deliveries of this long nobody has looked at, and nobody will. */
    Duration skipped = Duration.ZERO;

    /** Whether the next run need not look at the same deliveries again. */
    boolean deliveriesDone;

    /** Whether some head was not looked at. */
    boolean headsLeft;

    /** Whether the next run need not look at the same heads again. */
    boolean headsDone;

    private Duration wait = Duration.ZERO;

    /** GitHub, or somebody else, wants to be asked later. */
    void waitFor(Duration after) {
        wait = after.compareTo(wait) > 0 ? after : wait;
    }

    Duration askedToWait() {
        return wait;
    }

    Reconciled result() {
        return new Reconciled(
                deliveriesSeen,
                deliveriesLost,
                deliveriesQueued,
                headsSeen,
                headsMissing,
                skipped,
                deliveriesDone && headsDone && skipped.isZero());
    }
}
