package dev.gittensory.store;

import dev.gittensory.review.AnswerCache;
import dev.gittensory.review.Reply;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

/** Answers in the database. Each call is one container transaction. */
@ApplicationScoped
@Transactional
public class JpaAnswerCache implements AnswerCache {

    @PersistenceContext
    EntityManager entities;

    @Inject
    Clock clock;

    @Override
    public Optional<Reply.Answer> find(String key) {
        return Optional.ofNullable(entities.find(AnswerRow.class, key))
                .filter(row -> row.isYoungerThan(oldest()))
                .map(AnswerRow::answer);
    }

    /** Behind a lock, because a key that is there already would otherwise end the transaction of whoever comes second. */
    @Override
    public void keep(String key, Reply.Answer answer) {
        if (!AnswerCache.canBeKept(answer)) {
            return;
        }
        AiLockRow.take(entities, AiLockRow.ANSWER);
        AnswerRow row = new AnswerRow(key, answer, clock.millis());
        AnswerRow there = entities.find(AnswerRow.class, key);
        if (there == null) {
            entities.persist(row);
        } else if (!there.isYoungerThan(oldest())) {
            there.replaceBy(row);
        }
    }

    @Override
    public int forgetOld() {
        return entities.createQuery("delete from AnswerRow a where a.createdAt <= :oldest")
                .setParameter("oldest", oldest())
                .executeUpdate();
    }

    private long oldest() {
        return clock.instant().minus(KEPT).toEpochMilli();
    }
}
