package dev.gittensory.pipeline;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PipelineReason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.enrich.schedule.EnrichResult;
import dev.gittensory.enrich.schedule.EnrichStage;
import dev.gittensory.gate.GateResult;
import dev.gittensory.gate.GateStage;
import dev.gittensory.review.AiResult;
import dev.gittensory.review.dual.ReviewStage;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.function.Supplier;

/**
 * Carries out one review: takes the lease, runs the stages that have no checkpoint yet, stores the result.
 *
 * <p>An exception means "could not, now": the lease is given back and the message comes again. On the last attempt the
 * review ends as failed as well, so that every review ends.
 */
@Dependent
public class ReviewPipeline {

    private final ChangeSource source;
    private final Stages stages;
    private final Leases leases;
    private final Progress progress;

    /** The stages, in the order in which they run. */
    @Dependent
    public static class Stages {
        private final EnrichStage enrich;
        private final ReviewStage review;
        private final GateStage gate;

        /** As the container has them. */
        @Inject
        public Stages(EnrichStage enrich, ReviewStage review, GateStage gate) {
            this.enrich = enrich;
            this.review = review;
            this.gate = gate;
        }
    }

    /** With the ports and stages it works through. */
    @Inject
    public ReviewPipeline(ChangeSource source, Stages stages, Leases leases, Progress progress) {
        this.source = source;
        this.stages = stages;
        this.leases = leases;
        this.progress = progress;
    }

    /**
     * Carries the review to its end, from wherever it stands.
     *
     * @param lastAttempt true if the message will not be brought again
     */
    public Attempt carryOut(ReviewId id, boolean lastAttempt) {
        Claim claim = leases.claim(id);
        if (claim instanceof Claim.HeldFor held) {
            return new Attempt.TryAgain(held.remaining().plusSeconds(1));
        }
        if (claim instanceof Claim.Granted granted) {
            try (Leases.Hold hold = leases.hold(id)) {
                run(id, granted.requestedAt(), lastAttempt);
                hold.finished();
            } catch (NotNowException e) {
                return new Attempt.TryAgain(e.after());
            } catch (LeaseLostException e) {
                return new Attempt.Done(); // whoever has the lease now has a message of their own
            }
        }
        return new Attempt.Done();
    }

    private void run(ReviewId id, Instant requestedAt, boolean lastAttempt) {
        try {
            progress.finish(id, requestedAt, runStages(id));
        } catch (LeaseLostException | NotNowException e) {
            throw e; // neither is a failure of the review
        } catch (RuntimeException e) {
            if (lastAttempt) {
                endAsFailed(id, requestedAt, e);
            }
            throw e;
        }
    }

    /** Whatever goes wrong here must not hide what went wrong before. */
    private void endAsFailed(ReviewId id, Instant requestedAt, RuntimeException cause) {
        try {
            Outcome failed = new Outcome.Failed(PipelineReason.INTERNAL_ERROR);
            progress.finish(id, requestedAt, ReviewResult.without(failed, stages.gate.withoutVerdict(id, failed)));
        } catch (LeaseLostException e) {
            throw e; // it is for somebody else to end the review now
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private ReviewResult runStages(ReviewId id) {
        Supplier<ChangeSet> changes = once(() -> source.load(id));
        EnrichResult enriched =
                progress.stage(id, "enrich", EnrichResult.class, () -> stages.enrich.enrich(id, changes.get()));
        AiResult opinion = progress.stage(
                id, "review", AiResult.class, () -> stages.review.review(id, changes.get(), enriched.findings()));
        GateResult decided = progress.stage(
                id,
                "gate",
                GateResult.class,
                () -> stages.gate.decide(
                        id, Conclusion.facts(changes.get(), enriched, opinion), Conclusion.signals(enriched, opinion)));
        return Conclusion.of(enriched, opinion, decided);
    }

    /** A resumed review whose remaining stages need no change must not load one. */
    private static Supplier<ChangeSet> once(Supplier<ChangeSet> load) {
        ChangeSet[] loaded = new ChangeSet[1];
        return () -> loaded[0] == null ? loaded[0] = load.get() : loaded[0];
    }
}
