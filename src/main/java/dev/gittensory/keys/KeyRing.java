package dev.gittensory.keys;

import dev.gittensory.config.KeyEncryptionKey;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The key-encryption keys: the current one encrypts, that one and the older ones decrypt. Immutable. */
public final class KeyRing {

    private final String currentId;
    private final Map<String, SecretKey> keys = new LinkedHashMap<>();

    /**
     * Takes the keys, the current one first. Of two with one id the first counts.
     *
     * @throws IllegalArgumentException if there is none
     */
    public KeyRing(List<KeyEncryptionKey> keys) {
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("a key ring has at least one key");
        }
        currentId = keys.get(0).id();
        keys.forEach(key -> this.keys.putIfAbsent(key.id(), new SecretKeySpec(key.bytes(), "AES")));
    }

    /** The id of the key that encrypts. */
    public String currentId() {
        return currentId;
    }

    /** Whether this was not encrypted under the current key. */
    boolean isOutdated(EncryptedKey key) {
        return !currentId.equals(key.kekId());
    }

    Optional<SecretKey> find(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    @Override
    public String toString() {
        return "key ring of " + keys.keySet();
    }
}
