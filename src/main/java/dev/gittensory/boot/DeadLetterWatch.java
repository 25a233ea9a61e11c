package dev.gittensory.boot;

import dev.gittensory.domain.ProductEvent;
import dev.gittensory.queue.dead.Growth;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;

/** Tells when messages have exhausted their attempts. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadLetterWatch {

    private static final Logger LOG = System.getLogger("gittensory");

    private final Growth growth = Growth.inBroker();

    @Inject
    Event<ProductEvent> events;

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void look() {
        Chore.run(
                LOG,
                "Could not count the dead letters; trying again in a minute",
                () -> growth.look().forEach(events::fire));
    }
}
