package dev.gittensory.boot;

import dev.gittensory.config.CurrentApp;
import dev.gittensory.reconcile.Reconciliation;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;

/** Looks whether a reconciliation is due. On its own, because one takes minutes. */
@Singleton
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ReconciliationTimer {

    private static final Logger LOG = System.getLogger("gittensory");

    @Inject
    CurrentApp app;

    @Inject
    Reconciliation reconciliation;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    void runIfDue() {
        Chore.run(LOG, "Reconciliation failed; trying again when its lease has run out", () -> {
            if (app.credentials().isPresent()) {
                reconciliation.runIfDue();
            }
        });
    }
}
