package dev.gittensory.pipeline;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PipelineReason;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.StageRecord;
import dev.gittensory.domain.StageResult;
import dev.gittensory.enrich.schedule.EnrichResult;
import dev.gittensory.enrich.schedule.EnrichStage;
import dev.gittensory.gate.GateResult;
import dev.gittensory.gate.GateStage;
import dev.gittensory.review.AiResult;
import dev.gittensory.review.ReviewRequest;
import dev.gittensory.review.dual.ReviewStage;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Carries out one review: takes the lease, runs the stages that have no checkpoint yet, stores the result.
 *
 * <p>An exception means "could not, now": the lease is given back and the message comes again. On the last attempt the
 * review ends as failed as well, so that every review ends.
 */
@Dependent
public class ReviewPipeline {

    private final ChangeFetch fetch;
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
    public ReviewPipeline(ChangeFetch fetch, ChangeSource source, Stages stages, Leases leases, Progress progress) {
        this.fetch = fetch;
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
                return attempt(hold, id, granted.requestedAt(), lastAttempt);
            }
        }
        return new Attempt.Done();
    }

    private Attempt attempt(Leases.Hold hold, ReviewId id, Instant requestedAt, boolean lastAttempt) {
        try {
            run(id, requestedAt, lastAttempt);
            hold.finished();
        } catch (NotNowException e) {
            Duration age = progress.since(requestedAt);
            if (!e.isHopeless(age)) {
                hold.putOff();
                return new Attempt.TryAgain(e.after(age));
            }
            progress.finish(id, requestedAt, without(id, new Outcome.Failed(e.reason())));
            hold.finished();
        } catch (LeaseLostException e) {
            return new Attempt.Done(); // whoever has the lease now has a message of their own
        }
        return new Attempt.Done();
    }

    private void run(ReviewId id, Instant requestedAt, boolean lastAttempt) {
        try {
            progress.finish(id, requestedAt, result(id));
        } catch (LeaseLostException | NotNowException e) {
            throw e; // neither is a failure of the review
        } catch (SupersededException e) {
            progress.finish(id, requestedAt, without(id, new Outcome.Superseded()));
        } catch (RefusedException e) {
            progress.finish(id, requestedAt, without(id, new Outcome.Failed(e.reason())));
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
            progress.finish(id, requestedAt, without(id, new Outcome.Failed(PipelineReason.INTERNAL_ERROR)));
        } catch (LeaseLostException e) {
            throw e; // it is for somebody else to end the review now
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private ReviewResult without(ReviewId id, Outcome outcome) {
        return ReviewResult.without(outcome, stages.gate.withoutVerdict(id, outcome));
    }

    private ReviewResult result(ReviewId id) {
        Optional<PullRequestHead> head = fetch.head(id);
        if (head.isPresent()) {
            FetchResult fetched = progress.stage(
                    id, StageRecord.FETCH, FetchResult.class, () -> fetch.fetch(id, head.get(), leases.lease()));
            Optional<Outcome> end = ChangeFetch.end(fetched);
            if (end.isPresent()) {
                return without(id, end.get());
            }
        }
        return new Run(id, head).result();
    }

    /** The stages of one review that has a change. */
    private final class Run {
        private final ReviewId id;
        private final Optional<PullRequestHead> head;
        private final Supplier<ChangeSource.Source> change;

        Run(ReviewId id, Optional<PullRequestHead> head) {
            this.id = id;
            this.head = head;
            this.change = once(() -> source.load(id));
        }

        ReviewResult result() {
            EnrichResult enriched = stage("enrich", EnrichResult.class, () -> stages.enrich.enrich(id, changes()));
            AiResult opinion =
                    stage("review", AiResult.class, () -> stages.review.review(request(), enriched.findings()));
            GateResult decided = stage(
                    "gate",
                    GateResult.class,
                    () -> stages.gate.decide(
                            id, Conclusion.facts(changes(), enriched, opinion), Conclusion.signals(enriched, opinion)));
            return Conclusion.of(enriched, opinion, decided, this::changes);
        }

        private <T extends StageResult> T stage(String name, Class<T> type, Supplier<T> work) {
            return progress.stage(id, name, type, () -> {
                head.ifPresent(current -> fetch.makeWay(id, current));
                return work.get();
            });
        }

        private ChangeSet changes() {
            return change.get().changes();
        }

        private ReviewRequest request() {
            ChangeSource.Source loaded = change.get();
            Long installation =
                    head.map(one -> one.pullRequest().installation()).orElse(null);
            return new ReviewRequest(id, installation, loaded.title(), loaded.body(), loaded.changes());
        }
    }

    /** A resumed review whose remaining stages need no change must not load one. */
    private static Supplier<ChangeSource.Source> once(Supplier<ChangeSource.Source> load) {
        ChangeSource.Source[] loaded = new ChangeSource.Source[1];
        return () -> loaded[0] == null ? loaded[0] = load.get() : loaded[0];
    }
}
