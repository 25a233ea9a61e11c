package dev.gittensory.enrich.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Changes;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.Profile;
import dev.gittensory.testkit.CapturedLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScheduleTest extends ScheduleFixture {

    @Test
    void runsTheClassesSideBySide() {
        List<Analyzer> analyzers = new ArrayList<>(sleepers(6));
        analyzers.add(ScriptedAnalyzer.finding("registry").in(CostClass.REGISTRY));

        assertThat(statuses(SHORT, analyzers))
                .as("a slow class does not stand in the way of another")
                .endsWith(new Status.Complete(0));
    }

    @Test
    void runsThreeOfAClassAtOnceAndStartsTheNextWhenOneEnds() {
        CyclicBarrier three = new CyclicBarrier(Schedule.WIDTH);
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Analyzer> analyzers = IntStream.range(0, 3 * Schedule.WIDTH)
                .<Analyzer>mapToObj(i -> new ScriptedAnalyzer("a" + i, changes -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    meet(three);
                    running.decrementAndGet();
                    return new Analysis.Complete(List.of());
                }))
                .toList();

        assertThat(statuses(AMPLE, analyzers))
                .as("nobody passes the barrier alone")
                .containsOnly(new Status.Complete(0));
        assertThat(most).hasValue(Schedule.WIDTH);
    }

    @Test
    void saysWhichAnalyzersTimeRanOutFor() {
        assertThat(statuses(SHORT, sleepers(4)))
                .as("three were late themselves, the fourth had too little time left")
                .containsExactly(
                        degraded(EnrichReason.TIMEOUT),
                        degraded(EnrichReason.TIMEOUT),
                        degraded(EnrichReason.TIMEOUT),
                        degraded(EnrichReason.BUDGET_EXHAUSTED));
    }

    @Test
    void endsAlthoughAnAnalyzerCannotBeInterruptedAndKeepsItsPlaceInTheBulkhead() {
        Analyzer stubborn = new ScriptedAnalyzer("a", changes -> {
            while (release.getCount() > 0) {
                ScriptedAnalyzer.await(release, AMPLE);
                boolean ignored = Thread.interrupted();
            }
            return new Analysis.Complete(List.of());
        });
        for (int i = 0; i < Guards.BULKHEAD; i++) {
            now.addAndGet(Duration.ofMinutes(5).toNanos()); // past any rest
            assertThat(statuses(impatient(), List.of(stubborn))).containsExactly(degraded(EnrichReason.TIMEOUT));
        }
        now.addAndGet(Duration.ofMinutes(5).toNanos());

        Analyzer quick = ScriptedAnalyzer.finding("b");
        Analyzer elsewhere = ScriptedAnalyzer.finding("c").in(CostClass.REGISTRY);
        assertThat(statuses(SHORT, List.of(quick, elsewhere)))
                .containsExactly(degraded(EnrichReason.BUDGET_EXHAUSTED), new Status.Complete(0));

        release.countDown();
        assertThat(statuses(AMPLE, List.of(quick))).containsExactly(new Status.Complete(0));
    }

    @Test
    void waitsForAPlaceInTheBulkheadWhileThereIsTime() {
        guards.bulkhead(CostClass.LOCAL).drainPermits();
        CompletableFuture.runAsync(
                () -> guards.bulkhead(CostClass.LOCAL).release(),
                CompletableFuture.delayedExecutor(100, TimeUnit.MILLISECONDS));

        assertThat(statuses(AMPLE, List.of(ScriptedAnalyzer.finding("a")))).containsExactly(new Status.Complete(0));
    }

    @Test
    void givesThePlaceBackOfATaskThatWasNeverBegun() {
        ThreadPoolExecutor one = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>());
        try {
            one.execute(() -> ScriptedAnalyzer.await(release, AMPLE));
            Enricher enricher = new Enricher(List.copyOf(sleepers(3)), settings(SHORT), guards, one);
            assertThat(enricher.enrich(Changes.subject(Changes.adding("a", "b")))
                            .analyzers())
                    .allMatch(AnalyzerReport::degraded);

            assertThat(guards.bulkhead(CostClass.LOCAL).availablePermits()).isEqualTo(Guards.BULKHEAD);
        } finally {
            one.shutdownNow();
        }
    }

    @Test
    void givesEveryPlaceBackWhenAllIsDone() {
        statuses(
                AMPLE,
                List.of(
                        ScriptedAnalyzer.finding("a"),
                        ScriptedAnalyzer.failing("b", new IllegalStateException()),
                        ScriptedAnalyzer.failing("c", new DegradedException(EnrichReason.MISSING_TOKEN))));

        assertThat(guards.bulkhead(CostClass.LOCAL).availablePermits()).isEqualTo(Guards.BULKHEAD);
    }

    @Test
    void keepsWhatAnAnalyzerFoundInAPart() {
        Analysis complete = ScriptedAnalyzer.finding("a", Severity.MAJOR)
                .work()
                .apply(Changes.subject().changes());
        Analyzer partly = new ScriptedAnalyzer(
                "a",
                changes -> new Analysis.Partial(((Analysis.Complete) complete).findings(), EnrichReason.OSV_CALL_CAP));

        EnrichResult result = enrich(settings(AMPLE), List.of(partly));

        assertThat(result.findings()).hasSize(1);
        assertThat(result.analyzers())
                .extracting(AnalyzerReport::status)
                .containsExactly(degraded(EnrichReason.OSV_CALL_CAP));
    }

    @Test
    void measuresHowLongAnAnalyzerWasGiven() {
        List<AnalyzerReport> reports =
                enrich(impatient(), List.copyOf(sleepers(1))).analyzers();

        assertThat(reports.get(0).durationMs()).isBetween(BLINK.toMillis(), AMPLE.toMillis());
    }

    @Test
    void takesAnAnalyzerThatStopsByItselfForLate() {
        Analyzer stopping = ScriptedAnalyzer.failing("a", new CancellationException());

        assertThat(statuses(AMPLE, List.of(stopping))).containsExactly(degraded(EnrichReason.TIMEOUT));
    }

    @Test
    void logsTheKindOfAFailureAndNotItsWords() {
        try (CapturedLog log = new CapturedLog()) {
            statuses(
                    AMPLE,
                    List.of(
                            ScriptedAnalyzer.failing("a", new IllegalStateException("walrus")),
                            ScriptedAnalyzer.failing("b", new DegradedException(EnrichReason.OSV_TIMEOUT))));

            assertThat(log.lines()).containsExactly("Analyzer a failed with java.lang.IllegalStateException");
        }
    }

    @Test
    void saysThatThereWasNoThreadAndGivesThePlaceBack() {
        executor.shutdown();
        try (CapturedLog log = new CapturedLog()) {
            assertThat(statuses(AMPLE, List.of(ScriptedAnalyzer.finding("a"))))
                    .containsExactly(degraded(EnrichReason.BUDGET_EXHAUSTED));
            assertThat(log.lines()).containsExactly("No thread for analyzer a");
        }
        assertThat(guards.bulkhead(CostClass.LOCAL).availablePermits()).isEqualTo(Guards.BULKHEAD);
    }

    @Test
    void stopsWhatRunsWhenItIsStoppedItself() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        Thread caller = Thread.currentThread();
        ScriptedAnalyzer sleeping = ScriptedAnalyzer.sleeping("a", interrupted);
        Analyzer begun = new ScriptedAnalyzer("a", changes -> {
            caller.interrupt();
            return sleeping.work().apply(changes);
        });

        assertThatThrownBy(() -> enrich(settings(AMPLE), List.of(begun))).isInstanceOf(IllegalStateException.class);
        boolean ignored = Thread.interrupted();

        assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aShutdownIsNoResult() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> enrich(settings(AMPLE), List.copyOf(sleepers(1))))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void doesNotTakeAChangeWithoutItsLinesForOneWithoutLines() {
        String line = "x".repeat(Caps.of(Profile.BALANCED).patchChars() + 1);
        Analyzer idle = new ScriptedAnalyzer(
                "a",
                changes -> new Analysis.Skipped(
                        changes.added() == 0 ? EnrichReason.NO_ADDED_LINES : EnrichReason.NO_FILES));

        EnrichResult result = new Enricher(List.of(idle), settings(AMPLE), guards, executor)
                .enrich(Changes.subject(Changes.adding("a", line)));

        assertThat(result.analyzers())
                .extracting(AnalyzerReport::status)
                .containsExactly(degraded(EnrichReason.CAPPED));
    }

    private static void meet(CyclicBarrier barrier) {
        try {
            barrier.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }
}
