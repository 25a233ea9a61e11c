package dev.gittensory.redact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Text that is built against the search costs linear time and never fails. */
class HostileTextTest {

    private static final int LENGTH = 200_000;

    static Stream<String> pieces() {
        return Stream.of(
                "q~",
                ":aa",
                "-us",
                "?sig=",
                "://a:bcde@x/",
                "://abcdefgh/hooks/",
                "secret_key:",
                "datadog key=",
                "reward ",
                "the reward ",
                "wallet wallet_ ",
                "/home/ab/c ",
                "C:\\Users\\bob\\x ",
                "MIIE\n",
                "-----BEGIN PRIVATE KEY-----\n",
                "-----END PRIVATE KEY-----\n",
                "a".repeat(64) + "\n",
                "%2577",
                "&#119;",
                "\\u0077",
                "QUFB",
                "\u200b",
                "\ud800",
                "\0",
                "\u212a",
                "[removed: GitHub token]",
                "[private]",
                "`",
                "](",
                "sessiontoken=",
                "(((((",
                "\n",
                "\r\n",
                " ");
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void endsInBoundedTime(String piece) {
        String text = piece.repeat(LENGTH / piece.length());
        Assertions.assertTimeout(Duration.ofSeconds(20), () -> {
            String redacted = new Placeholders(Vocabulary.standard()).redact(text);
            assertThat(redacted.lines().count()).isEqualTo(text.lines().count());
            PublicText.of(Vocabulary.standard()).sanitize(text);
            Detector.of(Vocabulary.standard()).kindsIn(text);
        });
    }

    @Test
    void everyUseNoticesAnInterruption() {
        List<Runnable> uses = List.of(
                () -> new Placeholders(Vocabulary.standard()).redact("some text"),
                () -> PublicText.of(Vocabulary.standard()).sanitize("some text"),
                () -> Detector.of(Vocabulary.standard()).kindsIn("some text"));
        for (Runnable use : uses) {
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(use::run).isInstanceOf(CancellationException.class);
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }

    @Test
    void aTextThatIsTooLongIsNotSaidToBeClean() {
        Detector detector = Detector.of(Vocabulary.standard());
        assertThat(detector.kindsIn(" ".repeat(262_144))).isEmpty();
        assertThat(detector.kindsIn(" ".repeat(262_145))).containsExactly(Detector.OVERSIZED);
        assertThat(detector.kindsIn(" ".repeat(262_145) + "wallet"))
                .containsExactly(Detector.OVERSIZED, "private_term");
    }
}
