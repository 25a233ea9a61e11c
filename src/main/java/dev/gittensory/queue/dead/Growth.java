package dev.gittensory.queue.dead;

import dev.gittensory.domain.ProductEvent.DeadLettersGrew;
import dev.gittensory.queue.QueueDepth;
import dev.gittensory.queue.Queues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;

/** Sees whether there are more dead letters than at the last look. For one thread. */
public final class Growth {

    private final ToLongFunction<String> count;
    private final Map<String, Long> last = new HashMap<>();

    /** With what says how many came from a queue. */
    Growth(ToLongFunction<String> count) {
        this.count = count;
    }

    /** In the embedded broker. */
    public static Growth inBroker() {
        return new Growth(queue -> QueueDepth.of(Queues.DEAD, DeadLetterQueue.from(queue)));
    }

    /** What has grown since the last look; nothing at the first, because what is there then was told of before. */
    public List<DeadLettersGrew> look() {
        List<DeadLettersGrew> grown = new ArrayList<>();
        for (String queue : Queues.WORK) {
            long now = count.applyAsLong(queue);
            if (now == QueueDepth.UNKNOWN) {
                continue;
            }
            Long before = last.put(queue, now);
            if (before != null && now > before) {
                grown.add(new DeadLettersGrew(queue, now - before));
            }
        }
        return grown;
    }
}
