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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ScheduleTest {

    private static final Duration SHORT = Duration.ofMillis(800);
    private static final Duration AMPLE = Duration.ofSeconds(30);

    private final ExecutorService executor = Executors.newCachedThreadPool();
    private final AtomicLong now = new AtomicLong();
    private final Guards guards = new Guards(now::get);
    private final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void stop() {
        release.countDown();
        executor.shutdownNow();
    }

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
        AtomicInteger running = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        List<Analyzer> analyzers = IntStream.range(0, 9)
                .<Analyzer>mapToObj(i -> new ScriptedAnalyzer("a" + i, changes -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    ScriptedAnalyzer.await(new CountDownLatch(1), Duration.ofMillis(50));
                    running.decrementAndGet();
                    return new Analysis.Complete(List.of());
                }))
                .toList();

        assertThat(statuses(AMPLE, analyzers)).containsOnly(new Status.Complete(0));
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
            assertThat(statuses(Duration.ofMillis(200), List.of(stubborn)))
                    .containsExactly(degraded(EnrichReason.TIMEOUT));
        }
        now.addAndGet(Duration.ofMinutes(5).toNanos());

        Analyzer quick = ScriptedAnalyzer.finding("b");
        Analyzer elsewhere = ScriptedAnalyzer.finding("c").in(CostClass.REGISTRY);
        assertThat(statuses(Duration.ofMillis(300), List.of(quick, elsewhere)))
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
    void restsAnAnalyzerThatFailsThreeTimesInARepositoryAndOnlyThere() {
        Analyzer broken = ScriptedAnalyzer.failing("a", new IllegalStateException());
        for (int i = 0; i < 3; i++) {
            assertThat(statuses(AMPLE, List.of(broken))).containsExactly(degraded(EnrichReason.ERROR));
        }
        assertThat(statuses(AMPLE, List.of(broken, ScriptedAnalyzer.finding("b"))))
                .containsExactly(degraded(EnrichReason.CIRCUIT_OPEN), new Status.Complete(0));
        assertThat(guards.circuits().allows(new Guards.Key("a", "owner/name"))).isTrue();

        now.addAndGet(Duration.ofMinutes(5).toNanos());
        assertThat(statuses(AMPLE, List.of(ScriptedAnalyzer.finding("a")))).containsExactly(new Status.Complete(0));
    }

    @Test
    void countsTimeoutsAsFailuresOfTheAnalyzer() {
        for (int i = 0; i < 3; i++) {
            statuses(Duration.ofMillis(100), sleepers(1));
        }
        assertThat(statuses(AMPLE, sleepers(1))).containsExactly(degraded(EnrichReason.CIRCUIT_OPEN));
    }

    @Test
    void doesNotHoldWantOfTimeAgainstAnAnalyzer() {
        guards.bulkhead(CostClass.LOCAL).drainPermits();
        for (int i = 0; i < 4; i++) {
            assertThat(statuses(Duration.ofMillis(60), List.of(ScriptedAnalyzer.finding("a"))))
                    .containsExactly(degraded(EnrichReason.BUDGET_EXHAUSTED));
        }
    }

    @Test
    void doesNotHoldTheFailureOfAnEndpointAgainstAnAnalyzer() {
        Analyzer refused = ScriptedAnalyzer.failing("a", new DegradedException(EnrichReason.OSV_TIMEOUT));
        for (int i = 0; i < 5; i++) {
            assertThat(statuses(AMPLE, List.of(refused))).containsExactly(degraded(EnrichReason.OSV_TIMEOUT));
        }
    }

    @Test
    void keepsWhatAnAnalyzerFoundInAPart() {
        Analysis complete = ScriptedAnalyzer.finding("a", Severity.MAJOR)
                .work()
                .apply(Changes.subject().changes());
        Analyzer partly = new ScriptedAnalyzer(
                "a",
                changes -> new Analysis.Partial(((Analysis.Complete) complete).findings(), EnrichReason.OSV_CALL_CAP));

        EnrichResult result = enrich(AMPLE, List.of(partly));

        assertThat(result.findings()).hasSize(1);
        assertThat(result.analyzers())
                .extracting(AnalyzerReport::status)
                .containsExactly(degraded(EnrichReason.OSV_CALL_CAP));
    }

    @Test
    void aShutdownIsNoResult() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> enrich(AMPLE, List.copyOf(sleepers(1)))).isInstanceOf(IllegalStateException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    private static List<ScriptedAnalyzer> sleepers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ScriptedAnalyzer.sleeping("a" + i, new CountDownLatch(1)))
                .toList();
    }

    private static Status degraded(EnrichReason reason) {
        return new Status.Degraded(reason);
    }

    private static EnrichSettings settings(Duration budget) {
        return new EnrichSettings(Profile.BALANCED, budget, Set.of());
    }

    private EnrichResult enrich(Duration budget, List<Analyzer> analyzers) {
        return new Enricher(analyzers, settings(budget), guards, executor)
                .enrich(Changes.subject(Changes.adding("a", "b")));
    }

    /** By the names of the analyzers. */
    private List<Status> statuses(Duration budget, List<? extends Analyzer> analyzers) {
        return Stream.of(enrich(budget, List.copyOf(analyzers)))
                .flatMap(result -> result.analyzers().stream())
                .map(AnalyzerReport::status)
                .toList();
    }
}
