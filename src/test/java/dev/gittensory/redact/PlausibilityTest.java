package dev.gittensory.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlausibilityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aK3zR9qX",
                "k3Zr9qXw2Lm5Tb8Vn1Pd6Yc4",
                "ab-cd_ef.gh1k",
                "{kzqwxvbt",
                "`kzqwxvbt",
                "kzqwxv\u00e9t",
                "azbycxdwAZ",
                "KaKacd1z"
            })
    void isDrawnAtRandom(String value) {
        assertThat(Plausibility.drawnAtRandom(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "azkqwmxvbt",
                "az-kq_wm.xv",
                "aK3zR9qXfakeZ",
                "aAaAaAaAaAaB",
                "a1b2c3d4a1b2c3d4",
                "1234567890AB",
                "aaaaaaaaaaaaaaaaaaaaaaaK9z",
                "K3zR9qK3zR9qK3zR9qK3zR9qK3zR",
                "aK3zR9qXaK3zR9qX",
                "aK3zR9qX2Lm5Tb8VaK3zR9qX2Lm5Tb8V"
            })
    void isNotDrawnAtRandom(String value) {
        assertThat(Plausibility.drawnAtRandom(value)).isFalse();
    }

    /** The shortest length from which on more disorder is asked for. */
    @ParameterizedTest
    @ValueSource(strings = {"aB1cD2aB1cD3Ba2Dc1aB3c2"})
    void aShortValueNeedsLessDisorder(String value) {
        assertThat(value).hasSize(23);
        assertThat(Plausibility.drawnAtRandom(value)).isTrue();
        assertThat(Plausibility.drawnAtRandom(value + value.charAt(3))).isFalse();
        assertThat(Plausibility.drawnAtRandom("k3Zr9qXw" + "Z3wkXqr9" + "9wrXk3Zq"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Xk9!mQ2z",
                "k3zr9qxw2lm5tb8v",
                "K3ZR9QXW2LM5TB8V",
                "Z9z#kQx0",
                "a0Zq!xKw",
                "q9Kz!wXr",
                "k9!zqx2w",
                "X9!kX9zq",
                "k3z9qxwm9wk3xzmq"
            })
    void isChosenAsSecret(String value) {
        assertThat(Plausibility.chosenAsSecret(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "XkqmQzwr!",
                "19283746509182!#",
                "k3zr9qxw2lm5tb8",
                "Xk9!mQ2zpassword",
                "3f786850e387550fdab836ed7e6dc881de23001b",
                "oauth2-token-endpoint",
                "aB1aB1a!",
                "${aB1!xyz}",
                "A1!A1!A1!A1!",
                "Server2Version!",
                "a1!b"
            })
    void isNotChosenAsSecret(String value) {
        assertThat(Plausibility.chosenAsSecret(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<kq9z>",
                "ROOT",
                "admin",
                "aba1",
                "12345678",
                "abcabcabc",
                "x://kq9z",
                "@kq9z",
                "2024-01-02kq",
                "changeme9",
                "abcdezkq",
                "mySecret9z"
            })
    void standsForAnother(String value) {
        assertThat(Plausibility.standsForAnother(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kq9z", "rootkq9z", "kq9zkq9w", "2468", "abcdzkqxm", "acegi"})
    void standsForItself(String value) {
        assertThat(Plausibility.standsForAnother(value)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "oauth2-token-endpoint",
                "passwordFieldLabel",
                "rhythms",
                "aaaa1",
                "abc.defend",
                "userIds9",
                "readAllBytes",
                "bestword",
                "server12",
                "server.xk",
                "lengthStrings",
                "the-end-and-all"
            })
    void readsAsWords(String value) {
        assertThat(Plausibility.readsAsWords(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bcdfghklm",
                "kqxzw",
                "ab12cd34",
                "abcd12",
                "xkcdqrs",
                "aXaXaXaX",
                "ab-cd-ef",
                "bcd.fgh.jkl",
                "bcdfge-kq",
                "abcdfghj",
                "server123",
                "end.bcdfg.kq",
                "ReadAllByte",
                "wordbcd"
            })
    void doesNotReadAsWords(String value) {
        assertThat(Plausibility.readsAsWords(value)).as(value).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a1b2", "aB", "0123456789abcdef0123456789abcdef", "aaaaaaaB1C"})
    void isAJumble(String value) {
        assertThat(Plausibility.isJumble(value)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aaaa", "aaaaaaaaB1", "aaaa1111", "ffffffffffffffffffffffffffffffg", "aaaaAAAA1111"})
    void isNoJumble(String value) {
        assertThat(Plausibility.isJumble(value)).isFalse();
    }
}
