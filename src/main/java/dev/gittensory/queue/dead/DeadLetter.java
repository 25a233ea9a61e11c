package dev.gittensory.queue.dead;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message that exhausted its attempts, without its content.
 *
 * @param id a UUID, given by the broker's client when the message was sent
 * @param queue where it came from
 * @param diedAt null if the broker has not noted it
 * @param replays how often an operator had sent it back before
 * @param about what it is about, by the names in {@link dev.gittensory.queue.Queues#ABOUT}
 */
public record DeadLetter(
        String id, String queue, Instant sentAt, @Nullable Instant diedAt, int replays, Map<String, String> about) {

    public DeadLetter {
        about = Map.copyOf(about);
    }
}
