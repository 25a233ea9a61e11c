package dev.gittensory.enrich;

import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import java.lang.System.Logger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Runs every analyzer side by side under one time budget. Fails open, never silently: an analyzer that throws, is late
 * or finds no thread becomes a degradation with a coded reason, and the others go on.
 */
final class Enricher {

    private static final Logger LOG = System.getLogger(Enricher.class.getName());

    private final List<Analyzer> analyzers;
    private final ExecutorService executor;
    private final Duration budget;

    Enricher(List<Analyzer> analyzers, ExecutorService executor, Duration budget) {
        this.analyzers =
                analyzers.stream().sorted(Comparator.comparing(Analyzer::name)).toList();
        this.executor = executor;
        this.budget = budget;
    }

    EnrichResult enrich(ChangeSet changes) {
        long start = System.nanoTime();
        long deadline = start + budget.toNanos();
        List<Run> runs = analyzers.stream()
                .map(analyzer -> start(analyzer, changes, start))
                .toList();
        List<Finding> findings = new ArrayList<>();
        List<AnalyzerReport> reports = new ArrayList<>();
        for (Run run : runs) {
            reports.add(new AnalyzerReport(run.analyzer.name(), await(run, deadline, findings), run.elapsedMs()));
        }
        findings.sort(Comparator.comparing(Finding::severity));
        List<String> unread = changes.files().stream()
                .filter(FileChange::binary)
                .map(FileChange::path)
                .toList();
        return new EnrichResult(findings, reports, changes.files().size(), unread);
    }

    private Run start(Analyzer analyzer, ChangeSet changes, long start) {
        Run run = new Run(analyzer, start);
        try {
            run.future = executor.submit(() -> {
                try {
                    return analyzer.analyze(Subject.of(changes));
                } finally {
                    run.end = System.nanoTime();
                }
            });
        } catch (RejectedExecutionException e) {
            LOG.log(Logger.Level.WARNING, "No thread for analyzer " + analyzer.name(), e);
        }
        return run;
    }

    private static Status await(Run run, long deadline, List<Finding> findings) {
        Future<Analysis> future = run.future;
        if (future == null) {
            return new Status.Degraded(EnrichReason.BUDGET_EXHAUSTED);
        }
        try {
            Analysis analysis = future.get(Math.max(0, deadline - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (analysis instanceof Analysis.Skipped skipped) {
                return new Status.Skipped(skipped.reason());
            }
            if (analysis instanceof Analysis.Partial partial) {
                findings.addAll(partial.findings());
                return new Status.Degraded(partial.reason());
            }
            List<Finding> found = ((Analysis.Complete) analysis).findings();
            findings.addAll(found);
            return new Status.Complete(found.size());
        } catch (TimeoutException | CancellationException e) {
            future.cancel(true);
            return new Status.Degraded(EnrichReason.TIMEOUT);
        } catch (ExecutionException e) {
            // the type only: a message may quote the change
            Throwable cause = e.getCause() == null ? e : e.getCause();
            LOG.log(
                    Logger.Level.WARNING,
                    "Analyzer {0} failed with {1}",
                    run.analyzer.name(),
                    cause.getClass().getName());
            return new Status.Degraded(EnrichReason.ERROR);
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            // a shutdown, not a finding about the change: stored as a result it would outlive the restart
            throw new IllegalStateException("interrupted while analyzers ran", e);
        }
    }

    /** One analyzer on its way. */
    private static final class Run {
        final Analyzer analyzer;
        final long start;

        @Nullable
        Future<Analysis> future;

        volatile long end;

        Run(Analyzer analyzer, long start) {
            this.analyzer = analyzer;
            this.start = start;
        }

        long elapsedMs() {
            long until = end == 0 ? System.nanoTime() : end;
            return TimeUnit.NANOSECONDS.toMillis(until - start);
        }
    }
}
