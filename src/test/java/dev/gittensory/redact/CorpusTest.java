package dev.gittensory.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Redaction must not miss a private word in a sentence, nor touch code and sentences that hold none. */
class CorpusTest {

    private static final PublicText PUBLIC = PublicText.of(Vocabulary.standard());
    private static final Detector DETECTOR = Detector.of(Vocabulary.standard());

    static Stream<String> ordinary() {
        return lines("survives.txt");
    }

    static Stream<String> telling() {
        return lines("private.txt");
    }

    @Test
    void theCorpusIsLargeEnough() {
        assertThat(ordinary().count()).isGreaterThanOrEqualTo(120);
    }

    @ParameterizedTest
    @MethodSource("ordinary")
    void leavesOrdinaryTextAsItIs(String line) {
        for (String text : new String[] {line, "+" + line, "-" + line, " " + line, line + "\r\n" + line}) {
            assertThat(PUBLIC.sanitize(text)).isEqualTo(text);
            assertThat(new Placeholders(Vocabulary.standard()).redact(text)).isEqualTo(text);
        }
    }

    @ParameterizedTest
    @MethodSource("telling")
    void findsPrivateWordsInSentences(String line) {
        for (String text : new String[] {line, "+" + line, " " + line}) {
            assertThat(PUBLIC.sanitize(text)).contains("[private]").satisfies(CorpusTest::tellsNothing);
            assertThat(new Placeholders(Vocabulary.standard()).redact(text))
                    .contains("[PRIVATE_TERM_1]")
                    .satisfies(CorpusTest::tellsNothing);
        }
        assertThat(DETECTOR.kindsIn(line)).containsExactly("private_term");
    }

    /** Where less is at stake than a leak, a whole identifier counts; a piece of one does not even there. */
    @ParameterizedTest
    @ValueSource(
            strings = {"reward = 5", "coldkey=5F3s", "int payout = 5;", "wallet.connect();ranking(x)", "score.rawScore"
            })
    void theDetectorCountsIdentifiersToo(String line) {
        assertThat(DETECTOR.kindsIn(line)).containsExactly("private_term");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "payout-rules.ts",
                "keyboard",
                "author",
                "input_tokens",
                "src/wallet/Wallet.java",
                "Rankings.tsx",
                "walletAddress",
                "total_reward",
                "rewarding",
                "trustScoreCache",
                "_wallet",
                "MAX_PAYOUT",
                "feature/payout-rules",
                "wallet-connect",
                "$wallet",
                "#wallet",
                "@Reward",
                "rubric.md",
                "trust-score.ts",
                "https://acme.io/ranking?page=2"
            })
    void theDetectorLeavesPiecesOfNames(String text) {
        assertThat(DETECTOR.kindsIn(text)).isEmpty();
    }

    private static void tellsNothing(String text) {
        assertThat(text.toLowerCase(Locale.ROOT))
                .doesNotContain(
                        "wallet",
                        "hotkey",
                        "coldkey",
                        "mnemonic",
                        "payout",
                        "reward",
                        "scoring",
                        "raw",
                        "trust",
                        "ranking",
                        "reviewab",
                        "rubric",
                        "guardrail");
    }

    private static Stream<String> lines(String resource) {
        try (InputStream list = Objects.requireNonNull(CorpusTest.class.getResourceAsStream(resource), resource)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
