package dev.gittensory.reconcile;

import java.time.Clock;
import java.time.Instant;

/** What one run may ask of GitHub, so that reviews find enough of its limits left. */
final class Allowance {

    private final Clock clock;
    private final Instant deadline;
    private int left;

    Allowance(int requests, Clock clock, Instant deadline) {
        this.left = requests;
        this.clock = clock;
        this.deadline = deadline;
    }

    boolean isUsedUp() {
        return left <= 0 || !clock.instant().isBefore(deadline);
    }

    /** As many requests as are wanted, or as are left. */
    int upTo(int wanted) {
        return Math.min(wanted, left);
    }

    void spend(int requests) {
        left -= requests;
    }
}
