package dev.gittensory.enrich.schedule;

import dev.gittensory.domain.Endpoint;
import dev.gittensory.enrich.Profile;
import java.time.Duration;
import java.util.Set;

/**
 * How reviews are enriched.
 *
 * @param budget for all analyzers of one review together, reserve included
 * @param endpoints the endpoints that the operator lets analyzers ask
 */
public record EnrichSettings(Profile profile, Duration budget, Set<Endpoint> endpoints) {

    public EnrichSettings {
        endpoints = Set.copyOf(endpoints);
    }

    /** What of the budget is kept back to put the results together: a sixteenth. */
    Duration reserve() {
        return budget.dividedBy(16);
    }

    /** How long all analyzers together may take. */
    Duration analysis() {
        return budget.minus(reserve());
    }

    /** How long one analyzer may take: three quarters of the budget, so that one that hangs is told from a lack of time. */
    Duration perAnalyzer() {
        return budget.multipliedBy(3).dividedBy(4);
    }
}
