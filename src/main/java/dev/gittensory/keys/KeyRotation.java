package dev.gittensory.keys;

import dev.gittensory.config.Secret;
import dev.gittensory.domain.ProductEvent.KeyChanged;
import dev.gittensory.domain.ProductEvent.KeyChanged.Action;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Brings keys under the current key-encryption key while they are in use: a reader has the old encryption or the new one
 * before it, and decrypts both. Any number of these may run at once.
 */
public final class KeyRotation {

    /** How many keys one batch looks at. */
    public static final int BATCH = 100;

    private final KeyStore store;
    private final KeyEncryption encryption;
    private final Consumer<? super KeyChanged> events;

    /** Works on the store. */
    public KeyRotation(KeyStore store, KeyEncryption encryption, Consumer<? super KeyChanged> events) {
        this.store = store;
        this.encryption = encryption;
        this.events = events;
    }

    /**
     * What a batch has come to.
     *
     * @param done how many keys it has re-encrypted
     * @param unreadable those that it had to leave as they are
     * @param left how many wait behind this batch
     * @param next where the next batch begins, null if nothing is left
     */
    public record Progress(
            int done,
            List<Untouched> unreadable,
            long left,
            @Nullable KeyPlace next) {
        public Progress {
            unreadable = List.copyOf(unreadable);
        }
    }

    /** A key that cannot be decrypted, and so not re-encrypted either. */
    public record Untouched(KeyPlace place, String kekId, KeyEncryption.Unreadable reason) {}

    /** Re-encrypts the next keys after this place. Passing unreadable ones by, it never gets stuck at them. */
    public Progress batch(KeyPlace after) {
        String current = encryption.ring().currentId();
        List<StoredKey> batch = store.notUnder(current, after, BATCH);
        List<Untouched> unreadable = new ArrayList<>();
        int done = 0;
        for (StoredKey stored : batch) {
            KeyEncryption.Decryption decryption = encryption.decrypt(stored);
            if (decryption instanceof KeyEncryption.Decryption.Opened opened) {
                done += renew(stored, opened.key()) ? 1 : 0;
            } else {
                unreadable.add(new Untouched(
                        stored.key().place(),
                        stored.encrypted().kekId(),
                        ((KeyEncryption.Decryption.Failed) decryption).reason()));
            }
        }
        KeyPlace last =
                batch.isEmpty() ? after : batch.get(batch.size() - 1).key().place();
        long left = batch.size() < BATCH ? 0 : store.countNotUnder(current, last);
        return new Progress(done, unreadable, left, left == 0 ? null : last);
    }

    /**
     * Re-encrypts one key if it is not under the current key-encryption key yet.
     *
     * @return whether this call has done it
     */
    boolean renew(StoredKey stored, Secret key) {
        if (!encryption.ring().isOutdated(stored.encrypted())) {
            return false;
        }
        KeyPlace place = stored.key().place();
        EncryptedKey renewed = encryption.encrypt(place, stored.key().use(), key);
        boolean replaced = store.replace(place, stored.encrypted(), renewed);
        if (replaced) {
            events.accept(new KeyChanged(place.installation(), place.slot().label(), Action.REENCRYPTED));
        }
        return replaced;
    }
}
