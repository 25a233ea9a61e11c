package dev.gittensory.enrich.schedule;

import dev.gittensory.domain.Endpoint;
import dev.gittensory.enrich.Profile;
import java.time.Duration;
import java.util.Set;

/**
 * How reviews are enriched.
 *
 * @param budget for all analyzers of one review together, reserve included
 * @param perAnalyzer how long one analyzer may take
 * @param endpoints the endpoints that the operator lets analyzers ask
 */
public record EnrichSettings(Profile profile, Duration budget, Duration perAnalyzer, Set<Endpoint> endpoints) {

    public EnrichSettings {
        endpoints = Set.copyOf(endpoints);
    }

    /** One analyzer gets three quarters of the budget, so that one that hangs is told from a lack of time. */
    public EnrichSettings(Profile profile, Duration budget, Set<Endpoint> endpoints) {
        this(profile, budget, budget.multipliedBy(3).dividedBy(4), endpoints);
    }

    /** How long all analyzers together may take: a sixteenth is kept back to put the results together. */
    Duration analysis() {
        return budget.minus(budget.dividedBy(16));
    }
}
