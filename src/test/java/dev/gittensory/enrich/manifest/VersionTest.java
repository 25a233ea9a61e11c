package dev.gittensory.enrich.manifest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionTest {

    @ParameterizedTest
    @CsvSource({
        "1.2.3, 1.2.4",
        "1.9, 1.10",
        "v1.2, v1.2.1",
        "2.0.0-rc1, 2.0.0",
        "2.0.0-alpha.1, 2.0.0-beta.1",
        "2.0.0-beta.2, 2.0.0-beta.10",
        "3.0-SNAPSHOT, 3.0",
        "5.0.0.M3, 5.0.0.RC1",
        "4.1.99.Final, 4.1.100.Final",
        "32.1.3-jre, 33.0.0-jre",
        "1.0, 1.0.post1",
        "1.2.3-nightly, 1.2.3.Final",
        "2.2.1+incompatible, 2.3.0",
    })
    void putsTheFirstBelowTheSecondAndNotTheOtherWayRound(String lower, String higher) {
        assertThat(isBelow(lower, higher)).isTrue();
        assertThat(isBelow(higher, lower)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0.0",
        "1.0.Final, 1.0",
        "1.0-jre, 1.0-android",
        "1.0-foo, 1.0",
        "1.0-SNAPSHOT, 1.0-rc1",
        "v0.0.0-20200831202555-721e228c7686, v0.0.0-20190831202555-721e228c7686",
        "2.0+build1, 2.0+build2",
        // left dates for numbers
        "20040616, 2.11.0",
        "2021.3.1, 9.2",
    })
    void leavesOpenWhatItCannotTell(String one, String other) {
        assertThat(isBelow(one, other)).isFalse();
        assertThat(isBelow(other, one)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "v", "latest", "-1", ".1", "9999999999999999999", "\0", "\ud800"})
    void readsNoVersionFromAnythingElse(String text) {
        assertThat(Version.of(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "1.", "1..2", "1.-", "1-rc99999999999999999999", "1.\0", "1-\ud800", "1.2.3.4.5.6.7.8.9.10"
            })
    void readsWhatBeginsLikeOne(String text) {
        assertThat(Version.of(text)).isPresent();
    }

    private static boolean isBelow(String one, String other) {
        return Version.of(one).orElseThrow().isBelow(Version.of(other).orElseThrow());
    }
}
