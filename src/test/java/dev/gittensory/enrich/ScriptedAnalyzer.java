package dev.gittensory.enrich;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Severity;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/** An analyzer made of a function. */
record ScriptedAnalyzer(String name, Function<ChangeSet, Analysis> work) implements Analyzer {

    private static final Duration VERY_LONG = Duration.ofMinutes(5);

    @Override
    public Analysis analyze(Subject subject) {
        return work.apply(subject.changes());
    }

    static Analyzer finding(String name, Severity... severities) {
        List<Finding> findings = Arrays.stream(severities)
                .map(severity ->
                        new Finding("a.txt", 1, Finding.Side.NEW, severity, Finding.Category.DOCS, name, "Look here."))
                .toList();
        return new ScriptedAnalyzer(name, changes -> new Analysis.Complete(findings));
    }

    static Analyzer failing(String name, RuntimeException thrown) {
        return new ScriptedAnalyzer(name, changes -> {
            throw thrown;
        });
    }

    static Analyzer failing(String name, Error thrown) {
        return new ScriptedAnalyzer(name, changes -> {
            throw thrown;
        });
    }

    /** Counts down when it is interrupted. */
    static Analyzer sleeping(String name, CountDownLatch interrupted) {
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
