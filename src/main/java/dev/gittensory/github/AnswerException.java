package dev.gittensory.github;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.RefusedException;
import java.io.IOException;
import java.io.Serial;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * GitHub did not do what it was asked. Says how it answered and nothing of what it said. A type of our own because
 * {@code github-api} repeats a request, also a write, after those that the JDK has for broken connections.
 */
final class AnswerException extends IOException {

    @Serial
    private static final long serialVersionUID = 1L;

    private static final int NONE = 0;
    private static final int TOO_LONG = -1;

    private static final Duration UNAVAILABLE = Duration.ofSeconds(30);

    /** GitHub's advice where a limit comes without a time. */
    private static final Duration UNTOLD = Duration.ofSeconds(60);

    private static final Duration SHORTEST = Duration.ofSeconds(1);
    static final Duration LONGEST = Duration.ofHours(1);

    /** Where the message is in the body of an error. */
    private static final int MESSAGE_WITHIN = 2_000;

    private final int status;
    private final @Nullable Limit limit;

    /**
     * GitHub wants to be left alone.
     *
     * @param told whether it has said for how long
     */
    record Limit(Duration after, boolean told) {}

    private AnswerException(String message, int status, @Nullable Limit limit) {
        super(message);
        this.status = status;
        this.limit = limit;
    }

    /** There is no answer, or none that can be read; a write may have landed all the same. */
    static AnswerException none() {
        return new AnswerException("GitHub did not answer", NONE, null);
    }

    static AnswerException tooLong() {
        return new AnswerException("GitHub's answer is too long", TOO_LONG, null);
    }

    static AnswerException of(int status, HttpHeaders headers, byte[] body, Instant now) {
        return new AnswerException("GitHub answered " + status, status, limit(status, headers, body, now));
    }

    /** The status of the answer; no number of HTTP's if there is none. */
    int status() {
        return status;
    }

    /** For how long GitHub wants to be left alone, if that is what it answered. */
    Optional<Limit> limit() {
        return Optional.ofNullable(limit);
    }

    /** The same answer to somebody who knows better how long to wait. */
    AnswerException withWait(Duration wait) {
        return new AnswerException("GitHub answered " + status, status, new Limit(wait, true));
    }

    /** What a failed call means in the product's words, whatever the library has wrapped around it. */
    static RuntimeException inOurWords(Throwable failure) {
        for (Throwable at = failure; at != null; at = at.getCause()) {
            if (at instanceof AnswerException answer) {
                return answer.inOurWords();
            }
        }
        return none().inOurWords(); // an answer that the library could not read
    }

    private RuntimeException inOurWords() {
        if (limit != null) {
            return new NotNowException(limit.after(), GitHubReason.GITHUB_RATE_LIMITED);
        }
        if (status == NONE || status >= 500) {
            return new NotNowException(UNAVAILABLE, GitHubReason.GITHUB_UNAVAILABLE);
        }
        return new RefusedException(
                switch (status) {
                    case TOO_LONG -> GitHubReason.GITHUB_TRUNCATED;
                    case 401 -> GitHubReason.GITHUB_CREDENTIALS;
                    case 403 -> GitHubReason.GITHUB_PERMISSION;
                    case 404, 410 -> GitHubReason.GITHUB_GONE;
                    default -> GitHubReason.GITHUB_INVALID;
                });
    }

    private static @Nullable Limit limit(int status, HttpHeaders headers, byte[] body, Instant now) {
        if (status != 403 && status != 429) {
            return null;
        }
        Duration after = retryAfter(headers);
        boolean usedUp =
                headers.firstValue("x-ratelimit-remaining").filter("0"::equals).isPresent();
        if (after == null && usedUp) {
            after = untilReset(headers, now);
        }
        if (after == null) {
            return status == 429 || usedUp || speaksOfSecondaryLimit(body) ? new Limit(UNTOLD, false) : null;
        }
        return new Limit(
                after.compareTo(SHORTEST) < 0 ? SHORTEST : after.compareTo(LONGEST) > 0 ? LONGEST : after, true);
    }

    private static @Nullable Duration retryAfter(HttpHeaders headers) {
        return headers.firstValue("retry-after")
                .map(AnswerException::number)
                .map(Duration::ofSeconds)
                .orElse(null);
    }

    private static @Nullable Duration untilReset(HttpHeaders headers, Instant now) {
        try {
            return headers.firstValue("x-ratelimit-reset")
                    .map(AnswerException::number)
                    .map(seconds -> Duration.between(now, Instant.ofEpochSecond(seconds)))
                    .orElse(null);
        } catch (DateTimeException | ArithmeticException e) {
            return null;
        }
    }

    private static @Nullable Long number(String text) {
        try {
            return Long.parseLong(text.strip());
        } catch (NumberFormatException e) {
            return null; // a date, or nonsense
        }
    }

    private static boolean speaksOfSecondaryLimit(byte[] body) {
        String opening = new String(body, 0, Math.min(body.length, MESSAGE_WITHIN), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return opening.contains("secondary rate limit") || opening.contains("abuse detection");
    }
}
