package dev.gittensory.enrich.schedule;

import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Changes;
import dev.gittensory.enrich.Profile;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;

/** Reviews with analyzers of the test's own, on guards whose clock the test turns. */
@Timeout(60)
abstract class ScheduleFixture {

    static final Duration SHORT = Duration.ofSeconds(2);
    static final Duration BLINK = Duration.ofMillis(500);
    static final Duration AMPLE = Duration.ofSeconds(30);

    final ExecutorService executor = Executors.newCachedThreadPool();
    final AtomicLong now = new AtomicLong();
    final Guards guards = new Guards(now::get);
    final CountDownLatch release = new CountDownLatch(1);

    @AfterEach
    void stop() {
        release.countDown();
        executor.shutdownNow();
    }

    static List<ScriptedAnalyzer> sleepers(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> ScriptedAnalyzer.sleeping("a" + i, new CountDownLatch(1)))
                .toList();
    }

    static Status degraded(EnrichReason reason) {
        return new Status.Degraded(reason);
    }

    static EnrichSettings settings(Duration budget) {
        return new EnrichSettings(Profile.BALANCED, budget, budget.dividedBy(2), Set.of());
    }

    /** All the time there is for the review, and next to none for an analyzer. */
    static EnrichSettings impatient() {
        return new EnrichSettings(Profile.BALANCED, AMPLE, BLINK, Set.of());
    }

    EnrichResult enrich(EnrichSettings settings, List<Analyzer> analyzers) {
        return new Enricher(analyzers, settings, guards, executor).enrich(Changes.subject(Changes.adding("a", "b")));
    }

    /** By the names of the analyzers. */
    List<Status> statuses(Duration budget, List<? extends Analyzer> analyzers) {
        return statuses(settings(budget), analyzers);
    }

    List<Status> statuses(EnrichSettings settings, List<? extends Analyzer> analyzers) {
        return Stream.of(enrich(settings, List.copyOf(analyzers)))
                .flatMap(result -> result.analyzers().stream())
                .map(AnalyzerReport::status)
                .toList();
    }
}
