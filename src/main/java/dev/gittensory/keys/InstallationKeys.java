package dev.gittensory.keys;

import dev.gittensory.config.Secret;
import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.ProductEvent.KeyChanged;
import dev.gittensory.domain.ProductEvent.KeyChanged.Action;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What the operator does with the keys of installations. None of it gives a key back. */
public final class InstallationKeys {

    private final KeyStore store;
    private final KeyEncryption encryption;
    private final KeyTest test;
    private final Consumer<? super KeyChanged> events;
    private final Clock clock;

    /** Works through the ports. */
    public InstallationKeys(
            KeyStore store, KeyEncryption encryption, KeyTest test, Consumer<? super KeyChanged> events, Clock clock) {
        this.store = store;
        this.encryption = encryption;
        this.test = test;
        this.events = events;
        this.clock = clock;
    }

    /** How saving a key has ended. */
    public sealed interface Saving {

        /** It is stored. */
        record Saved(Shown key) implements Saving {}

        /** It is not stored, because the provider has refused it. */
        record Refused(AiReason reason) implements Saving {}

        /** It is not stored, because the provider could not be asked. */
        record Unreachable() implements Saving {}
    }

    /**
     * A key as operators see it.
     *
     * @param kekId names the key-encryption key
     * @param unreadable why it cannot be used, or null
     */
    public record Shown(InstallationKey key, String kekId, KeyEncryption.@Nullable Unreadable unreadable) {}

    /**
     * Tests a key and stores it, instead of the one that may be at its place.
     *
     * @param force stores it also if the test fails
     */
    public Saving save(KeyPlace place, KeyUse use, Secret secret, boolean force) {
        KeyTest.Result result = test.test(use, secret);
        boolean works = result instanceof KeyTest.Result.Works;
        if (!works && !force) {
            fire(place, Action.REFUSED);
            return result instanceof KeyTest.Result.Refused refused
                    ? new Saving.Refused(refused.reason())
                    : new Saving.Unreachable();
        }
        InstallationKey key = new InstallationKey(place, use, clock.instant(), null, result.label());
        EncryptedKey encrypted = encryption.encrypt(place, use, secret);
        store.save(new StoredKey(key, encrypted));
        fire(place, works ? Action.SAVED : Action.FORCED);
        return new Saving.Saved(new Shown(key, encrypted.kekId(), null));
    }

    /** The keys of an installation, in the order of the slots. */
    public List<Shown> list(long installation) {
        return Arrays.stream(KeyPlace.Slot.values())
                .map(slot -> store.find(new KeyPlace(installation, slot)))
                .flatMap(Optional::stream)
                .map(this::shown)
                .toList();
    }

    /** Whether there was a key to delete. */
    public boolean delete(KeyPlace place) {
        boolean deleted = store.delete(place);
        if (deleted) {
            fire(place, Action.DELETED);
        }
        return deleted;
    }

    private Shown shown(StoredKey stored) {
        KeyEncryption.Unreadable unreadable =
                encryption.decrypt(stored) instanceof KeyEncryption.Decryption.Failed failed ? failed.reason() : null;
        return new Shown(stored.key(), stored.encrypted().kekId(), unreadable);
    }

    private void fire(KeyPlace place, Action action) {
        events.accept(new KeyChanged(place.installation(), place.slot().label(), action));
    }
}
