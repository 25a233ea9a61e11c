package dev.gittensory.review.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TokenEstimateTest {

    /** What tokenizers in wide use make of such texts is at most the second column. */
    @ParameterizedTest
    @CsvSource({
        "'', 0, 0",
        "internationalization, 4, 10",
        "'The quick brown fox jumps over the lazy dog.', 10, 20",
        "'return foo.barBaz(x, 12);', 11, 16",
        "'                            }', 3, 12",
        "e3b0c44298fc1c149afbf4c8996fb924, 20, 32",
        "'aB3dE9xYz0Kq', 9, 14",
        "'{}[]()<>;:!?', 9, 12",
        "'1234567890', 10, 10",
        "'名前空間', 5, 8",
        "'🚀🚀', 4, 6",
        "'Überprüfung', 5, 10"
    })
    void isNotBelowWhatModelsCountAndNotFarAbove(String text, int least, int most) {
        assertThat(TokenEstimate.of(text)).isBetween(least, most);
    }

    @Property
    void linesTogetherAreNeverBelowTheWhole(@ForAll String text) {
        int lines = Arrays.stream(text.split("\n", -1))
                .mapToInt(TokenEstimate::ofLine)
                .sum();
        assertThat(lines).isGreaterThanOrEqualTo(TokenEstimate.of(text));
    }

    @Property
    void aTextIsNeverBelowAThirdOfItsLength(@ForAll String text) {
        assertThat(TokenEstimate.of(text) * 3).isGreaterThanOrEqualTo(text.length());
    }
}
