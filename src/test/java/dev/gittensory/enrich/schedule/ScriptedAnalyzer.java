package dev.gittensory.enrich.schedule;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.Subject;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** An analyzer made of a function. */
record ScriptedAnalyzer(String name, CostClass costClass, boolean readsEverything, Function<ChangeSet, Analysis> work)
        implements Analyzer {

    private static final Duration VERY_LONG = Duration.ofMinutes(5);

    ScriptedAnalyzer(String name, Function<ChangeSet, Analysis> work) {
        this(name, CostClass.LOCAL, false, work);
    }

    ScriptedAnalyzer in(CostClass other) {
        return new ScriptedAnalyzer(name, other, readsEverything, work);
    }

    ScriptedAnalyzer readingEverything() {
        return new ScriptedAnalyzer(name, costClass, true, work);
    }

    @Override
    public Analysis analyze(Subject subject) {
        return work.apply(subject.changes());
    }

    static ScriptedAnalyzer finding(String name, Severity... severities) {
        List<Finding> findings = Arrays.stream(severities)
                .map(severity ->
                        new Finding("a.txt", 1, Finding.Side.NEW, severity, Finding.Category.DOCS, name, "Look here."))
                .toList();
        return new ScriptedAnalyzer(name, changes -> new Analysis.Complete(findings));
    }

    static ScriptedAnalyzer failing(String name, RuntimeException thrown) {
        return new ScriptedAnalyzer(name, changes -> {
            throw thrown;
        });
    }

    static ScriptedAnalyzer failing(String name, Error thrown) {
        return new ScriptedAnalyzer(name, changes -> {
            throw thrown;
        });
    }

    /** Counts down when it is interrupted. */
    static ScriptedAnalyzer sleeping(String name, CountDownLatch interrupted) {
        return new ScriptedAnalyzer(name, changes -> {
            try {
                Thread.sleep(VERY_LONG.toMillis());
            } catch (InterruptedException e) {
                interrupted.countDown();
            }
            return new Analysis.Complete(List.of());
        });
    }

    static void await(CountDownLatch latch, Duration atMost) {
        try {
            boolean ignored = latch.await(atMost.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
