package dev.gittensory.boot;

import dev.gittensory.config.KeyEncryptionKey;
import dev.gittensory.config.Secret;
import dev.gittensory.config.Settings;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.keys.InstallationKeys;
import dev.gittensory.keys.KeyAccess;
import dev.gittensory.keys.KeyEncryption;
import dev.gittensory.keys.KeyRing;
import dev.gittensory.keys.KeyRotation;
import dev.gittensory.keys.KeyStore;
import dev.gittensory.keys.KeyTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Makes what handles the keys of installations. */
@ApplicationScoped
public class KeyProducers {

    private static final Logger LOG = System.getLogger(KeyProducers.class.getName());

    private static final String FILE = "key-encryption-key";

    @Produces
    @Singleton
    KeyEncryption keyEncryption(Settings settings) {
        KeyRing ring = ring(settings.keyEncryptionKeys(), new Home(settings.home()));
        LOG.log(
                Logger.Level.INFO,
                "Keys of installations are encrypted under key-encryption key {0}",
                ring.currentId());
        return new KeyEncryption(ring);
    }

    @Produces
    @Singleton
    InstallationKeys installationKeys(
            KeyStore store, KeyEncryption encryption, KeyTest test, Event<ProductEvent> events, Clock clock) {
        return new InstallationKeys(store, encryption, test, events::fire, clock);
    }

    @Produces
    @Singleton
    KeyRotation keyRotation(KeyStore store, KeyEncryption encryption, Event<ProductEvent> events) {
        return new KeyRotation(store, encryption, events::fire);
    }

    @Produces
    @Singleton
    KeyAccess keyAccess(KeyStore store, KeyEncryption encryption, KeyRotation rotation, Clock clock) {
        return new KeyAccess(store, encryption, rotation, clock);
    }

    /** A key that was generated once stays in the ring, at its end: keys may be stored under it still. */
    static KeyRing ring(List<KeyEncryptionKey> configured, Home home) {
        List<KeyEncryptionKey> keys = new ArrayList<>(configured);
        if (keys.isEmpty() || Files.exists(home.file(FILE))) {
            keys.add(kept(home));
        }
        return new KeyRing(keys);
    }

    private static KeyEncryptionKey kept(Home home) {
        String base64 = home.keep(FILE, KeyProducers::randomKey);
        try {
            return KeyEncryptionKey.unnamed(new Secret(base64));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The file " + home.file(FILE)
                            + " holds no usable key-encryption key. Restore it from a backup. If it is"
                            + " lost, move it away: the keys that were stored under it have to be saved again",
                    e);
        }
    }

    private static String randomKey() {
        byte[] key = new byte[KeyEncryptionKey.BYTES];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
