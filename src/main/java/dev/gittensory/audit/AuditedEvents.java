package dev.gittensory.audit;

import dev.gittensory.domain.ProductEvent.KeyChanged;
import dev.gittensory.domain.ProductEvent.SetUpUsed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Keeps what others tell as events, where only operators can be the cause: whatever is done with keys of
 * installations and on the set-up page.
 */
@ApplicationScoped
public class AuditedEvents {

    @Inject
    AuditTrail trail;

    @Inject
    Clock clock;

    void on(@Observes KeyChanged changed) {
        trail.record(new AuditEntry(
                clock.instant(),
                AuditEntry.OPERATOR,
                "key_" + changed.action().label(),
                changed.installation() + "/" + changed.slot(),
                ""));
    }

    /** A sign-in that failed is left out: anybody can cause it, and as often as they like. */
    void on(@Observes SetUpUsed used) {
        if (used.action() != SetUpUsed.Action.SIGN_IN_REFUSED) {
            trail.record(new AuditEntry(
                    clock.instant(),
                    AuditEntry.OPERATOR,
                    "setup_" + used.action().label(),
                    Long.toString(used.app()),
                    ""));
        }
    }
}
