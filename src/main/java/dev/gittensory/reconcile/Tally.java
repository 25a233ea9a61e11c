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
    private boolean incomplete;
    private Duration wait = Duration.ZERO;

    void incomplete() {
        incomplete = true;
    }

    /** Incomplete because GitHub, or somebody else, wants to be asked later. */
    void incomplete(Duration after) {
        incomplete = true;
        wait = after.compareTo(wait) > 0 ? after : wait;
    }

    boolean isComplete() {
        return !incomplete;
    }

    Duration askedToWait() {
        return wait;
    }

    Reconciled result() {
        return new Reconciled(deliveriesSeen, deliveriesLost, deliveriesQueued, headsSeen, headsMissing, isComplete());
    }
}
