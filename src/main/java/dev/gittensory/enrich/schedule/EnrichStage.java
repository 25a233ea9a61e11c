package dev.gittensory.enrich.schedule;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.PullRequestSources;
import dev.gittensory.enrich.Subject;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Stage 1 as the container sees it: no transaction is held while analyzers run. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EnrichStage {

    @Resource
    ManagedExecutorService executor;

    @Inject
    @Any
    Instance<Analyzer> analyzers;

    @Inject
    PullRequestSources pullRequests;

    @Inject
    EnrichSettings settings;

    @Inject
    Guards guards;

    private Enricher enricher;

    /** For the container. */
    @SuppressWarnings("NullAway.Init")
    public EnrichStage() {}

    @PostConstruct
    void assemble() {
        enricher = new Enricher(analyzers.stream().toList(), settings, guards, executor);
    }

    /** Looks at the change with every analyzer; never throws because one of them failed. */
    public EnrichResult enrich(ReviewId review, ChangeSet changes) {
        return enricher.enrich(new Subject(changes, pullRequests.of(review)));
    }
}
