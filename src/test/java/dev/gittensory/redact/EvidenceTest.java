package dev.gittensory.redact;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EvidenceTest {

    @ParameterizedTest
    @CsvSource({
        "deploy:k9zw, true",
        "deploy:k9z, false",
        ":k9zwq3x, true",
        "dave7qz:dave7qz, false",
        "dave7qz:DAVE7QZ, false",
        "deploy:password, false"
    })
    void aLoginHasAPasswordThatProtects(String login, boolean expected) {
        String base64 = Base64.getEncoder().withoutPadding().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        assertThat(convinces(Evidence.BASIC_LOGIN, "(.*)", base64)).isEqualTo(expected);
        assertThat(convinces(Evidence.LOGIN_URL, "://[^:]*:?(.*)@.*", "://" + login + "@db.acme.internal"))
                .isEqualTo(expected);
    }

    @Test
    void aStrayCharacterBehindALoginHidesNothing() {
        String base64 = Base64.getEncoder().encodeToString("deploy:k9zwq".getBytes(StandardCharsets.UTF_8));
        assertThat(base64).hasSize(16);
        assertThat(convinces(Evidence.BASIC_LOGIN, "(.*)", base64 + "x")).isTrue();
        assertThat(convinces(Evidence.BASIC_LOGIN, "(.*)", "x=y")).isFalse();
        assertThat(convinces(Evidence.BASIC_LOGIN, "(.*)", base64.substring(0, 8)))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "kqzxwvrt!kp99A, true, false",
        "k3Zr9Xw2Lm5T, true, true",
        "kqzxwvrtkp99AB, false, false",
        "+kqzxwvrtkp99A, false, false",
        "kqzxwvrt!kp, false, false"
    })
    void aBareValueIsMarkedAsAPasswordOrAJumble(String value, boolean password, boolean secret) {
        assertThat(convinces(Evidence.BARE_PASSWORD, "(.*)", value)).isEqualTo(password);
        assertThat(convinces(Evidence.BARE_ASSIGNMENT, "(.*)", value)).isEqualTo(secret);
    }

    private static boolean convinces(Evidence evidence, String shape, String text) {
        Matcher matcher = Pattern.compile(shape).matcher(text);
        assertThat(matcher.matches()).isTrue();
        return evidence.convinces(matcher);
    }
}
