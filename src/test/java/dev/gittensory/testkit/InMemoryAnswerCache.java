package dev.gittensory.testkit;

import dev.gittensory.review.AnswerCache;
import dev.gittensory.review.Reply;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Answers without a database. A contract holds it to what the one in the database does. */
public final class InMemoryAnswerCache implements AnswerCache {

    private final Clock clock;
    private final Map<String, Kept> kept = new HashMap<>();

    private record Kept(Reply.Answer answer, Instant at) {}

    public InMemoryAnswerCache(Clock clock) {
        this.clock = clock;
    }

    @Override
    public synchronized Optional<Reply.Answer> find(String key) {
        return Optional.ofNullable(kept.get(key))
                .filter(answer -> answer.at().isAfter(oldest()))
                .map(Kept::answer);
    }

    @Override
    public synchronized void keep(String key, Reply.Answer answer) {
        if (AnswerCache.canBeKept(answer) && find(key).isEmpty()) {
            kept.put(key, new Kept(answer, clock.instant()));
        }
    }

    @Override
    public synchronized int forgetOld() {
        int before = kept.size();
        kept.values().removeIf(answer -> !answer.at().isAfter(oldest()));
        return before - kept.size();
    }

    private Instant oldest() {
        return clock.instant().minus(KEPT);
    }
}
