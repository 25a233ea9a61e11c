package dev.gittensory.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.config.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** With the values that GitHub publishes for testing. */
class SignatureTest {

    private static final Secret SECRET = new Secret("It's a Secret to Everybody");
    private static final byte[] BODY = "Hello, World!".getBytes(StandardCharsets.UTF_8);
    private static final String DIGEST = "757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17";

    @Test
    void acceptsThePublishedExample() {
        assertThat(Signature.isValid("sha256=" + DIGEST, BODY, SECRET)).isTrue();
    }

    @Test
    void acceptsCapitalDigits() {
        assertThat(Signature.isValid("sha256=" + DIGEST.toUpperCase(Locale.ROOT), BODY, SECRET))
                .isTrue();
    }

    @Test
    void refusesAnotherBodyOrSecret() {
        assertThat(Signature.isValid("sha256=" + DIGEST, "Hello, World".getBytes(StandardCharsets.UTF_8), SECRET))
                .isFalse();
        assertThat(Signature.isValid("sha256=" + DIGEST, BODY, new Secret("It's a Secret to Everybody ")))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sha256=",
                DIGEST,
                "sha1=" + DIGEST,
                "SHA256=" + DIGEST,
                "sha256=" + DIGEST + "00",
                " sha256=" + DIGEST,
                "sha256=057107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17",
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e18",
                "sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e1g",
                "sha256=\u0667\u0665\u0667107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"
            })
    void refusesEveryOtherHeader(String header) {
        assertThat(Signature.isValid(header, BODY, SECRET)).isFalse();
    }
}
