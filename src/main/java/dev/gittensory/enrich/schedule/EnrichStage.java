package dev.gittensory.enrich.schedule;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.enrich.PullRequestSources;
import dev.gittensory.enrich.Subject;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Stage 1 as the container sees it: no transaction is held while analyzers run. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EnrichStage {

    @Inject
    PullRequestSources pullRequests;

    @Inject
    Enricher enricher;

    /** Looks at the change with every analyzer; never throws because one of them failed. */
    public EnrichResult enrich(ReviewId review, ChangeSet changes) {
        return enricher.enrich(new Subject(changes, pullRequests.of(review)));
    }
}
