package dev.gittensory.redact;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SurroundingsTest {

    private static final String RUN = "abcdefgh01234567";

    @Test
    void aTokenBeginsAWordAndRunsOn() {
        assertThat(allows(Evidence.TOKEN, "", "x_" + RUN)).isTrue();
        assertThat(allows(Evidence.TOKEN, "", "x_" + RUN.substring(1))).isFalse();
        assertThat(allows(Evidence.TOKEN, "\\n", "x_" + RUN)).isTrue();
        assertThat(allows(Evidence.TOKEN, "%3D", "x_" + RUN)).isTrue();
        assertThat(allows(Evidence.TOKEN, "-", "x_" + RUN)).isTrue();
        assertThat(allows(Evidence.TOKEN, "a-", "x_" + RUN)).isFalse();
        assertThat(allows(Evidence.TOKEN, "n", "x_" + RUN)).isFalse();
        assertThat(allows(Evidence.TOKEN, "3D", "x_" + RUN)).isFalse();
        assertThat(allows(Evidence.TOKEN, "_", "x_" + RUN)).isFalse();
    }

    @Test
    void aMarkInsideAValueHasSomethingBeforeIt() {
        assertThat(allows(Evidence.INFIX, "abcd", "x_")).isTrue();
        assertThat(allows(Evidence.INFIX, "abc", "x_")).isFalse();
        assertThat(allows(Evidence.INFIX, "abc-", "x_")).isFalse();
        assertThat(Surroundings.begin(Evidence.INFIX, "ab.cdx_", 5)).isEqualTo(3);
        assertThat(Surroundings.begin(Evidence.INFIX, "cdx_", 2)).isZero();
        assertThat(Surroundings.begin(Evidence.INFIX, "a".repeat(100) + "x_", 100))
                .isEqualTo(20);
        assertThat(Surroundings.begin(Evidence.TOKEN, "cdx_", 2)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"x_ = \"", "x_y\": '", "x_=`", "x_y] := \"", "x_ => '", "x_, \"", "x_.y=\""})
    void aLiteralMayFollow(String text) {
        assertThat(allows(Evidence.ASSIGNMENT, "\"", text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x_", "x_ y", "x_ = y", "x_;= \"", "x_ =", "x_{= \""})
    void noLiteralFollows(String text) {
        assertThat(allows(Evidence.ASSIGNMENT, "\"", text)).isFalse();
        assertThat(allows(Evidence.BARE_ASSIGNMENT, "\"", text)).isFalse();
    }

    @Test
    void aValueMayFollow() {
        assertThat(allows(Evidence.CONTEXT, "", "x_ = y")).isTrue();
        assertThat(allows(Evidence.CONTEXT, "", "x_ y")).isFalse();
        assertThat(allows(Evidence.CONTEXT, "", "x_ =")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x_=", "x_ : ", "x_    =", "x_\t="})
    void aPasswordMayFollow(String text) {
        assertThat(allows(Evidence.BARE_PASSWORD, "", text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x_", "x_    ", "x_     =", "x_y=", "x_\"="})
    void noPasswordFollows(String text) {
        assertThat(allows(Evidence.BARE_PASSWORD, "", text)).isFalse();
    }

    @Test
    void aValueEndsWhereItsCharactersEnd() {
        assertThat(Surroundings.end(Evidence.TOKEN, "ab_c-d.e", 1, 8, false)).isEqualTo(6);
        assertThat(Surroundings.end(Evidence.TOKEN, "ab_c-d.e=f g", 1, 12, true))
                .isEqualTo(10);
        assertThat(Surroundings.end(Evidence.TOKEN, "abcdef", 1, 4, false)).isEqualTo(4);
        assertThat(Surroundings.end(Evidence.WEB_TOKEN, "a.b-c=+d", 0, 8, false))
                .isEqualTo(6);
        assertThat(Surroundings.end(Evidence.ASSIGNMENT, "abc def", 1, 7, true)).isEqualTo(3);
        assertThat(Surroundings.end(Evidence.ASSIGNMENT, "a!c'def", 1, 7, true)).isEqualTo(3);
        assertThat(Surroundings.end(Evidence.ASSIGNMENT, "abc", 1, 3, false)).isEqualTo(1);
        assertThat(Surroundings.end(Evidence.NAMED, "ab~c d", 1, 6, true)).isEqualTo(4);
        assertThat(Surroundings.end(Evidence.NAMED, "ab~c d", 1, 6, false)).isEqualTo(2);
    }

    @Test
    void aKeyEndsWithItsEnd() {
        String end = "-----END X-----";
        assertThat(Surroundings.end(Evidence.KEY_HEADER, "ab+/=\\nc" + end + "\"", 2, 23, false))
                .isEqualTo(23);
        assertThat(Surroundings.end(Evidence.KEY_HEADER, "abc-----END X", 1, 13, false))
                .isEqualTo(11);
        assertThat(Surroundings.end(Evidence.KEY_HEADER, "abc \t", 5, 5, false)).isEqualTo(3);
        assertThat(Surroundings.end(Evidence.KEY_BODY, "ab+/=\\nc-d", 2, 10, false))
                .isEqualTo(8);
    }

    private static boolean allows(Evidence evidence, String before, String text) {
        return Surroundings.allow(evidence, before + text, before.length(), 2);
    }
}
