package dev.gittensory.store;

import dev.gittensory.audit.AuditEntry;
import dev.gittensory.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;

/** The audit trail in the database. Each call is one container transaction. */
@ApplicationScoped
@Transactional
public class JpaAuditTrail implements AuditTrail {

    @PersistenceContext
    EntityManager entities;

    @Override
    public void record(AuditEntry entry) {
        entities.persist(new AuditRow(entry));
    }

    @Override
    public List<AuditEntry> latest(int limit) {
        return entities
                .createQuery("select a from AuditRow a order by a.happenedAt desc, a.id", AuditRow.class)
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(AuditRow::entry)
                .toList();
    }
}
