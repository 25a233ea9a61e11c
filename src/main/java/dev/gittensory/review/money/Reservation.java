package dev.gittensory.review.money;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * Money that is set aside for asking one reviewer, until it is known what that has cost.
 *
 * @param month the calendar month (UTC) it counts for, also if the answer comes in the next one
 */
public record Reservation(UUID id, Payer payer, Estimate estimate, YearMonth month, Instant at) {

    /** A new one. */
    public static Reservation at(Instant now, Payer payer, Estimate estimate) {
        return new Reservation(UUID.randomUUID(), payer, estimate, month(now), now);
    }

    /** The calendar month (UTC) of a moment. */
    public static YearMonth month(Instant moment) {
        return YearMonth.from(moment.atZone(ZoneOffset.UTC));
    }
}
