package dev.gittensory.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gittensory.config.AppCredentials;
import dev.gittensory.config.Secret;
import dev.gittensory.testkit.MutableClock;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Duration;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AppJwtTest {

    private final MutableClock clock = new MutableClock("2026-11-24T10:00:00Z");
    private final AppJwt jwt = new AppJwt(clock);

    static Stream<String> readable() {
        return Stream.of(
                TestKeys.PKCS1,
                TestKeys.PKCS8,
                TestKeys.PKCS1.replace("\n", "\r\n"),
                "Bag Attributes: none\n" + TestKeys.PKCS8);
    }

    @ParameterizedTest
    @MethodSource("readable")
    void isSignedWithTheKeyInEitherForm(String pem) throws Exception {
        String token = jwt.token(app(pem));

        int end = token.lastIndexOf('.');
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(TestKeys.RSA.getPublic());
        signature.update(token.substring(0, end).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(token.substring(end + 1))))
                .isTrue();
        assertThat(part(token, 0)).hasToString("{\"alg\":\"RS256\",\"typ\":\"JWT\"}");
    }

    @Test
    void aKeyThatCannotBeReadEndsTheStartWithWhatToDo() {
        AppJwt.requireReadable(new AppCredentials(1, new Secret(TestKeys.PKCS1), new Secret("hook")));

        String cut = TestKeys.PKCS1.substring(0, TestKeys.PKCS1.length() / 2);
        assertThatThrownBy(() -> AppJwt.requireReadable(new AppCredentials(1, new Secret(cut), new Secret("hook"))))
                .isInstanceOf(AppJwt.UnreadableKeyException.class)
                .hasMessageContaining("the whole text of the .pem file");
    }

    @Test
    void beginsAMinuteAgoAndEndsInNine() throws Exception {
        long now = clock.instant().getEpochSecond();

        assertThat(part(jwt.token(app(TestKeys.PKCS1)), 1))
                .hasToString("{\"iat\":%d,\"exp\":%d,\"iss\":\"99\"}".formatted(now - 60, now + 540));
    }

    @ParameterizedTest
    @ValueSource(longs = {-31, 31, 4_000})
    void followsAClockThatIsFarFromOurs(long seconds) throws Exception {
        jwt.observe(clock.instant().plusSeconds(seconds));

        assertThat(jwt.skew()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(part(jwt.token(app(TestKeys.PKCS1)), 1).get("iat").asLong())
                .isEqualTo(clock.instant().getEpochSecond() + seconds - 60);
    }

    @ParameterizedTest
    @ValueSource(longs = {-30, 0, 30})
    void doesNotFollowWhatTheNetworkExplains(long seconds) throws Exception {
        jwt.observe(clock.instant().plusSeconds(seconds));

        assertThat(jwt.skew()).isEqualTo(Duration.ofSeconds(seconds));
        assertThat(part(jwt.token(app(TestKeys.PKCS1)), 1).get("iat").asLong())
                .isEqualTo(clock.instant().getEpochSecond() - 60);
    }

    static Stream<String> unreadable() {
        byte[] key = TestKeys.RSA.getPrivate().getEncoded();
        return Stream.of(
                "",
                "no key at all",
                "-----BEGIN PRIVATE KEY-----",
                "-----END PRIVATE KEY-----\n-----BEGIN PRIVATE KEY-----",
                TestKeys.PKCS8.substring(0, 500),
                TestKeys.PKCS8.replace("MII", "ABC"),
                TestKeys.pem("RSA PRIVATE KEY", new byte[70_000]),
                TestKeys.pem("PUBLIC KEY", TestKeys.RSA.getPublic().getEncoded()),
                TestKeys.pem("ENCRYPTED PRIVATE KEY", key),
                TestKeys.pem(
                        "PRIVATE KEY", TestKeys.pair("EC", 256).getPrivate().getEncoded()));
    }

    @ParameterizedTest
    @MethodSource("unreadable")
    void saysOfAnUnreadableKeyWhatToDoAndNothingOfTheKey(String pem) {
        assertThatThrownBy(() -> jwt.token(app(pem)))
                .isInstanceOf(AppJwt.UnreadableKeyException.class)
                .hasMessageContaining("generate a new key on the App's page")
                .hasNoCause();
    }

    private static AppCredentials app(String pem) {
        return new AppCredentials(99, new Secret(pem), new Secret("hook"));
    }

    private static JsonNode part(String token, int index) throws Exception {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[index]));
    }
}
