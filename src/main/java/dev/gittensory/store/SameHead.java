package dev.gittensory.store;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.pipeline.ReviewSnapshot.Status;
import jakarta.persistence.EntityManager;

/** What is known of other reviews of the commit that a review is of, within the transaction of whoever asks. */
final class SameHead {

    private static final String LATER =
            "select count(l) from HeadReviewRow h, HeadReviewRow l, ReviewRow r where h.reviewId = :id"
                    + " and l.repositoryId = h.repositoryId and l.number = h.number and l.head = h.head"
                    + " and l.reviewId > :id and r.id = l.reviewId";

    private static final String FINISHED = Status.FINISHED.label();

    private SameHead() {}

    /** Whether a later review of the same pull request has ended. */
    static boolean isOvertaken(EntityManager entities, ReviewId review) {
        return entities.createQuery(LATER + " and r.status = :finished", Long.class)
                        .setParameter("id", review.toString())
                        .setParameter("finished", FINISHED)
                        .getSingleResult()
                > 0;
    }

    /** Whether there is a later review of the same pull request. */
    static boolean isFollowed(EntityManager entities, ReviewId review) {
        return entities.createQuery(LATER, Long.class)
                        .setParameter("id", review.toString())
                        .getSingleResult()
                > 0;
    }
}
