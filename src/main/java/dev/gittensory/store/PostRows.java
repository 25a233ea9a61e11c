package dev.gittensory.store;

import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.publish.PostPlan;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Optional;

/** Adds rows to the outbox, within the transaction of whoever calls. */
final class PostRows {

    private PostRows() {}

    /** What a review that has just ended has to write; nothing if it is of a posted diff. */
    static void add(EntityManager entities, ReviewId review, Instant at, ReviewResult result) {
        HeadReviewRow head = entities.find(HeadReviewRow.class, review.toString());
        if (head == null) {
            return;
        }
        head.end(result.outcome());
        boolean started = there(entities, dedupe(review, PostKind.CHECK_STARTED));
        for (PostKind kind : PostPlan.of(result, started)) {
            add(entities, head.pullRequest(), kind, review, at);
        }
    }

    static void add(EntityManager entities, PullRequestKey pullRequest, PostKind kind, ReviewId review, Instant at) {
        add(entities, new PostRow(kind, pullRequest, dedupe(review, kind), at).of(review), dedupe(review, kind));
    }

    /** Empty if there is one for the same already. */
    static Optional<PostRow> add(EntityManager entities, PostRow row, String dedupe) {
        if (there(entities, dedupe)) {
            return Optional.empty();
        }
        entities.persist(row);
        return Optional.of(row);
    }

    private static String dedupe(ReviewId review, PostKind kind) {
        return review + "/" + kind.label();
    }

    private static boolean there(EntityManager entities, String dedupe) {
        return entities.createQuery("select count(p) from PostRow p where p.dedupe = :dedupe", Long.class)
                        .setParameter("dedupe", dedupe)
                        .getSingleResult()
                > 0;
    }
}
