package dev.gittensory.reconcile;

import dev.gittensory.pipeline.QueueUnavailableException;
import java.util.Set;

/** The deliveries that got here and are not processed: those in the queue, and those that wait for an operator. */
@FunctionalInterface
public interface WaitingDeliveries {

    /**
     * All of this node.
     *
     * @throws QueueUnavailableException if the broker does not tell
     */
    Set<String> waiting();
}
