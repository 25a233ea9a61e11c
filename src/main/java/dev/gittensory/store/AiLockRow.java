package dev.gittensory.store;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Table;

/** A row of {@code ai_lock}: whoever holds it is alone until the transaction ends, on all nodes. */
@Entity
@Table(name = "ai_lock")
@SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
class AiLockRow {

    static final String SPEND = "spend";
    static final String ANSWER = "answer";

    @Id
    private String name;

    /** For the persistence provider. */
    protected AiLockRow() {}

    /** Waits for the lock of this name. */
    static void take(EntityManager entities, String name) {
        AiLockRow row = entities.find(AiLockRow.class, name, LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            throw new IllegalStateException("the lock " + name + " is missing from the database");
        }
    }
}
