package dev.gittensory.reconcile;

import java.time.Clock;
import java.time.Instant;
import java.util.function.BooleanSupplier;

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

    /** Spends one request; false if none is left, or no time for it. */
    boolean take() {
        if (left <= 0 || !clock.instant().isBefore(deadline)) {
            return false;
        }
        left--;
        return true;
    }

    /** The same for the pages of one listing, of which there may be no more than so many. */
    BooleanSupplier pages(int most) {
        return new BooleanSupplier() {
            private int more = most;

            @Override
            public boolean getAsBoolean() {
                return more-- > 0 && take();
            }
        };
    }
}
