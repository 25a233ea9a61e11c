package dev.gittensory.keys;

import dev.gittensory.config.Secret;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Hands keys to the reviewers, and keeps what is known about their use. May be asked from any thread. */
public final class KeyAccess {

    private final KeyStore store;
    private final KeyEncryption encryption;
    private final KeyRotation rotation;
    private final Clock clock;

    /** Reads from the store. */
    public KeyAccess(KeyStore store, KeyEncryption encryption, KeyRotation rotation, Clock clock) {
        this.store = store;
        this.encryption = encryption;
        this.rotation = rotation;
        this.clock = clock;
    }

    /** What an installation has brought for a reviewer. */
    public sealed interface Access {

        /** A key, and what it may be used for. */
        record Granted(KeyUse use, Secret key) implements Access {}

        /** It has brought none; the operator's own key applies. */
        record Absent() implements Access {}

        /**
         * It has brought one that cannot be read. The operator's own key must not be used instead: the installation has
         * chosen who sees its changes and who pays.
         */
        record Unreadable(KeyEncryption.Unreadable reason) implements Access {}
    }

    /** The key at a place, for use now. */
    public Access open(KeyPlace place) {
        StoredKey stored = store.find(place).orElse(null);
        if (stored == null) {
            return new Access.Absent();
        }
        KeyEncryption.Decryption decryption = encryption.decrypt(stored);
        if (decryption instanceof KeyEncryption.Decryption.Opened opened) {
            rotation.renew(stored, opened.key());
            noteUse(stored.key());
            return new Access.Granted(stored.key().use(), opened.key());
        }
        return new Access.Unreadable(((KeyEncryption.Decryption.Failed) decryption).reason());
    }

    /** To the hour, so that a busy installation does not write with every request. */
    private void noteUse(InstallationKey key) {
        Instant hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        Instant last = key.lastUsedAt();
        if (last == null || last.isBefore(hour)) {
            store.used(key.place(), hour);
        }
    }
}
