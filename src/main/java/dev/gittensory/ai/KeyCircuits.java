package dev.gittensory.ai;

import dev.gittensory.domain.AiReason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Keys that are of no use at the moment: one that was not accepted, or whose account cannot pay, is not tried again for
 * a while, because only a person can mend it and providers lock keys that knock too often.
 */
final class KeyCircuits {

    static final Duration REST = Duration.ofMinutes(10);

    private static final Set<AiReason> NEEDS_A_PERSON = Set.of(AiReason.AI_AUTH, AiReason.AI_BILLING);

    private final Clock clock;
    private final Map<String, Open> open = new ConcurrentHashMap<>();

    private record Open(AiReason reason, Instant until) {}

    KeyCircuits(Clock clock) {
        this.clock = clock;
    }

    /** Why the key must not be used now, null if it may be. */
    @Nullable
    AiReason closedFor(String key) {
        Open found = open.get(key);
        if (found == null) {
            return null;
        }
        if (clock.instant().isBefore(found.until)) {
            return found.reason;
        }
        open.remove(key, found);
        return null;
    }

    /** Takes note of a failure; most say nothing of the key. */
    void failed(String key, AiReason reason) {
        if (NEEDS_A_PERSON.contains(reason)) {
            open.put(key, new Open(reason, clock.instant().plus(REST)));
        }
    }
}
