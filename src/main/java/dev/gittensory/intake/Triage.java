package dev.gittensory.intake;

import dev.gittensory.domain.ProductEvent;
import dev.gittensory.domain.ProductEvent.DeliveryTriaged;
import dev.gittensory.domain.WebhookReason;
import dev.gittensory.pipeline.QueueUnavailableException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Finds out what a delivery asks for, and requests it, once. A delivery counts as processed only after everything that it
 * asks for is durable: whatever dies in between is done again, and each request knows what it has taken before.
 */
@Dependent
public class Triage {

    private final Deliveries deliveries;
    private final Routes routes;
    private final Event<ProductEvent> events;
    private final Clock clock;

    /** With the record of deliveries and the ways they can go. */
    @Inject
    public Triage(Deliveries deliveries, Routes routes, Event<ProductEvent> events, Clock clock) {
        this.deliveries = deliveries;
        this.routes = routes;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Handles a delivery, whatever its payload may be.
     *
     * @throws QueueUnavailableException if what it asks for could not be queued; it is to be brought again
     */
    public Triaged handle(Delivery delivery) {
        Triaged triaged = deliveries.processed(delivery.id())
                ? new Triaged.Ignored(WebhookReason.DUPLICATE_DELIVERY)
                : process(delivery);
        events.fire(new DeliveryTriaged(
                delivery.id(), GitHubEvent.labelOf(delivery.event()), triaged.label(), triaged.why()));
        return triaged;
    }

    /**
     * Follows an event that GitHub never delivered, without taking note of a delivery.
     *
     * @return whether it leads to a review that was not requested before
     */
    public boolean follow(Delivery event) {
        return routes.follow(event) instanceof Triaged.Queued;
    }

    private Triaged process(Delivery delivery) {
        Triaged triaged = routes.follow(delivery);
        deliveries.markProcessed(new Deliveries.Processed(
                delivery.id(),
                delivery.event(),
                delivery.action(),
                triaged.label(),
                triaged.why(),
                triaged.requested(),
                clock.instant()));
        return triaged;
    }
}
