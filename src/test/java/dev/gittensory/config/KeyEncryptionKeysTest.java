package dev.gittensory.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.gittensory.keys.KeySamples;
import dev.gittensory.testkit.MapConfig;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyEncryptionKeysTest {

    private static final String KEY = "gittensory.keys.key-encryption-keys";
    private static final String ONE = KeySamples.kek("one").base64().reveal();
    private static final String TWO = KeySamples.kek("two").base64().reveal();

    @Test
    void areNoneUnlessConfigured() {
        assertThat(read("")).isEmpty();
    }

    @Test
    void areReadInTheirOrder() {
        assertThat(read(" 2025-06:" + ONE + " ,\n old.key_1 : " + TWO + "\n"))
                .extracting(KeyEncryptionKey::id, key -> key.base64().reveal())
                .containsExactly(tuple("2025-06", ONE), tuple("old.key_1", TWO));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ":", "an id:", "ключ:", "id/1:", "123456789012345678901234567890123:"})
    void needAnIdEach(String id) {
        refuses("one:" + ONE + "," + id + TWO, "entry 2 does not begin with an id and a colon");
    }

    @Test
    void areRefusedWithACommaAtTheEnd() {
        refuses("one:" + ONE + ",", "entry 2 does not begin with an id and a colon");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 16, 31, 33, 64})
    void haveThirtyTwoBytes(int bytes) {
        String base64 = Base64.getEncoder().encodeToString(new byte[bytes]);

        refuses("one:" + ONE + ",two:" + base64, "entry 2 has no key of 32 bytes in base64");
    }

    @ParameterizedTest
    @ValueSource(strings = {"swordfish", "!", "one:two", "ü"})
    void areInBase64(String text) {
        refuses("one:" + text, "entry 1 has no key of 32 bytes in base64");
    }

    @Test
    void haveAnIdOfTheirOwn() {
        refuses("one:" + ONE + ",one:" + TWO, "entry 2 has the id of an earlier one");
    }

    @Test
    void takeTheirIdFromTheirDigestIfTheyHaveNoName() {
        KeyEncryptionKey unnamed = KeyEncryptionKey.unnamed(new Secret(ONE));

        assertThat(unnamed.id()).startsWith("home-").hasSize(17);
        assertThat(KeyEncryptionKey.unnamed(new Secret(ONE)))
                .extracting(KeyEncryptionKey::id)
                .isEqualTo(unnamed.id());
        assertThat(KeyEncryptionKey.unnamed(new Secret(TWO)).id()).isNotEqualTo(unnamed.id());
        assertThat(unnamed.toString()).doesNotContain(ONE);
    }

    @Test
    void areNotShownWhenTheyAreWrong() {
        Secret wrong = new Secret(ONE.substring(4));

        assertThatThrownBy(() -> new KeyEncryptionKey("one", wrong))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a key-encryption key has 32 bytes, written in base64")
                .hasNoCause();
    }

    private static void refuses(String value, String problem) {
        assertThatThrownBy(() -> read(value))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining(KEY)
                .hasMessageContaining(problem)
                .hasMessageContaining("1 problem(s)")
                .message()
                .doesNotContain("swordfish", ONE, TWO, ONE.substring(0, 8));
    }

    private static List<KeyEncryptionKey> read(String value) {
        return SettingsReader.read(new MapConfig(Map.of(KEY, value))).keyEncryptionKeys();
    }
}
