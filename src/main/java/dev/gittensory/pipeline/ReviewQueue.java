package dev.gittensory.pipeline;

import dev.gittensory.domain.ReviewId;
import java.time.Duration;

/** The durable queue that brings a review to a consumer. */
public interface ReviewQueue {

    /**
     * Puts a review into the queue; durable when it returns.
     *
     * @param delay how long the queue keeps it back, zero for not at all
     * @throws QueueUnavailableException if the broker did not take it
     */
    void send(ReviewId id, Duration delay);
}
