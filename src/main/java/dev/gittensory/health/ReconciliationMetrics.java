package dev.gittensory.health;

import dev.gittensory.domain.ProductEvent.Reconciled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.metrics.Metadata;
import org.eclipse.microprofile.metrics.MetricRegistry;

/** What comparing with GitHub has found. The gauges are those of this node; the one that ran last has the latest. */
@ApplicationScoped
public class ReconciliationMetrics {

    private static final Metadata LOST =
            describe("gittensory_deliveries_lost_total", "Deliveries that ask for work, were made and never got here");
    private static final Metadata MISSING =
            describe("gittensory_heads_missing_total", "Heads of open pull requests whose review nobody had requested");
    private static final Metadata LAST = describe(
            "gittensory_reconciliation_last_run_timestamp_seconds", "When this node last reconciled, 0 if never");
    private static final Metadata COMPLETE = describe(
            "gittensory_reconciliation_last_complete_timestamp_seconds",
            "When this node last reconciled to the end, 0 if never");

    @Inject
    MetricRegistry registry;

    @Inject
    Clock clock;

    private volatile long last;
    private volatile long complete;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public ReconciliationMetrics() {}

    /** These exist from the start, so that an alert on them sees the first increase. */
    void start(@Observes @Initialized(ApplicationScoped.class) Object application) {
        registry.counter(LOST);
        registry.counter(MISSING);
        registry.gauge(LAST, () -> last);
        registry.gauge(COMPLETE, () -> complete);
    }

    void on(@Observes Reconciled result) {
        registry.counter(LOST).inc(result.deliveriesLost());
        registry.counter(MISSING).inc(result.headsMissing());
        last = clock.instant().getEpochSecond();
        if (result.complete()) {
            complete = last;
        }
    }

    private static Metadata describe(String name, String description) {
        return Metadata.builder().withName(name).withDescription(description).build();
    }
}
