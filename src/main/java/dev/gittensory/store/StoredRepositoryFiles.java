package dev.gittensory.store;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.policy.RepositoryFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/**
 * The configuration that was posted with a preview, where whoever posts it answers for where it is from, or that was fetched
 * from the base branch together with the change.
 */
@ApplicationScoped
@Transactional
public class StoredRepositoryFiles implements RepositoryFiles {

    @PersistenceContext
    EntityManager entities;

    @Override
    public Answer read(ReviewId review) {
        // not the row, which holds the whole diff as well
        List<byte[]> config = entities.createQuery(
                        "select i.config from ReviewInputRow i where i.reviewId = :id", byte[].class)
                .setParameter("id", review.toString())
                .getResultList();
        if (config.isEmpty()) {
            return new Answer.Unknown();
        }
        return config.get(0) == null ? new Answer.Absent() : new Answer.Found(config.get(0));
    }
}
