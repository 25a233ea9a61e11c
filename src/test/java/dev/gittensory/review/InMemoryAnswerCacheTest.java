package dev.gittensory.review;

import dev.gittensory.testkit.InMemoryAnswerCache;
import dev.gittensory.testkit.MutableClock;
import java.time.Duration;

class InMemoryAnswerCacheTest implements AnswerCacheContract {

    private final MutableClock clock = new MutableClock("2031-11-01T00:00:00Z");
    private final AnswerCache cache = new InMemoryAnswerCache(clock);

    @Override
    public AnswerCache cache() {
        return cache;
    }

    @Override
    public void pass(Duration time) {
        clock.advance(time);
    }
}
