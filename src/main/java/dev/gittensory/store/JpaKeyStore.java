package dev.gittensory.store;

import dev.gittensory.keys.EncryptedKey;
import dev.gittensory.keys.KeyPlace;
import dev.gittensory.keys.KeyStore;
import dev.gittensory.keys.StoredKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Encrypted keys in the database. Each call is one container transaction. */
@ApplicationScoped
@Transactional
public class JpaKeyStore implements KeyStore {

    private static final String AT_PLACE = " where k.key.installation = :installation and k.key.slot = :slot";
    private static final String OUTDATED = " from InstallationKeyRow k where k.kekId <> :kek"
            + " and (k.key.installation > :installation or k.key.installation = :installation and k.key.slot > :slot)";

    @PersistenceContext
    EntityManager entities;

    @Override
    public Optional<StoredKey> find(KeyPlace place) {
        return Optional.ofNullable(entities.find(InstallationKeyRow.class, new InstallationKeyRow.Key(place)))
                .map(InstallationKeyRow::stored);
    }

    @Override
    public void save(StoredKey stored) {
        KeyPlace place = stored.key().place();
        InstallationKeyRow row = entities.find(
                InstallationKeyRow.class, new InstallationKeyRow.Key(place), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            InstallationKeyRow first = new InstallationKeyRow(place);
            first.hold(stored);
            entities.persist(first);
        } else {
            row.hold(stored);
        }
    }

    @Override
    public boolean delete(KeyPlace place) {
        return at(place, "delete from InstallationKeyRow k" + AT_PLACE).executeUpdate() == 1;
    }

    @Override
    public boolean replace(KeyPlace place, EncryptedKey expected, EncryptedKey replacement) {
        return at(
                                place,
                                "update InstallationKeyRow k set k.kekId = :kek, k.nonce = :nonce, k.content = :content"
                                        + AT_PLACE + " and k.nonce = :expected")
                        .setParameter("kek", replacement.kekId())
                        .setParameter("nonce", replacement.nonce())
                        .setParameter("content", replacement.content())
                        .setParameter("expected", expected.nonce())
                        .executeUpdate()
                == 1;
    }

    @Override
    public void used(KeyPlace place, Instant at) {
        at(place, "update InstallationKeyRow k set k.lastUsedAt = :at" + AT_PLACE)
                .setParameter("at", at.toEpochMilli())
                .executeUpdate();
    }

    @Override
    public List<StoredKey> notUnder(String kekId, KeyPlace after, int limit) {
        return entities
                .createQuery(
                        "select k" + OUTDATED + " order by k.key.installation, k.key.slot", InstallationKeyRow.class)
                .setParameter("kek", kekId)
                .setParameter("installation", after.installation())
                .setParameter("slot", after.slot().label())
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(InstallationKeyRow::stored)
                .toList();
    }

    @Override
    public long countNotUnder(String kekId, KeyPlace after) {
        return entities.createQuery("select count(k)" + OUTDATED, Long.class)
                .setParameter("kek", kekId)
                .setParameter("installation", after.installation())
                .setParameter("slot", after.slot().label())
                .getSingleResult();
    }

    private Query at(KeyPlace place, String statement) {
        return entities.createQuery(statement)
                .setParameter("installation", place.installation())
                .setParameter("slot", place.slot().label());
    }
}
