package dev.gittensory.store;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.gate.DecisionHistory;
import dev.gittensory.gate.GateResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the checkpoints of the gate back, page by page. */
@ApplicationScoped
@Transactional
public class JpaDecisionHistory implements DecisionHistory {

    private static final String GATE = "gate";
    private static final int PAGE = 50;

    @PersistenceContext
    EntityManager entities;

    @Override
    public Optional<Decided> of(ReviewId review) {
        ReviewStageRow.Key key = new ReviewStageRow.Key(review.toString(), GATE);
        return Optional.ofNullable(entities.find(ReviewStageRow.class, key))
                .map(row -> new Decided(review, Instant.ofEpochMilli(row.startedAt()), result(row.result())));
    }

    /** First which ones, then a few at a time: a decision about a large change holds thousands of paths. */
    @Override
    public void latest(int limit, Consumer<Decided> each) {
        List<String> ids = entities.createQuery(
                        "select s.key.reviewId from ReviewStageRow s where s.key.name = :gate"
                                + " order by s.startedAt desc, s.key.reviewId desc",
                        String.class)
                .setParameter("gate", GATE)
                .setMaxResults(limit)
                .getResultList();
        for (int from = 0; from < ids.size(); from += PAGE) {
            page(ids.subList(from, Math.min(from + PAGE, ids.size()))).forEach(each);
        }
    }

    private List<Decided> page(List<String> ids) {
        Map<String, Decided> found = new HashMap<>();
        entities.createQuery(
                        "select s.key.reviewId, s.startedAt, s.result from ReviewStageRow s"
                                + " where s.key.reviewId in :ids and s.key.name = :gate",
                        Object[].class)
                .setParameter("ids", ids)
                .setParameter("gate", GATE)
                .getResultList()
                .forEach(row -> found.put((String) row[0], decided((String) row[0], (Long) row[1], (String) row[2])));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
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
