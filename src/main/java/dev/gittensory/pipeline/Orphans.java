package dev.gittensory.pipeline;

import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PipelineReason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.gate.GateStage;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Ends reviews that were begun and that nothing brings to an end, because whoever takes them up dies or fails, so that no
 * check run stays in progress for ever. What waits for somebody, or for its turn, is none of them.
 */
@Dependent
public class Orphans {

    /** Nobody begins a review and works on it for so long. */
    static final Duration PATIENCE = Duration.ofHours(3);

    /** What was queued later may be about to be taken up. Shorter than the time after which it is queued again. */
    static final Duration QUIET = Duration.ofMinutes(10);

    private static final Logger LOG = System.getLogger(Orphans.class.getName());
    private static final int BATCH = 100;

    private final ReviewStore store;
    private final Leases leases;
    private final GateStage gate;
    private final Progress progress;
    private final Clock clock;

    /** With what the pipeline ends reviews with. */
    @Inject
    public Orphans(ReviewStore store, Leases leases, GateStage gate, Progress progress, Clock clock) {
        this.store = store;
        this.leases = leases;
        this.gate = gate;
        this.progress = progress;
        this.clock = clock;
    }

    /** Ends them as failed. Returns how many there were. */
    public int end() {
        Instant now = clock.instant();
        List<ReviewId> orphans = store.orphaned(now, now.minus(PATIENCE), now.minus(QUIET), BATCH);
        return (int) orphans.stream().filter(this::end).count();
    }

    /** One that cannot be ended must not keep the others. */
    private boolean end(ReviewId id) {
        try {
            return leases.claim(id) instanceof Claim.Granted granted && end(id, granted.requestedAt());
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "The orphaned review " + id + " could not be ended; trying again later", e);
            return false;
        }
    }

    private boolean end(ReviewId id, Instant requestedAt) {
        try (Leases.Hold hold = leases.hold(id)) {
            Outcome failed = new Outcome.Failed(PipelineReason.INTERNAL_ERROR);
            progress.finish(id, requestedAt, ReviewResult.without(failed, gate.withoutVerdict(id, failed)));
            hold.finished();
            return true;
        }
    }
}
