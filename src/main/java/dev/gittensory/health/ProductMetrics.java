package dev.gittensory.health;

import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.BudgetScope;
import dev.gittensory.domain.ProductEvent.AnalyzerFinished;
import dev.gittensory.domain.ProductEvent.BudgetExhausted;
import dev.gittensory.domain.ProductEvent.BudgetWarning;
import dev.gittensory.domain.ProductEvent.DeadLettersGrew;
import dev.gittensory.domain.ProductEvent.DeliveryReceived;
import dev.gittensory.domain.ProductEvent.DeliveryTriaged;
import dev.gittensory.domain.ProductEvent.MoneySpent;
import dev.gittensory.domain.ProductEvent.PolicyRefused;
import dev.gittensory.domain.ProductEvent.PolicyTaken;
import dev.gittensory.domain.ProductEvent.ReviewFinished;
import dev.gittensory.domain.ProductEvent.StageFinished;
import dev.gittensory.domain.StageRecord;
import dev.gittensory.domain.Verdict;
import dev.gittensory.domain.WebhookReason;
import dev.gittensory.queue.QueueDepth;
import dev.gittensory.queue.Queues;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.DoubleAdder;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;

/** Counts what happens. Labels are enum words and analyzer names, never anything from a change. */
@ApplicationScoped
public class ProductMetrics {

    private static final Metadata REVIEWS = describe("gittensory_reviews_total", "Reviews that ended");
    private static final Metadata ANALYZERS =
            describe("gittensory_enrichment_analyzers_total", "Analyzers that ended, and how");
    private static final Metadata EXPECTED =
            describe("gittensory_enrichment_expected_total", "Analyzers that should have looked at a change");
    private static final Metadata DEGRADED =
            describe("gittensory_enrichment_degraded_total", "Analyzers that could not do all their work");
    private static final Metadata POLICY_STALE =
            describe("gittensory_policy_stale", "1 while the policy file holds something else than what is in force");
    private static final Metadata EXHAUSTED = describe(
            "gittensory_ai_budget_exhausted_total",
            "Times that a ceiling kept a review from asking both model reviewers");
    private static final Metadata WARNINGS =
            describe("gittensory_ai_budget_warnings_total", "Ceilings of which 80 percent were used");
    private static final Metadata SPENT = describe(
            "gittensory_ai_spent_usd_total", "US dollars that model reviewers cost, without calls at an unknown price");
    private static final Metadata DELIVERIES =
            describe("gittensory_deliveries_total", "Requests to the webhook, and how they were answered");
    private static final Metadata TRIAGED =
            describe("gittensory_deliveries_triaged_total", "Deliveries that were processed, and what came of them");
    private static final Metadata DEAD_LETTERS =
            describe("gittensory_dead_letters_total", "Messages that exhausted their attempts");
    private static final Metadata DEPTH = describe("gittensory_queue_depth", "Messages waiting in a queue");

    @Inject
    MetricRegistry registry;

    private DurationHistogram reviewTime;
    private DurationHistogram stageTime;
    private volatile boolean policyStale;

    /** A gauge shows it, because counters of the server are whole numbers. */
    private final DoubleAdder spent = new DoubleAdder();

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public ProductMetrics() {}

    @PostConstruct
    void describeHistograms() {
        reviewTime = new DurationHistogram(
                registry, "gittensory_review_duration_seconds", "From request to stored result, waiting included");
        stageTime = new DurationHistogram(registry, "gittensory_stage_duration_seconds", "Time that stages took");
    }

    /** These exist from the start, so that an alert on them has something to look at, and sees the first increase. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        registry.counter(EXPECTED);
        registry.counter(DEGRADED);
        registry.gauge(POLICY_STALE, () -> policyStale ? 1 : 0);
        registry.gauge(SPENT, spent::sum);
        for (BudgetScope scope : BudgetScope.values()) {
            registry.counter(EXHAUSTED, tag(scope));
            registry.counter(WARNINGS, tag(scope));
        }
        Queues.WORK.forEach(queue -> registry.counter(DEAD_LETTERS, new Tag("queue", queue)));
        for (String queue : List.of(Queues.DELIVERIES, Queues.REVIEWS, Queues.POSTS, Queues.DEAD)) {
            registry.gauge(DEPTH, () -> QueueDepth.of(queue), new Tag("queue", queue));
        }
    }

    void on(@Observes ReviewFinished review) {
        Verdict verdict = review.verdict();
        Tag outcome = new Tag("outcome", review.outcome().label());
        registry.counter(REVIEWS, outcome, new Tag("verdict", verdict == null ? "none" : verdict.label()))
                .inc();
        reviewTime.record(review.sinceRequest(), outcome);
    }

    void on(@Observes DeliveryReceived delivery) {
        registry.counter(DELIVERIES, new Tag("event", delivery.event()), new Tag("result", delivery.result()))
                .inc();
    }

    void on(@Observes DeliveryTriaged delivery) {
        WebhookReason reason = delivery.reason();
        registry.counter(
                        TRIAGED,
                        new Tag("event", delivery.event()),
                        new Tag("result", delivery.result()),
                        new Tag("reason", reason == null ? "none" : reason.code()))
                .inc();
    }

    void on(@Observes PolicyTaken taken) {
        policyStale = false;
    }

    void on(@Observes PolicyRefused refused) {
        policyStale = true;
    }

    void on(@Observes MoneySpent money) {
        spent.add(money.usd().doubleValue());
    }

    void on(@Observes BudgetWarning warning) {
        registry.counter(WARNINGS, tag(warning.scope())).inc();
    }

    void on(@Observes BudgetExhausted exhausted) {
        registry.counter(EXHAUSTED, tag(exhausted.scope())).inc();
    }

    void on(@Observes DeadLettersGrew grown) {
        registry.counter(DEAD_LETTERS, new Tag("queue", grown.queue())).inc(grown.count());
    }

    void on(@Observes StageFinished finished) {
        StageRecord stage = finished.stage();
        stageTime.record(
                Duration.ofMillis(stage.durationMs()),
                new Tag("stage", stage.name()),
                new Tag("status", stage.status().name().toLowerCase(Locale.ROOT)));
    }

    void on(@Observes AnalyzerFinished finished) {
        AnalyzerReport report = finished.report();
        registry.counter(
                        ANALYZERS,
                        new Tag("analyzer", report.analyzer()),
                        new Tag("status", report.status().label()),
                        new Tag("reason", report.status().reasonCode()))
                .inc();
        registry.counter(EXPECTED).inc(report.expected() ? 1 : 0);
        registry.counter(DEGRADED).inc(report.degraded() ? 1 : 0);
    }

    private static Tag tag(BudgetScope scope) {
        return new Tag("scope", scope.label());
    }

    private static Metadata describe(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }
}
