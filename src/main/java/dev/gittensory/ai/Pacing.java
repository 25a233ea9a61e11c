package dev.gittensory.ai;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/** Time as the models see it: the clock, and the pause before a second try, whose length is left to chance. */
final class Pacing {

    static final Duration SHORTEST = Duration.ofMillis(500);
    static final Duration LONGEST = Duration.ofMillis(1_500);

    private final Clock clock;
    private final Sleep sleep;

    /** Lets time pass. */
    interface Sleep {
        void of(Duration duration) throws InterruptedException;
    }

    Pacing(Clock clock, Sleep sleep) {
        this.clock = clock;
        this.sleep = sleep;
    }

    Clock clock() {
        return clock;
    }

    Duration until(Instant deadline) {
        return Duration.between(clock.instant(), deadline);
    }

    /** How long to wait now, so that those who failed together do not come back together. */
    Duration jitter() {
        return Duration.ofMillis(ThreadLocalRandom.current().nextLong(SHORTEST.toMillis(), LONGEST.toMillis() + 1));
    }

    void sleep(Duration duration) throws InterruptedException {
        sleep.of(duration);
    }
}
