package dev.gittensory.keys;

import static dev.gittensory.keys.KeySamples.KEY;
import static dev.gittensory.keys.KeySamples.PLACE;
import static dev.gittensory.keys.KeySamples.USE;
import static dev.gittensory.keys.KeySamples.encryption;
import static dev.gittensory.keys.KeySamples.stored;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.config.Secret;
import dev.gittensory.domain.ProductEvent.KeyChanged;
import dev.gittensory.keys.KeyAccess.Access;
import dev.gittensory.keys.KeyEncryption.Unreadable;
import dev.gittensory.keys.KeyRotation.Progress;
import dev.gittensory.testkit.InMemoryKeyStore;
import dev.gittensory.testkit.MutableClock;
import dev.gittensory.testkit.RecordedEvents;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class KeyRotationTest {

    private static final int INSTALLATIONS = 250;

    private final InMemoryKeyStore store = new InMemoryKeyStore();
    private final RecordedEvents events = new RecordedEvents();
    private final KeyEncryption old = encryption("old");
    private final KeyEncryption rotated = encryption("new", "old");
    private final KeyRotation rotation = new KeyRotation(store, rotated, events::fire);

    @Test
    void goesThroughAllKeysInBatches() {
        fill(old);

        Progress first = rotation.batch(KeyPlace.START);
        Progress second = rotation.batch(requireNonNull(first.next()));
        Progress third = rotation.batch(requireNonNull(second.next()));

        assertThat(first).isEqualTo(new Progress(100, List.of(), 150, place(100)));
        assertThat(second).isEqualTo(new Progress(100, List.of(), 50, place(200)));
        assertThat(third).isEqualTo(new Progress(50, List.of(), 0, null));
        assertThat(store.countNotUnder("new", KeyPlace.START)).isZero();
        assertThat(events.fired(KeyChanged.class))
                .hasSize(INSTALLATIONS)
                .contains(new KeyChanged(1, "a", KeyChanged.Action.REENCRYPTED));
        assertAllReadable();
    }

    @Test
    void findsNothingToDoAfterwards() {
        fill(rotated);

        assertThat(rotation.batch(KeyPlace.START)).isEqualTo(new Progress(0, List.of(), 0, null));
        assertThat(events.fired()).isEmpty();
    }

    @Test
    void passesUnreadableKeysByAndLeavesThemAsTheyAre() {
        KeyEncryption lost = encryption("lost");
        for (int i = 1; i <= 120; i++) {
            store.save(stored(lost, place(i), key(i)));
        }
        store.save(stored(old, place(121), key(121)));

        Progress first = rotation.batch(KeyPlace.START);
        Progress second = rotation.batch(requireNonNull(first.next()));

        assertThat(first.done()).isZero();
        assertThat(first.unreadable()).hasSize(100).first().satisfies(key -> {
            assertThat(key.place()).isEqualTo(place(1));
            assertThat(key.kekId()).isEqualTo("lost");
            assertThat(key.reason()).isEqualTo(Unreadable.KEK_UNKNOWN);
        });
        assertThat(second.done()).isEqualTo(1);
        assertThat(second.unreadable()).hasSize(20);
        assertThat(second.next()).isNull();
        assertThat(store.find(place(7)).orElseThrow().encrypted().kekId()).isEqualTo("lost");
    }

    @Test
    void becomesReadableAgainWhenTheLostKeyComesBack() {
        store.save(stored(encryption("lost"), PLACE, KEY));

        assertThat(rotation.batch(KeyPlace.START).unreadable()).hasSize(1);
        assertThat(new KeyRotation(store, encryption("new", "lost"), events::fire).batch(KeyPlace.START))
                .isEqualTo(new Progress(1, List.of(), 0, null));
    }

    @Test
    void doesNotBringBackAKeyThatWasReplacedMeanwhile() {
        StoredKey read = stored(old, PLACE, KEY);
        StoredKey replacedMeanwhile = stored(old, PLACE, new Secret("another"));
        store.save(replacedMeanwhile);

        assertThat(rotation.renew(read, KEY)).isFalse();
        assertThat(store.find(PLACE)).contains(replacedMeanwhile);
    }

    @Test
    void doesNotBringBackAKeyThatWasDeletedMeanwhile() {
        assertThat(rotation.renew(stored(old, PLACE, KEY), KEY)).isFalse();
        assertThat(store.find(PLACE)).isEmpty();
        assertThat(events.fired()).isEmpty();
    }

    @Test
    void keepsReadersGoingWhileSeveralRotationsRun() throws Exception {
        fill(old);
        KeyAccess access = new KeyAccess(store, rotated, rotation, new MutableClock("2025-06-01T10:00:00Z"));
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            work.add(this::rotateAll);
            work.add(this::rotateAll);
            for (int reader = 0; reader < 4; reader++) {
                work.add(() -> readAll(access));
            }
            for (Future<Integer> ended : threads.invokeAll(work, 60, TimeUnit.SECONDS)) {
                ended.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(store.countNotUnder("new", KeyPlace.START)).isZero();
        assertThat(events.fired(KeyChanged.class))
                .as("each key was re-encrypted once, whoever came first")
                .hasSize(INSTALLATIONS)
                .doesNotHaveDuplicates();
        assertAllReadable();
    }

    private int rotateAll() {
        KeyPlace next = KeyPlace.START;
        while (next != null) {
            next = rotation.batch(next).next();
        }
        return 0;
    }

    private static int readAll(KeyAccess access) {
        for (int i = 1; i <= INSTALLATIONS; i++) {
            Access.Granted granted = (Access.Granted) access.open(place(i));
            assertThat(granted.key().reveal()).isEqualTo(key(i).reveal());
        }
        return 0;
    }

    private void assertAllReadable() {
        KeyEncryption newOnly = encryption("new");
        assertThat(IntStream.rangeClosed(1, INSTALLATIONS)).allSatisfy(i -> {
            KeyEncryption.Decryption decryption =
                    newOnly.decrypt(store.find(place(i)).orElseThrow());
            assertThat(((KeyEncryption.Decryption.Opened) decryption).key().reveal())
                    .isEqualTo(key(i).reveal());
        });
    }

    private void fill(KeyEncryption encryption) {
        for (int i = 1; i <= INSTALLATIONS; i++) {
            store.save(stored(encryption, place(i), key(i)));
        }
    }

    private static KeyPlace place(int number) {
        return new KeyPlace(number, KeyPlace.Slot.A);
    }

    private static Secret key(int number) {
        return new Secret(USE.provider() + "-key-" + number);
    }
}
