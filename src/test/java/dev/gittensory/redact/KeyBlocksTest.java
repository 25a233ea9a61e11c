package dev.gittensory.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Keys that go over lines, as diffs and sources show them. */
class KeyBlocksTest {

    private static final String BEGIN = "-----BEGIN RSA PRIVATE" + " KEY-----";
    private static final String END = "-----END RSA PRIVATE" + " KEY-----";

    private final List<String> body = body(7);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "~~|~~",
                "+|~~",
                "-|~~",
                "~ ~|~~",
                "+    |~~",
                "+    \"|\\n\" +",
                "+# |~~",
                " * |~~",
                "+  '|',",
                "> |~~",
                "~~|\\n\\",
                "+|;"
            })
    void removesEveryLineAndKeepsWhatIsAround(String before, String behind) {
        String text = lines(before, behind, BEGIN, body, END);
        assertThat(redacted("a\n" + text + "b\n"))
                .isEqualTo("a\n" + lines(before, behind, "[PRIVATE_KEY_1]", masks(7), "[PRIVATE_KEY_1]") + "b\n");
    }

    @Test
    void theSameKeyIsTheSameWhateverStandsAroundIt() {
        String text = lines("+", "", BEGIN, body, END) + "@@ -1 +1 @@\n" + lines(" * ", "", BEGIN, body, END)
                + lines("", "", BEGIN, body(3), END);
        assertThat(redacted(text))
                .contains("+[PRIVATE_KEY_1]\n", " * [PRIVATE_KEY_1]\n", "\n[PRIVATE_KEY_2]\n")
                .doesNotContain("_3]");
    }

    @Test
    void removesAKeyThatIsCutOff() {
        String cut = BEGIN + "\n" + body.get(0) + "\n" + body.get(1) + "\n";
        assertThat(redacted(cut)).isEqualTo("[PRIVATE_KEY_1]\n".repeat(3));
        assertThat(redacted(cut + "@@ -1,2 +1,2 @@\nfoo\n"))
                .isEqualTo("[PRIVATE_KEY_1]\n".repeat(3) + "@@ -1,2 +1,2 @@\nfoo\n");
        assertThat(redacted("+" + BEGIN)).isEqualTo("+[PRIVATE_KEY_1]");
    }

    @Test
    void removesAKeyWithoutItsHeader() {
        String tail = body.get(0) + "\n" + body.get(1) + "\nabcd==\n" + END + "\nfoo\n";
        assertThat(redacted("x\n" + tail)).isEqualTo("x\n" + "[PRIVATE_KEY_1]\n".repeat(4) + "foo\n");
        assertThat(redacted("x\n" + tail.replace("END RSA PRIVATE", "END RSA PUBLIC")))
                .isEqualTo("x\n" + tail.replace("END RSA PRIVATE", "END RSA PUBLIC"));
        assertThat(redacted(body.get(0) + "\nx = 1\n" + END)).isEqualTo(body.get(0) + "\nx = 1\n" + END);
        assertThat(redacted(body.get(0).substring(0, 39) + "\n" + END))
                .isEqualTo(body.get(0).substring(0, 39) + "\n" + END);
        assertThat(redacted(body.get(0).substring(0, 40) + "\n" + END)).isEqualTo("[PRIVATE_KEY_1]\n[PRIVATE_KEY_1]");
    }

    @Test
    void knowsAKeyByItsFirstLine() {
        String start = "MII" + "EpAIBAAKCAQEA" + body.get(0).substring(0, 48);
        assertThat(redacted("+" + start + "\n+" + body.get(1) + "\n+abc=\n+foo\n"))
                .isEqualTo("+[PRIVATE_KEY_1]\n".repeat(3) + "+foo\n");
    }

    @Test
    void aShortLineIsTheLastOne() {
        String text = BEGIN + "\n" + body.get(0) + "\n" + body.get(1) + "\nshort\nfoo\n";
        assertThat(redacted(text)).isEqualTo("[PRIVATE_KEY_1]\n".repeat(4) + "foo\n");
        String checked = BEGIN + "\n" + body.get(0) + "\nshort\n=abcd\n" + END;
        assertThat(redacted(checked)).isEqualTo("[PRIVATE_KEY_1]\n".repeat(4) + "[PRIVATE_KEY_1]");
    }

    @Test
    void aHeaderBeforeOtherTextIsAllThatGoes() {
        assertThat(redacted(BEGIN + "\nfoo\nbar\n")).isEqualTo("[PRIVATE_KEY_1]\nfoo\nbar\n");
        assertThat(redacted(BEGIN + "\nfifteenletters1\n")).isEqualTo("[PRIVATE_KEY_1]\nfifteenletters1\n");
        assertThat(redacted(BEGIN + "\nsixteenletters12\n")).isEqualTo("[PRIVATE_KEY_1]\n[PRIVATE_KEY_1]\n");
    }

    @Test
    void followsAKeyThatAChangeReplaces() {
        List<String> other = body(4);
        String text = " " + BEGIN + "\n" + prefixed("-", body) + "-abc=\n" + prefixed("+", other) + "+xyz=\n " + END
                + "\n foo\n";
        String expected = " [PRIVATE_KEY_1]\n" + "-[PRIVATE_KEY_1]\n".repeat(8) + "+[PRIVATE_KEY_1]\n".repeat(5)
                + " [PRIVATE_KEY_1]\n foo\n";
        assertThat(redacted(text)).isEqualTo(expected);
    }

    @Test
    void keepsTheHeadersWithinAKey() {
        String text = "+" + BEGIN + "\n+Proc-Type: 4,ENCRYPTED\n+DEK-Info: AES-128-CBC,00\n+\n" + prefixed("+", body)
                + "+" + END + "\n";
        assertThat(redacted(text))
                .isEqualTo("+[PRIVATE_KEY_1]\n+Proc-Type: 4,ENCRYPTED\n+DEK-Info: AES-128-CBC,00\n+\n"
                        + "+[PRIVATE_KEY_1]\n".repeat(8));
        String padded = BEGIN + "\n" + "\n".repeat(8) + body.get(0) + "\n";
        assertThat(redacted(padded)).isEqualTo("[PRIVATE_KEY_1]\n" + "\n".repeat(8) + "[PRIVATE_KEY_1]\n");
        String apart = BEGIN + "\n" + "\n".repeat(9) + body.get(0) + "\n";
        assertThat(redacted(apart)).isEqualTo("[PRIVATE_KEY_1]\n" + "\n".repeat(9) + body.get(0) + "\n");
    }

    @Test
    void knowsOtherKindsOfKeys() {
        String pgp = "-----BEGIN PGP PRIVATE KEY BLOCK" + "-----\nVersion: 1\n\n" + prefixed("", body)
                + "=aB3d\n-----END PGP PRIVATE KEY BLOCK-----\nfoo";
        assertThat(redacted(pgp))
                .isEqualTo("[PGP_PRIVATE_KEY_1]\nVersion: 1\n\n" + "[PGP_PRIVATE_KEY_1]\n".repeat(9) + "foo");
        String putty = "Public-Lines: 1\nAAAA\nPrivate-Lines: 7\n" + prefixed("", body) + "Private-MAC: 01ab\n";
        assertThat(redacted(putty))
                .isEqualTo("Public-Lines: 1\nAAAA\n" + "[PUTTY_PRIVATE_KEY_1]\n".repeat(8) + "Private-MAC: 01ab\n");
    }

    @Test
    void aKeyInOneLineEndsInItsLine() {
        String line = "k = \"" + BEGIN + "\\n" + String.join("\\n", body) + "\\n" + END + "\\n\"";
        assertThat(redacted(line + "\n" + body.get(0) + "\n"))
                .isEqualTo("k = \"[PRIVATE_KEY_1]\\n\"\n" + body.get(0) + "\n");
    }

    @Test
    void leavesCertificatesAndPublicKeys() {
        String text = "-----BEGIN CERTIFICATE-----\n" + prefixed("", body) + "-----END CERTIFICATE-----\n";
        assertThat(redacted(text)).isEqualTo(text);
    }

    @Test
    void endsWhereOtherTextBegins() {
        String key = BEGIN + "\n" + body.get(0) + "\n";
        assertThat(redacted(key + "x = 1\n" + body.get(1) + "\n"))
                .isEqualTo("[PRIVATE_KEY_1]\n".repeat(2) + "x = 1\n" + body.get(1) + "\n");
        assertThat(redacted(key + "a:\n" + body.get(1) + "\n"))
                .isEqualTo("[PRIVATE_KEY_1]\n".repeat(2) + "a:\n[PRIVATE_KEY_1]\n");
        assertThat(redacted(key + "the wallet\n")).isEqualTo("[PRIVATE_KEY_1]\n".repeat(2) + "the [PRIVATE_TERM_1]\n");
    }

    @Test
    void twoKeysAreTwoValues() {
        String text = BEGIN + "\n" + body.get(0) + "\n" + BEGIN + "\n" + body.get(1) + "\n" + END + "\n";
        Placeholders placeholders = new Placeholders(Vocabulary.standard());
        assertThat(placeholders.redact(text)).isEqualTo("[PRIVATE_KEY_1]\n".repeat(2) + "[PRIVATE_KEY_2]\n".repeat(3));
        assertThat(placeholders.counts()).containsEntry("private_key", 2);
    }

    @Test
    void aHeaderInALiteralOpensTheKeyBelowIt() {
        String text = "k = \"" + BEGIN + "\\n\" +\n  \"" + body.get(0) + "\\n\" +\n  \"abc=\";\nfoo\n";
        assertThat(redacted(text))
                .isEqualTo("k = \"[PRIVATE_KEY_1]\\n\" +\n  \"[PRIVATE_KEY_1]\\n\" +\n  \"[PRIVATE_KEY_1]\";\nfoo\n");
        String other = "if (x == \"" + BEGIN + "\") {\n" + body.get(0) + "\nfoo\n";
        assertThat(redacted(other)).isEqualTo(other);
    }

    @Test
    void linesOfAKeyLoseOnlyWhatIsOfTheKey() {
        assertThat(redacted(BEGIN + "\n'" + body.get(0) + "' + \n\t\"" + body.get(1) + "\\r\\n\");\n"))
                .isEqualTo("[PRIVATE_KEY_1]\n'[PRIVATE_KEY_1]' + \n\t\"[PRIVATE_KEY_1]\\r\\n\");\n");
        assertThat(redacted(BEGIN + "\n" + body.get(0) + "+\n")).isEqualTo("[PRIVATE_KEY_1]\n[PRIVATE_KEY_1]\n");
        assertThat(redacted(BEGIN + "\r\n" + body.get(0) + "\r\n")).isEqualTo("[PRIVATE_KEY_1]\r\n[PRIVATE_KEY_1]\r\n");
    }

    @Test
    void aVocabularyWithoutKeysFollowsNone() {
        Vocabulary none = new Vocabulary(
                new Credentials(List.of(CredentialFamily.of("x", "X", Evidence.TOKEN, "x_([a-z0-9]{20,})", "x_"))),
                List.of(),
                List.of());
        String text = body.get(0) + "\n" + END + "\n\"" + BEGIN + "\"\n" + body.get(0) + "\n";
        assertThat(new Placeholders(none).redact(text)).isEqualTo(text);
    }

    private static String redacted(String text) {
        return new Placeholders(Vocabulary.standard()).redact(text);
    }

    private static String lines(String before, String behind, String begin, List<String> body, String end) {
        return before + begin + behind + "\n"
                + body.stream().map(line -> before + line + behind + "\n").collect(Collectors.joining()) + before + end
                + behind + "\n";
    }

    private static String prefixed(String prefix, List<String> body) {
        return body.stream().map(line -> prefix + line + "\n").collect(Collectors.joining());
    }

    private static List<String> masks(int count) {
        return IntStream.range(0, count).mapToObj(i -> "[PRIVATE_KEY_1]").toList();
    }

    /** Never begins with a plus, which would be the sign of a diff. */
    private static List<String> body(int count) {
        Random random = new Random(count);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    byte[] bytes = new byte[48];
                    random.nextBytes(bytes);
                    return "k" + Base64.getEncoder().encodeToString(bytes).substring(2) + "z";
                })
                .toList();
    }
}
