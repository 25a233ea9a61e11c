package dev.gittensory.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What stands between, before and behind the lines of keys is searched as everything else is. */
class TornKeysTest {

    private static final String BEGIN = "-----BEGIN RSA PRIVATE" + " KEY-----";
    private static final String END = "-----END RSA PRIVATE" + " KEY-----";
    private static final String BODY =
            "k" + new Planted(1).sample("aws_bedrock_key").value().substring(4, 67) + "\n";
    private static final String OTHER =
            "z" + new Planted(2).sample("aws_bedrock_key").value().substring(4, 67) + "\n";

    @Test
    void aHeaderOfAKeyIsSearchedToo() {
        String token = new Planted(1).sample("github_token").value();
        assertThat(redacted(BEGIN + "\nComment: " + token + "\n" + BODY))
                .isEqualTo("[PRIVATE_KEY_1]\nComment: [GITHUB_TOKEN_1]\n[PRIVATE_KEY_1]\n");
    }

    @Test
    void aLineBeforeAKeyIsNoPartOfIt() {
        assertThat(redacted(OTHER + BEGIN + "\n" + BODY + END))
                .isEqualTo(OTHER + "[PRIVATE_KEY_1]\n[PRIVATE_KEY_1]\n[PRIVATE_KEY_1]");
    }

    @Test
    void textBehindAKeyEndsIt() {
        String start = "MII" + "EpAIBAAKCAQEA" + BODY.strip();
        assertThat(redacted(start + " x\n" + OTHER)).isEqualTo("[PRIVATE_KEY_1] x\n" + OTHER);
        assertThat(redacted(start + " \"\n" + OTHER)).isEqualTo("[PRIVATE_KEY_1] \"\n[PRIVATE_KEY_1]\n");
    }

    @Test
    void aNamedKeyBehindAKeyIsAnotherOne() {
        Placeholders placeholders = new Placeholders(Vocabulary.standard());
        assertThat(placeholders.redact(BEGIN + "\n" + BODY + "k: " + BEGIN + "\n" + OTHER + END))
                .isEqualTo("[PRIVATE_KEY_1]\n[PRIVATE_KEY_1]\nk: [PRIVATE_KEY_2]\n[PRIVATE_KEY_2]\n[PRIVATE_KEY_2]");
        assertThat(placeholders.counts()).containsEntry("private_key", 2);
    }

    @Test
    void theRowOfKeysMayBeTheFirst() {
        List<CredentialFamily> rows = Credentials.standard().families().stream()
                .filter(family -> family.id().equals("private_key"))
                .toList();
        Placeholders placeholders = new Placeholders(new Vocabulary(new Credentials(rows), List.of(), List.of()));
        assertThat(placeholders.redact(BODY + END)).isEqualTo("[PRIVATE_KEY_1]\n[PRIVATE_KEY_1]");
        assertThat(placeholders.redact("x = \"" + BEGIN + "\"\n" + OTHER))
                .isEqualTo("x = \"[PRIVATE_KEY_2]\"\n[PRIVATE_KEY_2]\n");
    }

    @Test
    void aShortHeadlessRunNeedsItsEnd() {
        assertThat(redacted(BODY + OTHER + "x\n" + END)).isEqualTo("[PRIVATE_KEY_1]\n".repeat(3) + "[PRIVATE_KEY_1]");
        assertThat(redacted(BODY + "x y\n" + END)).isEqualTo(BODY + "x y\n" + END);
    }

    private static String redacted(String text) {
        return new Placeholders(Vocabulary.standard()).redact(text);
    }
}
