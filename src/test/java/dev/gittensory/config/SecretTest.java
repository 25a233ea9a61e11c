package dev.gittensory.config;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SecretTest {

    private final Secret secret = new Secret("pässword");

    @Test
    void neverPrintsItsValue() {
        assertThat(secret).hasToString("***");
        assertThat("" + new OperatorToken(secret) + new DatabaseSettings("jdbc:h2:mem:", "user", secret))
                .doesNotContain("pässword");
    }

    @Test
    void revealsItsValueToTheOneWhoAsks() {
        assertThat(secret.reveal()).isEqualTo("pässword");
    }

    @Test
    void matchesItsOwnValueOnly() {
        assertThat(secret.matches("pässword")).isTrue();
        assertThat(secret.matches("")).isFalse();
        assertThat(secret.matches("pässwor")).isFalse();
        assertThat(secret.matches("pässword ")).isFalse();
        assertThat(secret.matches("PÄSSWORD")).isFalse();
        assertThat(secret.matches("p?ssword"))
                .as("compared in an encoding that keeps every character")
                .isFalse();
        assertThat(secret.matches("***")).isFalse();
    }
}
