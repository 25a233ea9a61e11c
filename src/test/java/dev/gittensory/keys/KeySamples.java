package dev.gittensory.keys;

import dev.gittensory.config.KeyEncryptionKey;
import dev.gittensory.config.Secret;
import dev.gittensory.redact.Planted;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Random;

/** Keys to test with, made at run time. */
public final class KeySamples {

    /** What a provider could have given out. */
    public static final Secret KEY =
            new Secret(new Planted(5).sample("openai_key").value());

    public static final KeyPlace PLACE = new KeyPlace(42, KeyPlace.Slot.A);
    public static final KeyUse USE = new KeyUse("openai", "some-model", "https://models.example/v1");

    static final Instant NOW = Instant.parse("2025-06-01T10:30:00Z");

    private KeySamples() {}

    /** Always the same key-encryption key for an id. */
    public static KeyEncryptionKey kek(String id) {
        byte[] bytes = new byte[KeyEncryptionKey.BYTES];
        new Random(id.hashCode()).nextBytes(bytes);
        return new KeyEncryptionKey(id, new Secret(Base64.getEncoder().encodeToString(bytes)));
    }

    /** Encrypts under the first of these, decrypts with all. */
    public static KeyEncryption encryption(String... ids) {
        return new KeyEncryption(
                new KeyRing(Arrays.stream(ids).map(KeySamples::kek).toList()));
    }

    /** A key as it is stored. */
    public static StoredKey stored(KeyEncryption encryption, KeyPlace place, Secret key) {
        return row(place, USE, encryption.encrypt(place, USE, key));
    }

    static StoredKey row(KeyPlace place, KeyUse use, EncryptedKey encrypted) {
        return new StoredKey(new InstallationKey(place, use, NOW, null, "works"), encrypted);
    }
}
