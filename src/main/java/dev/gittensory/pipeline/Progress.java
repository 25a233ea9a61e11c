package dev.gittensory.pipeline;

import dev.gittensory.domain.ProductEvent;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.StageRecord;
import dev.gittensory.domain.StageResult;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Stores how far a review has come, then announces it: in this order, so that nothing is announced that can be lost. */
@Dependent
public class Progress {

    private final ReviewStore store;
    private final Lease lease;
    private final Clock clock;
    private final Event<ProductEvent> events;

    /** With the lease under which everything is stored. */
    @Inject
    public Progress(ReviewStore store, Lease lease, Clock clock, Event<ProductEvent> events) {
        this.store = store;
        this.lease = lease;
        this.clock = clock;
        this.events = events;
    }

    /** Runs a stage and stores its checkpoint, or reads the checkpoint back if an earlier attempt got this far. */
    <T extends StageResult> T stage(ReviewId id, String name, Class<T> type, Supplier<T> work) {
        Optional<T> stored = store.stageResult(id, name, type);
        return stored.orElseGet(() -> run(id, name, work));
    }

    private <T extends StageResult> T run(ReviewId id, String name, Supplier<T> work) {
        Instant startedAt = clock.instant();
        long start = System.nanoTime();
        T result = work.get();
        long durationMs = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        StageRecord stage = new StageRecord(name, startedAt, durationMs, result.status(), result.reason());
        store.saveStage(id, lease, stage, result);
        result.announcements(id).forEach(events::fire);
        events.fire(new ProductEvent.StageFinished(id, stage));
        return result;
    }

    /** How long ago that was. */
    Duration since(Instant moment) {
        return Duration.between(moment, clock.instant());
    }

    /** Ends a review. */
    void finish(ReviewId id, Instant requestedAt, ReviewResult result) {
        Instant now = clock.instant();
        store.finish(id, lease, now, result);
        events.fire(new ProductEvent.ReviewFinished(
                id, result.outcome(), result.verdict(), Duration.between(requestedAt, now)));
    }
}
