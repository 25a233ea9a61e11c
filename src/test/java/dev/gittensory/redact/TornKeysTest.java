package dev.gittensory.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What stands between, before and behind the lines of keys is searched as everything else is. */
class TornKeysTest {

    private static final String BEGIN = "-----BEGIN RSA PRIVATE" + " KEY-----";
    private static final String END = "-----END RSA PRIVATE" + " KEY-----";
    private static final String BODY =
            "k" + new Planted(1).sample("aws_bedrock_key").value().substring(4, 67) + "\n";
    private static final String OTHER =
            "z" + new Planted(2).sample("aws_bedrock_key").value().substring(4, 67) + "\n";

    private static final String FIRST = "MII" + "EpAIBAAKCAQEA" + BODY.strip();

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
        assertThat(redacted(FIRST + " x\n" + OTHER)).isEqualTo("[PRIVATE_KEY_1] x\n" + OTHER);
        assertThat(redacted(FIRST + " \"\n" + OTHER)).isEqualTo("[PRIVATE_KEY_1] \"\n[PRIVATE_KEY_1]\n");
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

    @Test
    void theSameKeyWithoutItsHeaderIsTheSameValue() {
        assertThat(redacted((BODY + END + "\n").repeat(2))).isEqualTo("[PRIVATE_KEY_1]\n".repeat(4));
    }

    @Test
    void whatFollowsTheEndOfAKeyIsSearched() {
        String behind = "\"; t = \"" + new Planted(1).sample("github_token").value() + "\"";
        assertThat(redacted(BEGIN + "\n" + BODY + END + behind))
                .isEqualTo("[PRIVATE_KEY_1]\n[PRIVATE_KEY_1]\n[PRIVATE_KEY_1]\"; t = \"[GITHUB_TOKEN_1]\"");
        assertThat(redacted(BODY + END + behind))
                .isEqualTo("[PRIVATE_KEY_1]\n[PRIVATE_KEY_1]\"; t = \"[GITHUB_TOKEN_1]\"");
    }

    @Test
    void aLineOfAKeyIsNothingElse() {
        String token = new Planted(1).sample("aws_bedrock_key").value() + "\n";
        assertThat(redacted(token)).isEqualTo("[AWS_BEDROCK_KEY_1]\n");
        assertThat(kinds(BEGIN + "\n" + token + token + END)).containsExactly("private_key");
        assertThat(kinds("k = \"" + BEGIN + "\" +\n" + token)).containsExactly("private_key");
        assertThat(redacted(token + token + END)).isEqualTo("[PRIVATE_KEY_1]\n[PRIVATE_KEY_1]\n[PRIVATE_KEY_1]");
    }

    @Test
    void aLineBeforeTheFirstOfAKeyIsNoPartOfALaterKey() {
        assertThat(redacted(OTHER + FIRST + "\nabc=\n" + OTHER + END))
                .isEqualTo(OTHER + "[PRIVATE_KEY_1]\n".repeat(2) + "[PRIVATE_KEY_2]\n[PRIVATE_KEY_2]");
    }

    @Test
    void theLinesOfAKeyInLiteralsHaveOneWidth() {
        String rest = "  \"" + BODY.strip() + "\\n\" +\n  \"" + OTHER.strip() + "\\n\" +\n";
        String masked = "  \"[PRIVATE_KEY_1]\\n\" +\n".repeat(2);
        assertThat(redacted("k = \"" + FIRST + "\" +\n" + rest)).isEqualTo("k = \"[PRIVATE_KEY_1]\" +\n" + masked);
        assertThat(redacted("  \"" + FIRST.substring(0, 64) + "\\n\" +\n" + rest))
                .endsWith("\" +\n" + masked);
        assertThat(redacted("k = \"" + BEGIN + "\\n" + BODY.strip() + "\\n\" +\n" + rest))
                .endsWith("\" +\n" + masked);
    }

    @Test
    void theSecondLineMayBeTheLast() {
        assertThat(redacted(FIRST + "\nabc=\nfoo\n")).isEqualTo("[PRIVATE_KEY_1]\n[PRIVATE_KEY_1]\nfoo\n");
        assertThat(redacted("Private-Lines: 1\nfifteenletters1\n"))
                .isEqualTo("[PUTTY_PRIVATE_KEY_1]\nfifteenletters1\n");
    }

    @Test
    void aChangeMayReplaceTheEndOfAKey() {
        assertThat(redacted(" " + BEGIN + "\n " + BODY + " abc=\n+" + OTHER + "+x = 1\n"))
                .isEqualTo(" [PRIVATE_KEY_1]\n".repeat(3) + "+[PRIVATE_KEY_1]\n+x = 1\n");
    }

    @Test
    void theEndOfAKeyMayStandFarIntoItsLine() {
        String blanks = " ".repeat(60);
        assertThat(redacted(BEGIN + "\n" + BODY + blanks + END)).endsWith("\n" + blanks + "[PRIVATE_KEY_1]");
    }

    @Test
    void aLineThatIsTooShortIsNoKeyWhereverItStands() {
        String text = "x\n" + BODY.substring(0, 39) + "\n" + END + "\n#";
        assertThat(redacted(text)).isEqualTo(text);
    }

    private static Set<String> kinds(String text) {
        return Vocabulary.standard().kindsIn(text);
    }

    private static String redacted(String text) {
        return new Placeholders(Vocabulary.standard()).redact(text);
    }
}
