package dev.gittensory.store;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.gate.DecisionHistory;
import dev.gittensory.gate.GateResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the checkpoints of the gate back, page by page. */
@ApplicationScoped
@Transactional
public class JpaDecisionHistory implements DecisionHistory {

    private static final String GATE = "gate";
    /** The paths of a change can be many, so a page of large ones must be few. */
    private static final int PAGE = 50;

    @PersistenceContext
    EntityManager entities;

    @Override
    public Optional<Decided> of(ReviewId review) {
        ReviewStageRow.Key key = new ReviewStageRow.Key(review.toString(), GATE);
        return Optional.ofNullable(entities.find(ReviewStageRow.class, key))
                .map(row -> new Decided(review, Instant.ofEpochMilli(row.startedAt()), result(row.result())));
    }

    /** By position in the order and not by number, because reviews go on being decided meanwhile. */
    @Override
    public void latest(int limit, Consumer<Decided> each) {
        long at = Long.MAX_VALUE;
        String id = "";
        int read = 0;
        while (read < limit) {
            List<Object[]> page = entities.createQuery(
                            "select s.key.reviewId, s.startedAt, s.result from ReviewStageRow s"
                                    + " where s.key.name = :gate"
                                    + " and (s.startedAt < :at or (s.startedAt = :at and s.key.reviewId < :id))"
                                    + " order by s.startedAt desc, s.key.reviewId desc",
                            Object[].class)
                    .setParameter("gate", GATE)
                    .setParameter("at", at)
                    .setParameter("id", id)
                    .setMaxResults(Math.min(PAGE, limit - read))
                    .getResultList();
            for (Object[] row : page) {
                id = (String) row[0];
                at = (Long) row[1];
                each.accept(decided(id, at, (String) row[2]));
            }
            if (page.isEmpty()) {
                return;
            }
            read += page.size();
        }
    }

    private static Decided decided(String id, long at, String json) {
        return new Decided(new ReviewId(UUID.fromString(id)), Instant.ofEpochMilli(at), result(json));
    }

    /** What another version has stored may lack what this one needs, or say what it does not know. */
    private static @Nullable GateResult result(String json) {
        try {
            return Json.read(json, GateResult.class);
        } catch (IllegalStateException e) {
            return null;
        }
    }
}
