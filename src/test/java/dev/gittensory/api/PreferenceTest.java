package dev.gittensory.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PreferenceTest {

    @Test
    void isNotToWaitWithoutAHeader() {
        assertThat(Preference.wait(null)).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "wait=10 | 10",
                "WAIT=10 | 10",
                "  wait = 10  | 10",
                "respond-async, wait=10 | 10",
                "return=minimal; foo=bar, wait=10 | 10",
                "wait=10, wait=20 | 10",
                "wait=120 | 120",
                "wait=121 | 120",
                "wait=2147483647 | 120",
                "wait=0 | 0",
                "wait=-5 | 0"
            })
    void isTheFirstWaitWithinItsBounds(String header, long seconds) {
        assertThat(Preference.wait(header)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",;,",
                "wait",
                "wait=",
                "wait=soon",
                "wait=1.5",
                "wait=10s",
                "wait=2147483648",
                "waiting=10",
                "no wait=10",
                "respond-async"
            })
    void isIgnoredWhenItCannotBeUnderstood(String header) {
        assertThat(Preference.wait(header)).isZero();
    }
}
