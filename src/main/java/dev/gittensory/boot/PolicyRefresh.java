package dev.gittensory.boot;

import dev.gittensory.policy.file.FilePolicies;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;

/** Looks at the policy file. On its own, so that it does not wait for a timer that waits for the broker. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class PolicyRefresh {

    private static final Logger LOG = System.getLogger("gittensory");

    @Inject
    FilePolicies policies;

    /** Often enough that whoever edits the file sees what came of it while still looking at it. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    void refresh() {
        Chore.run(LOG, "Could not look at the policy file; trying again in five seconds", policies::refresh);
    }
}
