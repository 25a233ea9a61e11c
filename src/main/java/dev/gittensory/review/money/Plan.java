package dev.gittensory.review.money;

import dev.gittensory.domain.AiReason;
import java.time.Instant;
import java.util.List;

/** Who may be asked in a review. */
public sealed interface Plan {

    /** Why somebody is not asked. */
    AiReason REASON = AiReason.AI_BUDGET;

    /** These, and nobody else; each reservation has to be settled or released. */
    record Ask(List<Reservation> reservations) implements Plan {

        public Ask {
            reservations = List.copyOf(reservations);
        }
    }

    /** Nobody, and waiting is not wanted or of no use. */
    record Nobody() implements Plan {}

    /**
     * Nobody now.
     *
     * @param until the first moment of the next month (UTC), when the ceilings begin anew
     * @param lookAgain when to plan again, no later than that: an operator who raises a ceiling does not want to wait for it
     */
    record Defer(Instant until, Instant lookAgain) implements Plan {}
}
