package dev.gittensory.setup;

import dev.gittensory.domain.ProductEvent.DeliveryReceived;
import dev.gittensory.domain.ProductEvent.DeliveryTriaged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** What the webhook has heard since the start: proof for the set-up page, and the hint that grants have changed. */
@ApplicationScoped
public class Signals {

    private static final Set<String> SIGNED = Set.of("queued", "ignored");

    private Clock clock;
    private AccessCheck access;
    private volatile Optional<Heard> signed = Optional.empty();
    private volatile Optional<Heard> refused = Optional.empty();

    /**
     * A request to the webhook.
     *
     * @param result as the metrics name it
     */
    record Heard(Instant at, String event, String result) {}

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    protected Signals() {}

    /** With whoever wants to know of changed grants. */
    @Inject
    public Signals(Clock clock, AccessCheck access) {
        this.clock = clock;
        this.access = access;
    }

    void on(@Observes DeliveryReceived delivery) {
        Heard heard = new Heard(clock.instant(), delivery.event(), delivery.result());
        if (SIGNED.contains(delivery.result())) {
            signed = Optional.of(heard);
        } else {
            refused = Optional.of(heard);
        }
    }

    /** The event says that permissions were accepted, among other things; looking once too often does no harm. */
    void on(@Observes DeliveryTriaged delivery) {
        if (delivery.event().equals("installation")) {
            access.expectChange();
        }
    }

    /** The last delivery whose signature was right. */
    Optional<Heard> signed() {
        return signed;
    }

    /** The last request that was refused. */
    Optional<Heard> refused() {
        return refused;
    }
}
