package dev.gittensory.audit;

import dev.gittensory.domain.ProductEvent.KeyChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/** Keeps what others tell as events, where only operators can be the cause: whatever is done with keys of installations. */
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
}
