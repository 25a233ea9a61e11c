package dev.gittensory.keys;

import static dev.gittensory.keys.KeySamples.KEY;
import static dev.gittensory.keys.KeySamples.PLACE;
import static dev.gittensory.keys.KeySamples.USE;
import static dev.gittensory.keys.KeySamples.encryption;
import static dev.gittensory.keys.KeySamples.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.config.KeyEncryptionKey;
import dev.gittensory.config.Secret;
import dev.gittensory.keys.KeyEncryption.Decryption;
import dev.gittensory.keys.KeyEncryption.Unreadable;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyEncryptionTest {

    private final KeyEncryption encryption = encryption("k1");
    private final EncryptedKey encrypted = encryption.encrypt(PLACE, USE, KEY);

    @Test
    void givesBackWhatItWasGiven() {
        assertThat(open(encryption, row(PLACE, USE, encrypted))).isEqualTo(KEY.reveal());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "schlüssel \u0000 🔑"})
    void givesBackAnyText(String text) {
        EncryptedKey odd = encryption.encrypt(PLACE, USE, new Secret(text));

        assertThat(open(encryption, row(PLACE, USE, odd))).isEqualTo(text);
    }

    @Test
    void holdsNothingOfTheKeyInTheClear() {
        assertThat(new String(encrypted.content(), StandardCharsets.ISO_8859_1))
                .doesNotContain(KEY.reveal().substring(0, 8));
    }

    @Test
    void neverUsesANonceTwice() {
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            nonces.add(encryption.encrypt(PLACE, USE, KEY).nonce());
        }

        assertThat(nonces).hasSize(20_000).allSatisfy(nonce -> assertThat(nonce).hasSize(24));
    }

    @Test
    void noticesEveryFlippedBit() {
        byte[] content = encrypted.content();
        for (int bit = 8; bit < content.length * 8; bit++) {
            byte[] flipped = content.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            EncryptedKey damaged = new EncryptedKey("k1", encrypted.nonce(), flipped);

            assertThat(failure(encryption, row(PLACE, USE, damaged))).isEqualTo(Unreadable.DAMAGED);
        }
    }

    @Test
    void noticesWhatIsMissing() {
        byte[] content = encrypted.content();
        for (int length = 0; length < content.length; length++) {
            EncryptedKey damaged = new EncryptedKey("k1", encrypted.nonce(), Arrays.copyOf(content, length));

            assertThat(failure(encryption, row(PLACE, USE, damaged))).isEqualTo(Unreadable.DAMAGED);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "zz", "00", "000000000000000000000000", "0000000000000000000000000000", "ключ"})
    void noticesAnotherNonce(String nonce) {
        EncryptedKey damaged = new EncryptedKey("k1", nonce, encrypted.content());

        assertThat(failure(encryption, row(PLACE, USE, damaged))).isEqualTo(Unreadable.DAMAGED);
    }

    @Test
    void isTiedToInstallationAndSlot() {
        for (KeyPlace other : List.of(
                new KeyPlace(43, PLACE.slot()), new KeyPlace(-42, PLACE.slot()), new KeyPlace(42, KeyPlace.Slot.B))) {
            assertThat(failure(encryption, row(other, USE, encrypted))).isEqualTo(Unreadable.DAMAGED);
        }
    }

    @Test
    void isTiedToWhereTheKeyMayBeSent() {
        for (KeyUse other : List.of(
                new KeyUse("anthropic", USE.model(), USE.baseUrl()),
                new KeyUse(USE.provider(), "other-model", USE.baseUrl()),
                new KeyUse(USE.provider(), USE.model(), "https://thief.example/v1"),
                new KeyUse(USE.provider(), USE.model(), null),
                new KeyUse("openais", "ome-model", USE.baseUrl()))) {
            assertThat(failure(encryption, row(PLACE, other, encrypted))).isEqualTo(Unreadable.DAMAGED);
        }
    }

    @Test
    void isTiedToItsKeyEncryptionKey() {
        EncryptedKey renamed = new EncryptedKey("k2", encrypted.nonce(), encrypted.content());
        KeyEncryptionKey k1 = KeySamples.kek("k1");
        KeyEncryption sameBytesOtherId =
                new KeyEncryption(new KeyRing(List.of(new KeyEncryptionKey("k2", k1.base64()))));
        KeyEncryption sameIdOtherBytes = new KeyEncryption(new KeyRing(
                List.of(new KeyEncryptionKey("k1", KeySamples.kek("k2").base64()))));

        assertThat(failure(encryption("k1", "k2"), row(PLACE, USE, renamed))).isEqualTo(Unreadable.DAMAGED);
        assertThat(failure(sameBytesOtherId, row(PLACE, USE, renamed))).isEqualTo(Unreadable.DAMAGED);
        assertThat(failure(sameIdOtherBytes, row(PLACE, USE, encrypted))).isEqualTo(Unreadable.DAMAGED);
    }

    @Test
    void saysThatAKeyEncryptionKeyIsMissing() {
        assertThat(failure(encryption("k2"), row(PLACE, USE, encrypted))).isEqualTo(Unreadable.KEK_UNKNOWN);
    }

    @Test
    void saysThatANewerVersionHasStoredAKey() {
        byte[] content = encrypted.content();
        content[0] = 2;

        assertThat(failure(encryption, row(PLACE, USE, new EncryptedKey("k1", encrypted.nonce(), content))))
                .isEqualTo(Unreadable.FORMAT_UNKNOWN);
    }

    @Test
    void decryptsWithTheOlderKeysAndEncryptsWithTheFirst() {
        KeyEncryption rotated = encryption("k3", "k2", "k1");

        assertThat(open(rotated, row(PLACE, USE, encrypted))).isEqualTo(KEY.reveal());
        assertThat(rotated.encrypt(PLACE, USE, KEY).kekId()).isEqualTo("k3");
    }

    @Test
    void doesNotShareItsBytes() {
        encrypted.content()[5] ^= 1;

        assertThat(open(encryption, row(PLACE, USE, encrypted))).isEqualTo(KEY.reveal());
    }

    private static String open(KeyEncryption encryption, StoredKey stored) {
        return ((Decryption.Opened) encryption.decrypt(stored)).key().reveal();
    }

    private static Unreadable failure(KeyEncryption encryption, StoredKey stored) {
        return ((Decryption.Failed) encryption.decrypt(stored)).reason();
    }
}
