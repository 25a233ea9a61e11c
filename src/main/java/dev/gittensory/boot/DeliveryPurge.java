package dev.gittensory.boot;

import dev.gittensory.intake.Deliveries;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;

/** Deletes what is known of deliveries that are too old to come again. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeliveryPurge {

    private static final Logger LOG = System.getLogger("gittensory");

    @Inject
    Deliveries deliveries;

    @Inject
    Clock clock;

    /** Once an hour, at a minute at which no other timer of many services has its turn. */
    @Schedule(hour = "*", minute = "23", persistent = false)
    void purge() {
        Chore.run(LOG, "Could not delete old deliveries; trying again in an hour", () -> {
            int deleted = deliveries.forgetBefore(clock.instant().minus(Deliveries.KEPT));
            if (deleted > 0) {
                LOG.log(Logger.Level.DEBUG, "Deleted what was known of {0} old deliveries", deleted);
            }
        });
    }
}
