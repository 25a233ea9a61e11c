package dev.gittensory.review.money;

import dev.gittensory.policy.Budgets;
import dev.gittensory.review.Usage;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** The account of what model reviewers cost. May be asked from any thread and any node. */
public interface SpendLedger {

    /** What came of a wish to spend. */
    sealed interface Answer {}

    /** The money is set aside; one reservation for each estimate, in their order. */
    record Reserved(List<Reservation> reservations, Budget.Allowed check) implements Answer {

        public Reserved {
            reservations = List.copyOf(reservations);
        }
    }

    /** Nothing is set aside. */
    record Refused(Budget.Refusal why, Spent spent) implements Answer {}

    /**
     * Sets money aside for all of these reviewers or for none, in one step with looking at the ceilings, so that reviews side
     * by side cannot pass one together. Whatever the same review has set aside before, for whichever reviewer, is given back
     * first: the process that did so is dead, or the review would not come again. Until then it counts.
     */
    Answer reserve(Payer payer, List<Estimate> estimates, Budgets budgets, Instant now);

    /**
     * Puts what was spent in the place of what was set aside; if it is unknown, what was set aside goes on counting. Money
     * that was spent is never left out: that holds for a reservation that has been given back as well. A second time has no
     * effect.
     */
    void settle(Reservation reservation, Cost actual, Usage usage, Instant now);

    /** Gives back what was set aside: nobody was asked. Has no effect on what is settled. */
    void release(Reservation reservation);

    /** What counts for the ceilings of a payer in a month. */
    Spent spent(Payer payer, YearMonth month);

    /** What was spent in a month, by installation, posted diffs first, then by number. */
    List<InstallationSpend> month(YearMonth month);
}
