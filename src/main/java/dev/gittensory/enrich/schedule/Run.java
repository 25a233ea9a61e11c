package dev.gittensory.enrich.schedule;

import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.Subject;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One analyzer in one review, from waiting to its end. The thread that schedules owns everything but the answer; once
 * it has settled how the run ended, a late answer changes nothing.
 */
final class Run {

    private static final System.Logger LOG = System.getLogger(Run.class.getName());

    private final Analyzer analyzer;
    private final Subject subject;
    private final boolean cut;

    private final AtomicBoolean begun = new AtomicBoolean();
    private long startedAt;
    private @Nullable Semaphore bulkhead;
    private @Nullable Future<?> future;
    private volatile @Nullable Answer answer;
    private @Nullable Settled settled;

    /** What the analyzer's own thread has to say: an analysis, or what it threw. */
    private record Answer(
            @Nullable Analysis analysis, @Nullable Throwable thrown, long at) {}

    private record Settled(Status status, List<Finding> findings, long durationMs) {}

    /**
     * A run that waits.
     *
     * @param cut true if the subject is less than the whole change
     */
    Run(Analyzer analyzer, Subject subject, boolean cut) {
        this.analyzer = analyzer;
        this.subject = subject;
        this.cut = cut;
    }

    Analyzer analyzer() {
        return analyzer;
    }

    /**
     * Hands the run to the executor, with a place in the bulkhead that is given back when its work has really ended.
     *
     * @param whenEnded is told on the analyzer's own thread
     * @throws RejectedExecutionException if there is no thread for it; the place is given back then
     */
    void start(ExecutorService executor, Semaphore place, Consumer<Run> whenEnded) {
        startedAt = System.nanoTime();
        bulkhead = place;
        try {
            future = executor.submit(() -> {
                if (begun.compareAndSet(false, true)) {
                    answer = work();
                    place.release();
                    whenEnded.accept(this);
                }
            });
        } catch (RejectedExecutionException e) {
            place.release();
            throw e;
        }
    }

    /** Errors count like exceptions: hostile text may well exhaust a stack. */
    private Answer work() {
        try {
            return new Answer(analyzer.analyze(subject), null, System.nanoTime());
        } catch (Throwable e) {
            return new Answer(null, e, System.nanoTime());
        }
    }

    long startedAt() {
        return startedAt;
    }

    /** Settles the run by what its thread has said. */
    void settle() {
        Answer said = answer;
        if (said != null && settled == null) {
            long took = TimeUnit.NANOSECONDS.toMillis(Math.max(0, said.at - startedAt));
            Analysis analysis = said.analysis;
            settled = analysis == null
                    ? new Settled(new Status.Degraded(reasonOf(said.thrown)), List.of(), took)
                    : of(analysis, took);
        }
    }

    /** Settles the run without an answer; whatever still works on it is interrupted. */
    void giveUp(EnrichReason reason, long now) {
        Future<?> task = future;
        Semaphore place = bulkhead;
        if (task == null || place == null) {
            settled = new Settled(new Status.Degraded(reason), List.of(), 0);
            return;
        }
        task.cancel(true);
        // a task that was cancelled in the queue of the executor never runs, and its being late is not the analyzer's
        boolean neverBegan = begun.compareAndSet(false, true);
        if (neverBegan) {
            place.release();
        }
        long took = TimeUnit.NANOSECONDS.toMillis(now - startedAt);
        settled =
                new Settled(new Status.Degraded(neverBegan ? EnrichReason.BUDGET_EXHAUSTED : reason), List.of(), took);
    }

    AnalyzerReport report() {
        Settled end = requireSettled();
        return new AnalyzerReport(analyzer.name(), end.status, end.durationMs);
    }

    List<Finding> findings() {
        return requireSettled().findings;
    }

    private Settled requireSettled() {
        Settled end = settled;
        if (end == null) {
            throw new IllegalStateException(analyzer.name() + " has not ended");
        }
        return end;
    }

    private Settled of(Analysis analysis, long took) {
        if (analysis instanceof Analysis.Skipped skipped && !isBlindTo(skipped.reason())) {
            return new Settled(new Status.Skipped(skipped.reason()), List.of(), took);
        }
        if (analysis instanceof Analysis.Partial partial) {
            return new Settled(new Status.Degraded(partial.reason()), partial.findings(), took);
        }
        List<Finding> findings = analysis instanceof Analysis.Complete complete ? complete.findings() : List.of();
        Status status = cut ? new Status.Degraded(EnrichReason.CAPPED) : new Status.Complete(findings.size());
        return new Settled(status, findings, took);
    }

    /** The caps leave every file its path but may take all its lines: then there being none says nothing. */
    private boolean isBlindTo(EnrichReason reason) {
        return cut && reason == EnrichReason.NO_ADDED_LINES;
    }

    private EnrichReason reasonOf(@Nullable Throwable thrown) {
        if (thrown instanceof DegradedException degraded) {
            return degraded.reason();
        }
        if (thrown instanceof CancellationException) {
            return EnrichReason.TIMEOUT;
        }
        // the type only: a message may quote the change
        LOG.log(
                System.Logger.Level.WARNING,
                "Analyzer {0} failed with {1}",
                analyzer.name(),
                thrown == null ? "nothing" : thrown.getClass().getName());
        return EnrichReason.ERROR;
    }
}
