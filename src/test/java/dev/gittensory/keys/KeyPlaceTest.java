package dev.gittensory.keys;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyPlaceTest {

    @Test
    void readsWhatItWrites() {
        KeyPlace place = new KeyPlace(999_999_999_999_999_999L, KeyPlace.Slot.B);

        assertThat(place).hasToString("999999999999999999/b");
        assertThat(KeyPlace.parse(place.toString())).contains(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "a",
                "/a",
                "42",
                "42/",
                "42/c",
                "42/A",
                "42/ab",
                "42/a/b",
                "0/a",
                "042/a",
                "+42/a",
                "-42/a",
                " 42/a",
                "42 /a",
                "4.2/a",
                "٤٢/a",
                "1000000000000000000/a",
                "99999999999999999999/a"
            })
    void readsNothingElse(String text) {
        assertThat(KeyPlace.parse(text)).isEmpty();
    }
}
