package dev.gittensory.store;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.policy.RepositoryFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;

/** The configuration that was posted with a preview: whoever posts it answers for where it is from. */
@ApplicationScoped
@Transactional
public class StoredRepositoryFiles implements RepositoryFiles {

    @PersistenceContext
    EntityManager entities;

    @Override
    public Answer read(ReviewId review) {
        ReviewInputRow input = entities.find(ReviewInputRow.class, review.toString());
        if (input == null) {
            return new Answer.Unknown();
        }
        byte[] config = input.config();
        return config == null ? new Answer.Absent() : new Answer.Found(config);
    }
}
