package dev.gittensory.testkit;

import dev.gittensory.keys.EncryptedKey;
import dev.gittensory.keys.InstallationKey;
import dev.gittensory.keys.KeyPlace;
import dev.gittensory.keys.KeyStore;
import dev.gittensory.keys.StoredKey;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Encrypted keys in memory, replaced under the same condition as in the database. */
public final class InMemoryKeyStore implements KeyStore {

    private static final Comparator<KeyPlace> ORDER =
            Comparator.comparing(KeyPlace::installation).thenComparing(KeyPlace::slot);

    private final Map<KeyPlace, StoredKey> rows = new TreeMap<>(ORDER);
    private int notes;

    /** How often a use was noted. */
    public synchronized int notes() {
        return notes;
    }

    @Override
    public synchronized Optional<StoredKey> find(KeyPlace place) {
        return Optional.ofNullable(rows.get(place));
    }

    @Override
    public synchronized void save(StoredKey key) {
        rows.put(key.key().place(), key);
    }

    @Override
    public synchronized boolean delete(KeyPlace place) {
        return rows.remove(place) != null;
    }

    @Override
    public synchronized boolean replace(KeyPlace place, EncryptedKey expected, EncryptedKey replacement) {
        StoredKey row = rows.get(place);
        boolean same = row != null && row.encrypted().nonce().equals(expected.nonce());
        if (same) {
            rows.put(place, new StoredKey(row.key(), replacement));
        }
        return same;
    }

    @Override
    public synchronized void used(KeyPlace place, Instant at) {
        notes++;
        rows.computeIfPresent(place, (any, row) -> {
            InstallationKey key = row.key();
            return new StoredKey(
                    new InstallationKey(place, key.use(), key.createdAt(), at, key.test()), row.encrypted());
        });
    }

    @Override
    public synchronized List<StoredKey> notUnder(String kekId, KeyPlace after, int limit) {
        return outdated(kekId, after).limit(limit).toList();
    }

    @Override
    public synchronized long countNotUnder(String kekId, KeyPlace after) {
        return outdated(kekId, after).count();
    }

    private Stream<StoredKey> outdated(String kekId, KeyPlace after) {
        return rows.values().stream()
                .filter(row -> !row.encrypted().kekId().equals(kekId))
                .filter(row -> ORDER.compare(row.key().place(), after) > 0);
    }
}
