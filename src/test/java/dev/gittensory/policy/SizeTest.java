package dev.gittensory.policy;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SizeTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0, false",
        "10, 100, false",
        "11, 100, true",
        "10, 101, true",
        "11, 101, true",
        "2147483647, 0, true",
        "0, 9223372036854775807, true"
    })
    void isExceededByMoreOfEither(int files, long lines, boolean exceeded) {
        assertThat(new Size(10, 100).exceededBy(files, lines)).isEqualTo(exceeded);
    }

    @ParameterizedTest
    @CsvSource({",, 10, 100", "9,, 9, 100", "11,, 10, 100", ",99, 10, 99", ",101, 10, 100", "0,0, 0, 0"})
    void becomesSmallerOnly(@Nullable Integer fewerFiles, @Nullable Integer fewerLines, int files, int lines) {
        assertThat(new Size(10, 100).and(fewerFiles, fewerLines)).isEqualTo(new Size(files, lines));
    }
}
