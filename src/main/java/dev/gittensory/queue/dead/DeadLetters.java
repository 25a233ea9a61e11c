package dev.gittensory.queue.dead;

import dev.gittensory.pipeline.QueueUnavailableException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an operator does with messages that exhausted their attempts. Each message is moved or deleted in a transaction of
 * the broker: it is never lost, and never in two queues. Every call may throw {@link QueueUnavailableException}.
 */
public interface DeadLetters {

    /**
     * In the order in which they died.
     *
     * @param queue where they came from, or null for all of them
     * @param from how many of these to leave out first
     */
    List<DeadLetter> list(@Nullable String queue, int from, int limit);

    /** The one with this identifier. */
    Optional<DeadLetter> find(String id);

    /** Sends one back to where it came from; empty if there is none with this identifier. */
    Optional<DeadLetter> replay(String id);

    /** Deletes one for ever; empty if there is none with this identifier. */
    Optional<DeadLetter> purge(String id);
}
