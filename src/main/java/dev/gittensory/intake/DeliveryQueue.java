package dev.gittensory.intake;

import dev.gittensory.pipeline.QueueUnavailableException;

/** The durable queue between the request of GitHub and its processing. */
public interface DeliveryQueue {

    /**
     * Puts a delivery into the queue; durable when it returns.
     *
     * @throws QueueUnavailableException if the broker did not take it
     */
    void send(Delivery delivery);
}
