package dev.gittensory.redact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PlaceholdersTest {

    private final Placeholders placeholders = new Placeholders(Vocabulary.standard());

    private final String first = new Planted(1).sample("github_token").value();
    private final String second = new Planted(2).sample("github_token").value();

    static Stream<String> shapes() {
        return new Planted(1).all().keySet().stream();
    }

    @Test
    void theSameValueHasTheSamePlaceholderInAllTexts() {
        assertThat(placeholders.redact("a " + first + " b " + second + " c " + first))
                .isEqualTo("a [GITHUB_TOKEN_1] b [GITHUB_TOKEN_2] c [GITHUB_TOKEN_1]");
        assertThat(placeholders.redact(second)).isEqualTo("[GITHUB_TOKEN_2]");
        assertThat(placeholders.redact("Rewards: the reward, the payout, The REWARDS"))
                .isEqualTo("[PRIVATE_TERM_1]: the [PRIVATE_TERM_1], the [PRIVATE_TERM_2], The [PRIVATE_TERM_1]");
        assertThat(placeholders.counts()).isEqualTo(Map.of("github_token", 4, "private_term", 4));
    }

    @Test
    void anotherReviewBeginsAnew() {
        placeholders.redact(first);
        assertThat(new Placeholders(Vocabulary.standard()).redact(second)).isEqualTo("[GITHUB_TOKEN_1]");
    }

    @Test
    void countsAreACopy() {
        Map<String, Integer> before = placeholders.counts();
        placeholders.redact(first);
        assertThat(before).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("shapes")
    void nothingOfAValueIsLeft(String shape) {
        long missed = IntStream.range(0, 20)
                .mapToObj(seed -> new Planted(seed).numbered(shape))
                .filter(sample -> {
                    String text = "+" + sample.line() + "\r\n-old\n " + sample.line();
                    String redacted = new Placeholders(Vocabulary.standard()).redact(text);
                    assertThat(redacted.split("\r\n|\n", -1)).hasSize(3);
                    return leaks(redacted, sample.value());
                })
                .count();
        // a draw may by chance spell a placeholder or look like words
        assertThat(missed).isLessThanOrEqualTo(1);
    }

    @Test
    void keepsWhatIsAroundAValue() {
        assertThat(placeholders.redact("git clone https://x:" + first + "@github.test/a.git"))
                .isEqualTo("git clone https://x:[GITHUB_TOKEN_1]@github.test/a.git");
        String password = new Planted(3).sample("assigned_secret").value();
        assertThat(placeholders.redact("  dbPassword = \"" + password + "\"; // set"))
                .isEqualTo("  dbPassword = \"[ASSIGNED_SECRET_1]\"; // set");
        assertThat(placeholders.redact("Authorization: Bearer " + second))
                .isEqualTo("Authorization: Bearer [GITHUB_TOKEN_2]");
    }

    @Test
    void removesALongValueToItsEnd() {
        String claims = IntStream.range(0, 60)
                .mapToObj(seed -> new Planted(seed).sample("crates_io_token").value())
                .collect(Collectors.joining());
        String jwt = new Planted(4).sample("jwt").value().replace(".", "." + "eyJ" + claims + ".");
        assertThat(placeholders.redact("c=" + jwt + ";")).isEqualTo("c=[JWT_1];");
        assertThat(placeholders.redact("t = \"" + first + claims + "\"")).isEqualTo("t = \"[GITHUB_TOKEN_1]\"");
        String password = new Planted(3).sample("assigned_secret").value() + "!" + claims;
        assertThat(placeholders.redact("password = \"" + password + "\";"))
                .isEqualTo("password = \"[ASSIGNED_SECRET_1]\";");
        assertThat(placeholders.redact("h: Authorization: Bearer " + claims + "_y8Z.w;"))
                .isEqualTo("h: Authorization: Bearer [BEARER_AUTHORIZATION_1];");
    }

    @Test
    void leavesHostileTextAlone() {
        for (String text :
                new String[] {"", "\n", "\r\n\r\n", "\ud800", "a\0b", "\u200b", "[GITHUB_TOKEN_1]", "a\rb\n"}) {
            assertThat(placeholders.redact(text)).isEqualTo(text);
        }
        assertThat(placeholders.counts()).isEmpty();
    }

    private static boolean leaks(String text, String value) {
        for (int i = 0; i + 12 <= value.length(); i++) {
            if (text.contains(value.substring(i, i + 12))) {
                return true;
            }
        }
        return false;
    }
}
