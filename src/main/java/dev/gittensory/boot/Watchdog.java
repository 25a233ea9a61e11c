package dev.gittensory.boot;

import dev.gittensory.pipeline.Orphans;
import dev.gittensory.publish.Outbox;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.util.function.IntSupplier;

/** Looks after check runs that would stay in progress for ever. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Watchdog {

    private static final Logger LOG = System.getLogger(Watchdog.class.getName());

    @Inject
    Orphans orphans;

    @Inject
    Outbox outbox;

    /** Twice in the time that an orphan is left in peace, so that none is missed. */
    @Schedule(hour = "*", minute = "*/2", persistent = false)
    void watch() {
        look("Ended {0} reviews that nothing had brought to an end", orphans::end);
        look("Queued {0} check runs again that could not be concluded", outbox::deliverUnconcluded);
    }

    private static void look(String found, IntSupplier task) {
        Chore.run(LOG, "Could not look after check runs; trying again in two minutes", () -> {
            int count = task.getAsInt();
            if (count > 0) {
                LOG.log(Logger.Level.WARNING, found, count);
            }
        });
    }
}
