package dev.gittensory.ai;

import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a provider wants to be left alone, in each of the three ways in which they say it. */
final class RetryAfter {

    /** Longer than anybody waits, and short enough to calculate with. */
    private static final Duration LONGEST = Duration.ofDays(366);

    private RetryAfter() {}

    /** Null if it does not say, or nothing that can be read. */
    static @Nullable Duration of(HttpHeaders headers, Clock clock) {
        return headers.firstValue("retry-after-ms")
                .flatMap(text -> number(text, 1))
                .or(() -> headers.firstValue("retry-after").flatMap(text -> number(text, 1_000)))
                .or(() -> headers.firstValue("retry-after").flatMap(text -> date(text, clock.instant())))
                .filter(wait -> !wait.isNegative() && !wait.isZero())
                .orElse(null);
    }

    private static Optional<Duration> number(String text, int millis) {
        try {
            double wait = Double.parseDouble(text) * millis;
            return Double.isNaN(wait)
                    ? Optional.empty()
                    : Optional.of(Duration.ofMillis((long) Math.ceil(Math.min(wait, LONGEST.toMillis()))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static Optional<Duration> date(String text, Instant now) {
        try {
            Instant then = DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from);
            Duration wait = Duration.between(now, then);
            return Optional.of(wait.compareTo(LONGEST) > 0 ? LONGEST : wait);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
