package dev.gittensory.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PublicTextTest {

    private static final PublicText TEXT =
            PublicText.of(Vocabulary.with(List.of("Falcon", "a`b", "`x y`"), List.of("/srv/g")));

    private final String token = new Planted(1).sample("github_token").value();

    static Stream<String> lines() {
        return new Planted(9).all().values().stream().map(Planted.Sample::line);
    }

    @Test
    void putsFixedWordsInThePlaceOfValues() {
        assertThat(TEXT.sanitize("It adds `" + token + "`, the falcon and /home/alice/x/y."))
                .isEqualTo("It adds `[removed: GitHub token]`, the [private] and [path].");
    }

    @ParameterizedTest
    @MethodSource("lines")
    void twiceIsOnce(String line) {
        for (String text :
                new String[] {line, "> " + line + "\n\n`" + line + "` reward", "[a](https://x.test/" + line + ")"}) {
            String once = TEXT.sanitize(text);
            assertThat(TEXT.sanitize(once)).isEqualTo(once);
            assertThat(once.length()).isLessThanOrEqualTo(text.length() * 4 + 60);
        }
    }

    @Test
    void twiceIsOnceForAnyMixture() {
        List<String> values = Stream.concat(
                        new Planted(3).all().values().stream().map(Planted.Sample::line),
                        Stream.of(
                                "wallet",
                                "the reward",
                                "falcon",
                                "/home/bob/a/b",
                                "token",
                                "password",
                                "secret: ",
                                " = \"",
                                "\"",
                                "'",
                                "=",
                                ": ",
                                "(",
                                "]",
                                "`",
                                "\n",
                                " ",
                                "a",
                                "raw score",
                                "-",
                                "."))
                .toList();
        Random random = new Random(4);
        for (int round = 0; round < 1500; round++) {
            StringBuilder mixed = new StringBuilder();
            for (int i = 0; i < 2 + random.nextInt(7); i++) {
                mixed.append(values.get(
                        random.nextInt(3) > 0
                                ? values.size() - 1 - random.nextInt(21)
                                : random.nextInt(values.size())));
            }
            String once = TEXT.sanitize(mixed.toString());
            assertThat(TEXT.sanitize(once)).as(mixed.toString()).isEqualTo(once);
        }
    }

    @Test
    void itsOwnWordsHoldNothing() {
        String secret = new Planted(2).sample("assigned_secret").value();
        assertThat(TEXT.sanitize("[removed: GitHub token] = \"" + secret + "\""))
                .contains("[removed: GitHub token] = ");
        PublicText odd = PublicText.of(Vocabulary.with(List.of("private", "removed", "path", "token"), List.of()));
        String once = odd.sanitize("a token in /home/bob/x/y, removed with " + token);
        assertThat(once).isEqualTo("a [private] in [path], [private] with [removed: GitHub token]");
        assertThat(odd.sanitize(once)).isEqualTo(once);
    }

    @Test
    void wordsThatImitateItsOwnHideNothing() {
        assertThat(TEXT.sanitize("[removed: " + token + "]")).isEqualTo("[removed: [removed: GitHub token]]");
        assertThat(TEXT.sanitize("[path" + " " + token + "]")).isEqualTo("[path [removed: GitHub token]]");
    }

    @Test
    void keepsALinkALink() {
        assertThat(TEXT.sanitize("[run](https://ci.test/falcon/" + token + "/x) ok"))
                .isEqualTo("[run](https://ci.test/[private]/[removed:-GitHub-token]/x) ok");
        assertThat(TEXT.sanitize("<https://ci.test/" + token + ">"))
                .isEqualTo("<https://ci.test/[removed:-GitHub-token]>");
        assertThat(TEXT.sanitize("[the wallet " + token + "](https://ci.test/x)"))
                .isEqualTo("[the [private] [removed: GitHub token]](https://ci.test/x)");
        assertThat(TEXT.sanitize("[a](b) " + token)).isEqualTo("[a](b) [removed: GitHub token]");
    }

    @ParameterizedTest
    @CsvSource({
        "`the a`b here`, `the [private]`[private] here`",
        "``a`b``, ``[private]`[private]``",
        "`falcon`, `[private]`",
        "`x y`, `[private]`",
        "`` ` falcon ` ``, `` ` [private] ` ``"
    })
    void keepsEveryBacktick(String text, String sanitized) {
        assertThat(TEXT.sanitize(text)).isEqualTo(sanitized);
    }

    @Test
    void findsWhatBecomesVisibleWhenAnotherValueIsGone() {
        PublicText glued = PublicText.of(Vocabulary.with(List.of("acme-", "éb-"), List.of()));
        String other = new Planted(2).sample("github_token").value();
        assertThat(glued.sanitize("x acme-" + token)).isEqualTo("x [private][removed: GitHub token]");
        assertThat(glued.sanitize("x acme-" + token + "éb-" + other + "éb-" + token))
                .isEqualTo("x [private]" + "[removed: GitHub token][private]".repeat(2) + "[removed: GitHub token]");
    }

    /** Each round reveals the next value here; a text that is made for that must not cost a round for each. */
    @Test
    void goesOverATextFourTimesAtMost() {
        PublicText glued = PublicText.of(Vocabulary.with(List.of("acme-", "éb-"), List.of()));
        assertThat(glued.sanitize("acme-" + (token + "éb-").repeat(5)))
                .isEqualTo("[private]" + "[removed: GitHub token][private]".repeat(3) + (token + "éb-").repeat(2));
    }

    @Test
    void leavesHostileTextAlone() {
        for (String text :
                new String[] {"", "\n", "\ud800", "a\0b", "`", "](", "[removed: ", "[removed: x]", "<http"}) {
            assertThat(TEXT.sanitize(text)).isEqualTo(text);
        }
    }

    @Test
    void looksForTheBeginOfALinkNoFartherThanNeeded() {
        assertThat(TEXT.sanitize("[x](" + "a/".repeat(1023) + token + ")")).endsWith("[removed:-GitHub-token])");
        assertThat(TEXT.sanitize("[x](a" + "a/".repeat(1023) + token + ")")).endsWith("[removed: GitHub token])");
        assertThat(TEXT.sanitize("a ".repeat(2000) + "[x](a/" + token + ")")).endsWith("[removed:-GitHub-token])");
    }
}
