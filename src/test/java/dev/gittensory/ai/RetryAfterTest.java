package dev.gittensory.ai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.testkit.MutableClock;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private final MutableClock clock = new MutableClock("2026-11-20T10:00:00Z");

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            retry-after    | 20                            | PT20S
            Retry-After    | 1.5                           | PT1.5S
            retry-after-ms | 250                           | PT0.25S
            retry-after    | Fri, 20 Nov 2026 10:02:00 GMT | PT2M
            retry-after    | 999999999999999999999         | PT8784H
            """)
    void readsEachFormInWhichProvidersSayIt(String name, String value, Duration wait) {
        assertThat(RetryAfter.of(headers(Map.of(name, List.of(value))), clock)).isEqualTo(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "-5", "0", "NaN", "-Infinity", "Fri, 20 Nov 2026 09:00:00 GMT", "Fri, 99 Nov"})
    void ignoresWhatSaysNothing(String value) {
        assertThat(RetryAfter.of(headers(Map.of("retry-after", List.of(value))), clock))
                .isNull();
    }

    @Test
    void prefersTheMoreExactOne() {
        assertThat(RetryAfter.of(
                        headers(Map.of("retry-after", List.of("2"), "retry-after-ms", List.of("1700"))), clock))
                .isEqualTo(Duration.ofMillis(1_700));
    }

    @Test
    void isNullWithoutAHeader() {
        assertThat(RetryAfter.of(headers(Map.of()), clock)).isNull();
    }

    private static HttpHeaders headers(Map<String, List<String>> headers) {
        return HttpHeaders.of(headers, (name, value) -> true);
    }
}
