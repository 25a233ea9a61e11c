package dev.gittensory.boot;

import dev.gittensory.setup.AccessCheck;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;

/** Looks whether it is time to compare what GitHub grants with what is needed; soon after the start, which waits for nobody. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class AccessTimer {

    private static final Logger LOG = System.getLogger("gittensory");

    @Inject
    AccessCheck access;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void runIfDue() {
        Chore.run(LOG, "Could not look at what GitHub grants; trying again in an hour", access::runIfDue);
    }
}
