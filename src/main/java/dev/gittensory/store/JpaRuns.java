package dev.gittensory.store;

import dev.gittensory.reconcile.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** The runs of the reconciliation in the database. Each call is one container transaction. */
@ApplicationScoped
@Transactional
public class JpaRuns implements Runs {

    @PersistenceContext
    EntityManager entities;

    @Override
    public Optional<Marks> begin(String owner, Instant now, Instant until) {
        JobRow job = JobRow.lock(entities, JobRow.RECONCILIATION);
        if (!job.isFree(now)) {
            return Optional.empty();
        }
        job.lease(owner, until);
        return Optional.of(new Marks(job.completeUntil(), job.headsUntil()));
    }

    @Override
    public void end(String owner, Ending ending) {
        JobRow job = JobRow.lock(entities, JobRow.RECONCILIATION);
        if (!job.isLeasedTo(owner)) {
            return;
        }
        job.end(ending.at(), Json.write(ending.result()), ending.next());
        job.seenUntil(ending.seen().deliveries(), ending.seen().heads());
    }
}
