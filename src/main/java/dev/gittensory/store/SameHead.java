package dev.gittensory.store;

import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.pipeline.ReviewSnapshot.Status;
import dev.gittensory.publish.PostStore.Elsewhere;
import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

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

    /** The strictest that the latest finished review of any other pull request makes of this head. */
    static Optional<Elsewhere> elsewhere(EntityManager entities, PullRequestHead head) {
        Map<Integer, String> latest = new HashMap<>();
        entities.createQuery(
                        "select l from HeadReviewRow l, ReviewRow r where l.repositoryId = :repository"
                                + " and l.head = :head and l.number <> :number and r.id = l.reviewId"
                                + " and r.status = :finished order by l.reviewId",
                        HeadReviewRow.class)
                .setParameter("repository", head.pullRequest().repositoryId())
                .setParameter("head", head.ref().headSha())
                .setParameter("number", head.pullRequest().number())
                .setParameter("finished", FINISHED)
                .getResultList()
                .forEach(row -> latest.put(row.pullRequest().number(), row.reviewId()));
        return latest.entrySet().stream()
                .flatMap(other -> elsewhere(entities, other.getKey(), other.getValue()).stream())
                .max(Comparator.comparing(Elsewhere::conclusion));
    }

    private static Optional<Elsewhere> elsewhere(EntityManager entities, int pullRequest, String review) {
        String result = entities.find(ReviewRow.class, review).result();
        return result == null ? Optional.empty() : Elsewhere.of(pullRequest, Json.read(result, ReviewResult.class));
    }
}
