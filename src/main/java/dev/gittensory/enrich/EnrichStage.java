package dev.gittensory.enrich;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.ReviewId;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;

/** Stage 1 as the container sees it: no transaction is held while analyzers run. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EnrichStage {

    /** For all analyzers of one review together. */
    static final Duration BUDGET = Duration.ofSeconds(8);

    @Resource
    ManagedExecutorService executor;

    @Inject
    @Any
    Instance<Analyzer> analyzers;

    private Enricher enricher;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public EnrichStage() {}

    @PostConstruct
    void assemble() {
        enricher = new Enricher(analyzers.stream().toList(), executor, BUDGET);
    }

    /** Looks at the change with every analyzer; never throws because one of them failed. */
    public EnrichResult enrich(ReviewId review, ChangeSet changes) {
        return enricher.enrich(changes);
    }
}
