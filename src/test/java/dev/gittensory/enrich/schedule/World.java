package dev.gittensory.enrich.schedule;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.Endpoint;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.Changes;
import dev.gittensory.enrich.Profile;
import dev.gittensory.enrich.PullRequestSource;
import dev.gittensory.enrich.Subject;
import dev.gittensory.enrich.leak.SecretAnalyzer;
import dev.gittensory.enrich.registry.BoundedFetch;
import dev.gittensory.enrich.registry.HttpRegistries;
import dev.gittensory.gate.Facts;
import dev.gittensory.gate.GateResult;
import dev.gittensory.gate.GateStage;
import dev.gittensory.gate.Inputs;
import dev.gittensory.gate.Signal;
import dev.gittensory.health.Listeners;
import dev.gittensory.pipeline.ChangeSource;
import dev.gittensory.pipeline.Lease;
import dev.gittensory.pipeline.Leases;
import dev.gittensory.pipeline.Progress;
import dev.gittensory.pipeline.ReviewPipeline;
import dev.gittensory.pipeline.Submission;
import dev.gittensory.policy.Tightening;
import dev.gittensory.review.AiResult;
import dev.gittensory.review.ReviewRequest;
import dev.gittensory.review.dual.ReviewStage;
import dev.gittensory.testkit.CapturedLog;
import dev.gittensory.testkit.FakeRegistry;
import dev.gittensory.testkit.GateSamples;
import dev.gittensory.testkit.HeadSamples;
import dev.gittensory.testkit.InMemoryReviewStore;
import dev.gittensory.testkit.ManualScheduler;
import dev.gittensory.testkit.MutableClock;
import dev.gittensory.testkit.RecordedEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The whole way of a review, real but for the container and the database, with one analyzer beside the secret one. */
final class World implements AutoCloseable {

    private static final Duration BUDGET = Duration.ofSeconds(3);

    final FakeRegistry registry = new FakeRegistry();
    final ExecutorService executor = Executors.newCachedThreadPool();
    final Guards guards = new Guards(System::nanoTime);
    final RecordedEvents events = new RecordedEvents();
    final Listeners listeners = new Listeners();
    final CapturedLog log = new CapturedLog();
    final HttpRegistries registries = new HttpRegistries(
            Map.of(Endpoint.OSV, registry.address()), new BoundedFetch(executor), BUDGET, System::nanoTime);

    /** What is reviewed: by default a manifest that brings in a dependency. */
    ChangeSet change = new ChangeSet(
            List.of(Changes.adding("package.json", "  \"dependencies\": {", "    \"left-pad\": \"1.3.0\"", "  }")));

    @Nullable
    PullRequestSource pullRequest;

    private final InMemoryReviewStore store = new InMemoryReviewStore();
    private final MutableClock clock = new MutableClock("2026-11-24T10:00:00Z");
    private List<Analyzer> analyzers = List.of();

    World() {
        events.observe(listeners::on);
    }

    /** From now on reviews have this analyzer, and the one for secrets. */
    void with(Analyzer analyzer) {
        analyzers = List.of(analyzer, new SecretAnalyzer());
    }

    /** Carries a review out and returns what was stored. */
    ReviewResult review() {
        Lease lease = new Lease("node", "process");
        ReviewId id = ReviewId.create();
        store.create(id, clock.instant(), new Submission(new byte[] {1}, new ChangeSet(List.of()), null));
        new ReviewPipeline(
                        HeadSamples.noFetch(),
                        review -> new ChangeSource.Source(change, "", ""),
                        new ReviewPipeline.Stages(new Enrich(), new NoReviewers(), new Decide()),
                        new Leases(store, lease, new ManualScheduler(), clock),
                        new Progress(store, lease, clock, events))
                .carryOut(id, true);
        return Objects.requireNonNull(store.find(id).orElseThrow().result(), "not finished");
    }

    @Override
    public void close() {
        registry.close();
        log.close();
        executor.shutdownNow();
    }

    private final class Enrich extends EnrichStage {
        @Override
        public EnrichResult enrich(ReviewId review, ChangeSet changes) {
            EnrichSettings enrichSettings =
                    new EnrichSettings(Profile.BALANCED, BUDGET, Set.of(Endpoint.OSV, Endpoint.GITHUB));
            return new Enricher(analyzers, enrichSettings, guards, executor).enrich(new Subject(changes, pullRequest));
        }
    }

    private static final class Decide extends GateStage {
        @Override
        public GateResult decide(ReviewId review, Facts facts, List<Signal> signals) {
            Inputs inputs = new Inputs(facts.withConfigurationKnown(true), signals, Tightening.NONE);
            return new GateResult(inputs.under(GateSamples.deterministicIsEnough()), inputs, RepositoryReport.NONE);
        }
    }

    private static final class NoReviewers extends ReviewStage {
        @Override
        public AiResult review(ReviewRequest request, List<Finding> known) {
            return AiResult.noReviewers();
        }
    }
}
