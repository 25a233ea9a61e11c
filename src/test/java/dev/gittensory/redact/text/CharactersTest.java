package dev.gittensory.redact.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CharactersTest {

    @ParameterizedTest
    @ValueSource(chars = {'0', '9', 'A', 'Z', 'a', 'z'})
    void isLetterOrDigit(char c) {
        assertThat(Characters.isLetterOrDigit(c)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(chars = {'/', ':', '@', '[', '`', '{', 'é', '\u0661', '\0', '_'})
    void isNoLetterOrDigit(char c) {
        assertThat(Characters.isLetterOrDigit(c)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"a, true", "b, true", "c, false"})
    void isOneOfASet(char c, boolean expected) {
        assertThat(Characters.isOneOf(c, "ab")).isEqualTo(expected);
    }
}
