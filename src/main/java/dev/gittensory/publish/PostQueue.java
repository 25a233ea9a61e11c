package dev.gittensory.publish;

import java.time.Duration;
import java.util.UUID;

/** The durable queue that brings rows of the outbox to a consumer. */
public interface PostQueue {

    /**
     * Puts a row into the queue; durable when it returns.
     *
     * @param group rows with the same one are brought one after the other
     * @throws RuntimeException if the broker did not take it
     */
    void send(UUID post, String group, Duration delay);
}
