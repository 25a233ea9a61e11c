package dev.gittensory.keys;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Keeps encrypted keys, at most one per place. Each call is a transaction of its own. */
public interface KeyStore {

    /** The key at a place. */
    Optional<StoredKey> find(KeyPlace place);

    /** Stores a key, instead of the one that may be at its place. */
    void save(StoredKey key);

    /** Whether there was a key to delete. */
    boolean delete(KeyPlace place);

    /**
     * Replaces the encryption of a key, if it is still this one: whoever has saved another key meanwhile must not get the old
     * one back.
     *
     * @return whether it was replaced
     */
    boolean replace(KeyPlace place, EncryptedKey expected, EncryptedKey replacement);

    /** Notes that the key at a place was used. */
    void used(KeyPlace place, Instant at);

    /** Keys that are not encrypted under this key-encryption key, in the order of their places, after the given one. */
    List<StoredKey> notUnder(String kekId, KeyPlace after, int limit);

    /** How many of those there are. */
    long countNotUnder(String kekId, KeyPlace after);
}
