package dev.gittensory.pipeline;

import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.enrich.schedule.EnrichResult;
import dev.gittensory.enrich.schedule.EnrichStage;
import dev.gittensory.gate.Facts;
import dev.gittensory.gate.GateResult;
import dev.gittensory.gate.GateStage;
import dev.gittensory.gate.Inputs;
import dev.gittensory.gate.Signal;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.Tightening;
import dev.gittensory.review.AiResult;
import dev.gittensory.review.ReviewRequest;
import dev.gittensory.review.dual.ReviewStage;
import dev.gittensory.testkit.HeadSamples;
import dev.gittensory.testkit.InMemoryReviewStore;
import dev.gittensory.testkit.ManualScheduler;
import dev.gittensory.testkit.MutableClock;
import dev.gittensory.testkit.RecordedEvents;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** One stored review, and a pipeline over stages that note their calls and do what the test wants meanwhile. */
final class PipelineFixture {

    static final Lease OURS = new Lease("node-a", "process-2");
    static final Lease OURS_BEFORE_RESTART = new Lease("node-a", "process-1");
    static final Lease FOREIGN = new Lease("node-b", "process-9");

    static final Finding FINDING = new Finding(
            "a.txt", 3, Finding.Side.NEW, Finding.Severity.MINOR, Finding.Category.CORRECTNESS, "some", "Look here.");

    final MutableClock clock = new MutableClock("2026-11-23T10:00:00Z");
    final RecordedEvents events = new RecordedEvents();
    final ManualScheduler scheduler = new ManualScheduler();
    final ReviewId id = ReviewId.create();

    /** The calls so far: {@code load | enrich | review | gate}. */
    final List<String> calls = new ArrayList<>();

    /** Of a posted diff unless a test says otherwise. */
    ChangeFetch fetch = HeadSamples.noFetch();

    private final Map<String, Runnable> during = new HashMap<>();
    private final InMemoryReviewStore store;

    PipelineFixture() {
        this(new InMemoryReviewStore());
    }

    PipelineFixture(InMemoryReviewStore store) {
        this.store = store;
        store.create(id, clock.instant(), new Submission(new byte[] {1}, new ChangeSet(List.of()), null));
    }

    InMemoryReviewStore store() {
        return store;
    }

    /** What happens while a stage runs, from now on. */
    void during(String call, Runnable action) {
        during.put(call, action);
    }

    void nothingDuring(String call) {
        during.remove(call);
    }

    ReviewSnapshot review() {
        return store.find(id).orElseThrow();
    }

    /** The result, which must be there. */
    ReviewResult result() {
        return Objects.requireNonNull(review().result(), "not finished");
    }

    Claim claim(Lease lease) {
        return store.claim(id, lease, clock.instant(), Leases.DURATION);
    }

    ReviewPipeline pipeline() {
        return new ReviewPipeline(
                fetch,
                review -> {
                    call("load");
                    return new ChangeSource.Source(new ChangeSet(List.of()), "", "");
                },
                new ReviewPipeline.Stages(new Enrich(), new Review(), new Decide()),
                new Leases(store, OURS, scheduler, clock),
                new Progress(store, OURS, clock, events));
    }

    private void call(String name) {
        calls.add(name);
        during.getOrDefault(name, () -> {}).run();
    }

    private final class Enrich extends EnrichStage {
        @Override
        public EnrichResult enrich(ReviewId review, ChangeSet changes) {
            call("enrich");
            AnalyzerReport report = new AnalyzerReport("secret", new AnalyzerReport.Status.Complete(1), 2);
            return new EnrichResult(List.of(FINDING), List.of(report), 1, List.of(), List.of());
        }
    }

    private final class Review extends ReviewStage {
        @Override
        public AiResult review(ReviewRequest request, List<Finding> known) {
            call("review");
            return AiResult.noReviewers();
        }
    }

    private final class Decide extends GateStage {
        @Override
        public Enforcement withoutVerdict(ReviewId review, Outcome outcome) {
            return new Enforcement(GateMode.BLOCK, CheckConclusion.ACTION_REQUIRED);
        }

        @Override
        public GateResult decide(ReviewId review, Facts facts, List<Signal> signals) {
            call("gate");
            Inputs inputs = new Inputs(facts.withConfigurationKnown(true), signals, Tightening.NONE);
            return new GateResult(inputs.under(Policy.BUILT_IN), inputs, RepositoryReport.NONE);
        }
    }
}
