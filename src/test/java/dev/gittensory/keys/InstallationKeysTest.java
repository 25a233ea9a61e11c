package dev.gittensory.keys;

import static dev.gittensory.keys.KeySamples.KEY;
import static dev.gittensory.keys.KeySamples.PLACE;
import static dev.gittensory.keys.KeySamples.USE;
import static dev.gittensory.keys.KeySamples.encryption;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.config.Secret;
import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.ProductEvent.KeyChanged;
import dev.gittensory.domain.ProductEvent.KeyChanged.Action;
import dev.gittensory.keys.InstallationKeys.Saving;
import dev.gittensory.keys.InstallationKeys.Shown;
import dev.gittensory.keys.KeyEncryption.Unreadable;
import dev.gittensory.keys.KeyTest.Result;
import dev.gittensory.testkit.InMemoryKeyStore;
import dev.gittensory.testkit.MutableClock;
import dev.gittensory.testkit.RecordedEvents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstallationKeysTest {

    private final InMemoryKeyStore store = new InMemoryKeyStore();
    private final RecordedEvents events = new RecordedEvents();
    private final MutableClock clock = new MutableClock("2025-06-01T10:20:00Z");
    private final List<String> tested = new ArrayList<>();

    @Test
    void storesAKeyThatWorks() {
        Saving saving = keys(new Result.Works()).save(PLACE, USE, KEY, false);

        InstallationKey key = new InstallationKey(PLACE, USE, clock.instant(), null, "works");
        assertThat(saving).isEqualTo(new Saving.Saved(new Shown(key, "k1", null)));
        assertThat(tested).containsExactly(KEY.reveal());
        assertThat(read()).isEqualTo(KEY.reveal());
        assertActions(Action.SAVED);
    }

    @Test
    void doesNotStoreAKeyThatIsRefused() {
        Saving saving = keys(new Result.Refused(AiReason.AI_BILLING)).save(PLACE, USE, KEY, false);

        assertThat(saving).isEqualTo(new Saving.Refused(AiReason.AI_BILLING));
        assertThat(store.find(PLACE)).isEmpty();
        assertActions(Action.REFUSED);
    }

    @Test
    void doesNotStoreAKeyThatCouldNotBeTested() {
        assertThat(keys(new Result.Unreachable()).save(PLACE, USE, KEY, false)).isEqualTo(new Saving.Unreachable());
        assertThat(store.find(PLACE)).isEmpty();
        assertActions(Action.REFUSED);
    }

    @Test
    void leavesTheOldKeyWhereTheNewOneIsRefused() {
        keys(new Result.Works()).save(PLACE, USE, new Secret("the old one"), false);
        keys(new Result.Refused(AiReason.AI_AUTH)).save(PLACE, USE, KEY, false);

        assertThat(read()).isEqualTo("the old one");
        assertActions(Action.SAVED, Action.REFUSED);
    }

    @Test
    void storesWhatTheOperatorInsistsOnAndKeepsTheResultOfTheTest() {
        keys(new Result.Refused(AiReason.AI_AUTH)).save(PLACE, USE, KEY, true);
        assertThat(test()).isEqualTo("ai_auth");

        keys(new Result.Unreachable()).save(PLACE, USE, KEY, true);
        assertThat(test()).isEqualTo("unreachable");
        assertActions(Action.FORCED, Action.FORCED);
    }

    @Test
    void forgetsTheUseOfAKeyThatIsReplaced() {
        keys(new Result.Works()).save(PLACE, USE, KEY, false);
        store.used(PLACE, clock.instant());
        keys(new Result.Works()).save(PLACE, USE, KEY, false);

        assertThat(store.find(PLACE).orElseThrow().key().lastUsedAt()).isNull();
    }

    @Test
    void listsBothSlotsOfOneInstallationOnly() {
        KeyPlace b = new KeyPlace(42, KeyPlace.Slot.B);
        InstallationKeys keys = keys(new Result.Works());
        keys.save(b, USE, KEY, false);
        keys.save(PLACE, USE, KEY, false);
        keys.save(new KeyPlace(43, KeyPlace.Slot.A), USE, KEY, false);

        assertThat(keys.list(42)).extracting(shown -> shown.key().place()).containsExactly(PLACE, b);
        assertThat(keys.list(44)).isEmpty();
    }

    @Test
    void saysWhyAKeyInTheListCannotBeRead() {
        store.save(KeySamples.stored(encryption("lost"), PLACE, KEY));

        assertThat(keys(new Result.Works()).list(42)).singleElement().satisfies(shown -> {
            assertThat(shown.kekId()).isEqualTo("lost");
            assertThat(shown.unreadable()).isEqualTo(Unreadable.KEK_UNKNOWN);
        });
    }

    @Test
    void deletesAKeyOnce() {
        InstallationKeys keys = keys(new Result.Works());
        keys.save(PLACE, USE, KEY, false);

        assertThat(keys.delete(PLACE)).isTrue();
        assertThat(keys.delete(PLACE)).isFalse();
        assertThat(keys.list(42)).isEmpty();
        assertActions(Action.SAVED, Action.DELETED);
    }

    private void assertActions(Action... actions) {
        assertThat(events.fired(KeyChanged.class))
                .extracting(KeyChanged::action)
                .containsExactly(actions);
        assertThat(events.fired(KeyChanged.class)).allSatisfy(event -> {
            assertThat(event.installation()).isEqualTo(42);
            assertThat(event.slot()).isEqualTo("a");
        });
    }

    private String read() {
        KeyEncryption.Decryption decryption =
                encryption("k1").decrypt(store.find(PLACE).orElseThrow());
        return ((KeyEncryption.Decryption.Opened) decryption).key().reveal();
    }

    private String test() {
        return store.find(PLACE).orElseThrow().key().test();
    }

    private InstallationKeys keys(Result result) {
        KeyTest test = (use, key) -> {
            tested.add(key.reveal());
            return result;
        };
        return new InstallationKeys(store, encryption("k1"), test, events::fire, clock);
    }
}
