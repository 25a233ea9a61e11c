package dev.gittensory.keys;

import static dev.gittensory.keys.KeySamples.KEY;
import static dev.gittensory.keys.KeySamples.PLACE;
import static dev.gittensory.keys.KeySamples.USE;
import static dev.gittensory.keys.KeySamples.encryption;
import static dev.gittensory.keys.KeySamples.stored;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.keys.KeyAccess.Access;
import dev.gittensory.keys.KeyEncryption.Unreadable;
import dev.gittensory.testkit.InMemoryKeyStore;
import dev.gittensory.testkit.MutableClock;
import dev.gittensory.testkit.RecordedEvents;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeyAccessTest {

    private final InMemoryKeyStore store = new InMemoryKeyStore();
    private final RecordedEvents events = new RecordedEvents();
    private final MutableClock clock = new MutableClock("2025-06-01T10:20:00Z");

    @Test
    void grantsTheKeyAndWhatItIsFor() {
        store.save(stored(encryption("k1"), PLACE, KEY));

        Access.Granted granted = (Access.Granted) access("k1").open(PLACE);

        assertThat(granted.use()).isEqualTo(USE);
        assertThat(granted.key().reveal()).isEqualTo(KEY.reveal());
    }

    @Test
    void tellsNoKeyFromOneThatCannotBeRead() {
        store.save(stored(encryption("k1"), PLACE, KEY));

        assertThat(access("k2").open(PLACE)).isEqualTo(new Access.Unreadable(Unreadable.KEK_UNKNOWN));
        assertThat(access("k2").open(new KeyPlace(42, KeyPlace.Slot.B))).isEqualTo(new Access.Absent());
        assertThat(store.notes()).as("an unreadable key is not used").isZero();
    }

    @Test
    void reencryptsAKeyThatIsUsedAfterARotation() {
        store.save(stored(encryption("k1"), PLACE, KEY));

        access("k2", "k1").open(PLACE);

        assertThat(store.find(PLACE).orElseThrow().encrypted().kekId()).isEqualTo("k2");
        assertThat(((Access.Granted) access("k2").open(PLACE)).key().reveal()).isEqualTo(KEY.reveal());
        assertThat(events.fired()).hasSize(1);
    }

    @Test
    void notesTheUseOnceAnHour() {
        store.save(stored(encryption("k1"), PLACE, KEY));
        KeyAccess access = access("k1");

        access.open(PLACE);
        clock.advance(Duration.ofMinutes(39));
        access.open(PLACE);
        assertThat(lastUsed()).isEqualTo("2025-06-01T10:00:00Z");
        assertThat(store.notes()).isEqualTo(1);

        clock.advance(Duration.ofMinutes(1));
        access.open(PLACE);
        assertThat(lastUsed()).isEqualTo("2025-06-01T11:00:00Z");
        assertThat(store.notes()).isEqualTo(2);
    }

    @Test
    void doesNotTurnTheTimeOfUseBack() {
        store.save(stored(encryption("k1"), PLACE, KEY));
        access("k1").open(PLACE);

        clock.advance(Duration.ofHours(-5));
        access("k1").open(PLACE);

        assertThat(lastUsed()).isEqualTo("2025-06-01T10:00:00Z");
    }

    private Instant lastUsed() {
        return requireNonNull(store.find(PLACE).orElseThrow().key().lastUsedAt());
    }

    private KeyAccess access(String... keks) {
        KeyEncryption encryption = encryption(keks);
        return new KeyAccess(store, encryption, new KeyRotation(store, encryption, events::fire), clock);
    }
}
