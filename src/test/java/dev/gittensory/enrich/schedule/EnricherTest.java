package dev.gittensory.enrich.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.StageResult;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Changes;
import dev.gittensory.enrich.Profile;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.text.Scan;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class EnricherTest {

    private static final Duration AMPLE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofSeconds(2);
    private static final Duration TOLERANCE = Duration.ofSeconds(5);
    private static final Subject CHANGES = Changes.subject(Changes.adding("a.txt", "one"));

    private final ExecutorService executor = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        executor.shutdownNow();
    }

    @Test
    void reportsWhatEveryAnalyzerFound() {
        EnrichResult result = enrich(
                AMPLE,
                ScriptedAnalyzer.finding("b", Severity.MINOR, Severity.NIT),
                new ScriptedAnalyzer("a", changes -> new Analysis.Skipped(EnrichReason.NO_ADDED_LINES)));

        assertThat(result.analyzers())
                .extracting(AnalyzerReport::status)
                .containsExactly(new Status.Skipped(EnrichReason.NO_ADDED_LINES), new Status.Complete(2));
        assertThat(result.findings()).hasSize(2);
        assertThat(result.status()).isEqualTo(StageResult.Status.COMPLETE);
        assertThat(result.reason()).isNull();
    }

    @Test
    void anAnalyzerThatThrowsIsDegradedAndTheOthersComplete() {
        EnrichResult result = enrich(
                AMPLE,
                ScriptedAnalyzer.failing("a", new IllegalStateException("boom")),
                ScriptedAnalyzer.failing("b", new StackOverflowError()),
                ScriptedAnalyzer.finding("c", Severity.MAJOR));

        assertThat(result.analyzers())
                .extracting(AnalyzerReport::status)
                .containsExactly(
                        new Status.Degraded(EnrichReason.ERROR),
                        new Status.Degraded(EnrichReason.ERROR),
                        new Status.Complete(1));
        assertThat(result.findings()).hasSize(1);
        assertThat(result.status()).isEqualTo(StageResult.Status.DEGRADED);
        assertThat(result.reason()).isEqualTo(EnrichReason.ANALYZERS_DEGRADED);
    }

    @Test
    void anAnalyzerThatIsLateIsDegradedWithinTheBudgetAndItsThreadInterrupted() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(2);
        long start = System.nanoTime();

        EnrichResult result = enrich(
                SHORT,
                ScriptedAnalyzer.sleeping("a", interrupted),
                ScriptedAnalyzer.sleeping("b", interrupted),
                ScriptedAnalyzer.finding("c", Severity.NIT));

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(SHORT.dividedBy(2), SHORT.plus(TOLERANCE));
        assertThat(result.analyzers())
                .extracting(AnalyzerReport::status)
                .as("one late analyzer does not cost another that was in time")
                .containsExactly(
                        new Status.Degraded(EnrichReason.TIMEOUT),
                        new Status.Degraded(EnrichReason.TIMEOUT),
                        new Status.Complete(1));
        assertThat(interrupted.await(TOLERANCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void sharesOneBudgetAmongAllAnalyzers() {
        long start = System.nanoTime();
        Analyzer[] late = {
            ScriptedAnalyzer.sleeping("a", new CountDownLatch(1)),
            ScriptedAnalyzer.sleeping("b", new CountDownLatch(1)),
            ScriptedAnalyzer.sleeping("c", new CountDownLatch(1)),
            ScriptedAnalyzer.sleeping("d", new CountDownLatch(1))
        };
        Duration budget = Duration.ofSeconds(2);

        enrich(budget, late);

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(budget.multipliedBy(2));
    }

    @Test
    void stopsAnAnalyzerThatScansWithoutEnd() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        Analyzer endless = new ScriptedAnalyzer("endless", changes -> {
            try {
                while (true) {
                    Scan.eachAdded(changes.files().get(0), line -> {});
                }
            } finally {
                stopped.countDown();
            }
        });

        EnrichResult result = enrich(SHORT, endless);

        assertThat(result.analyzers().get(0).status()).isEqualTo(new Status.Degraded(EnrichReason.TIMEOUT));
        assertThat(stopped.await(TOLERANCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void anAnalyzerThatFindsNoThreadIsDegraded() {
        CountDownLatch release = new CountDownLatch(1);
        ThreadPoolExecutor one = new ThreadPoolExecutor(1, 1, 0, TimeUnit.SECONDS, new SynchronousQueue<>());
        Analyzer first = new ScriptedAnalyzer("a", changes -> {
            ScriptedAnalyzer.await(release, AMPLE);
            return new Analysis.Complete(List.of());
        });
        Analyzer second = ScriptedAnalyzer.finding("b", Severity.BLOCKER);
        try {
            EnrichResult result = enricher(List.of(first, second), one, SHORT).enrich(CHANGES);

            assertThat(result.analyzers().get(1))
                    .extracting(AnalyzerReport::analyzer, AnalyzerReport::status)
                    .containsExactly("b", new Status.Degraded(EnrichReason.BUDGET_EXHAUSTED));
            assertThat(result.findings()).isEmpty();
        } finally {
            release.countDown();
            one.shutdownNow();
        }
    }

    @Test
    void namesBinaryFilesAsUnread() {
        FileChange image = new FileChange("logo.png", null, FileChange.Kind.ADDED, true, List.of());
        FileChange renamed = new FileChange("b.txt", "a.txt", FileChange.Kind.RENAMED, false, List.of());
        ChangeSet changes = new ChangeSet(List.of(image, renamed, Changes.adding("c.txt", "one")));

        EnrichResult result = enricher(List.of(), executor, AMPLE).enrich(Subject.of(changes));

        assertThat(result.unreadFiles()).containsExactly("logo.png");
        assertThat(result.filesTotal()).isEqualTo(3);
    }

    @Test
    void sortsFindingsWorstFirstAndKeepsTheOrderOfEqualOnes() {
        EnrichResult result = enrich(
                AMPLE,
                ScriptedAnalyzer.finding("b", Severity.NIT, Severity.BLOCKER, Severity.MINOR),
                ScriptedAnalyzer.finding("a", Severity.MINOR, Severity.MAJOR));

        assertThat(result.findings())
                .extracting(found -> found.severity() + " " + found.source())
                .containsExactly("BLOCKER b", "MAJOR a", "MINOR a", "MINOR b", "NIT b");
    }

    @Test
    void reportsAnalyzersByNameInWhateverOrderTheContainerHasThem() {
        List<Analyzer> analyzers =
                List.of(ScriptedAnalyzer.finding("c"), ScriptedAnalyzer.finding("a"), ScriptedAnalyzer.finding("b"));
        List<Analyzer> reversed = List.of(analyzers.get(2), analyzers.get(1), analyzers.get(0));

        for (List<Analyzer> order : List.of(analyzers, reversed)) {
            assertThat(enricher(order, executor, AMPLE).enrich(CHANGES).analyzers())
                    .extracting(AnalyzerReport::analyzer)
                    .containsExactly("a", "b", "c");
        }
    }

    @Test
    void refusesTwoAnalyzersOfOneName() {
        List<Analyzer> twins = List.of(ScriptedAnalyzer.finding("a"), ScriptedAnalyzer.finding("a"));

        assertThatThrownBy(() -> enricher(twins, executor, AMPLE)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void measuresAnAnalyzerAndNotTheWaitForTheOthers() {
        Analyzer slow = new ScriptedAnalyzer("a", changes -> {
            ScriptedAnalyzer.await(new CountDownLatch(1), Duration.ofMillis(600));
            return new Analysis.Complete(List.of());
        });

        EnrichResult result = enrich(AMPLE, slow, ScriptedAnalyzer.finding("b"));

        assertThat(result.analyzers().get(0).durationMs()).isBetween(600L, 5_000L);
        assertThat(result.analyzers().get(1).durationMs())
                .isLessThan(result.analyzers().get(0).durationMs());
    }

    private EnrichResult enrich(Duration budget, Analyzer... analyzers) {
        return enricher(List.of(analyzers), executor, budget).enrich(CHANGES);
    }

    private static Enricher enricher(List<Analyzer> analyzers, ExecutorService executor, Duration budget) {
        EnrichSettings settings = new EnrichSettings(Profile.BALANCED, budget, Set.of());
        return new Enricher(analyzers, settings, new Guards(System::nanoTime), executor);
    }
}
