package dev.gittensory.store;

import dev.gittensory.intake.Deliveries;
import dev.gittensory.reconcile.KnownDeliveries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** The record of deliveries in the database. Each call is one container transaction. */
@ApplicationScoped
@Transactional
public class JpaDeliveries implements Deliveries, KnownDeliveries {

    @PersistenceContext
    EntityManager entities;

    @Override
    public boolean processed(String id) {
        return entities.find(DeliveryRow.class, id) != null;
    }

    /** Of two that do this at the same moment one fails; its message comes again, and finds the row. */
    @Override
    public void markProcessed(Processed delivery) {
        if (!processed(delivery.id())) {
            entities.persist(new DeliveryRow(delivery));
        }
    }

    @Override
    public Set<String> unknown(Collection<String> guids) {
        Set<String> unknown = new HashSet<>(guids);
        if (!unknown.isEmpty()) {
            entities.createQuery("select d.id from DeliveryRow d where d.id in :guids", String.class)
                    .setParameter("guids", Set.copyOf(unknown))
                    .getResultList()
                    .forEach(unknown::remove);
        }
        return unknown;
    }

    @Override
    public int forgetBefore(Instant moment) {
        return entities.createQuery("delete from DeliveryRow d where d.processedAt < :moment")
                .setParameter("moment", moment.toEpochMilli())
                .executeUpdate();
    }
}
