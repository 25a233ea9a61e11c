package dev.gittensory.github.source;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.enrich.DegradedException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class KeptTest {

    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void isAskedForOnceHoweverManyWantIt() throws InterruptedException, ExecutionException {
        Kept<Integer> kept = new Kept<>(asked::incrementAndGet);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Integer>> answers = threads.invokeAll(Stream.generate(() -> (Callable<Integer>) kept::get)
                    .limit(40)
                    .toList());
            for (Future<Integer> answer : answers) {
                assertThat(answer.get()).isEqualTo(1);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB_NOT_CONFIGURED, MISSING_TOKEN",
        "GITHUB_CREDENTIALS, MISSING_TOKEN",
        "GITHUB_PERMISSION, MISSING_TOKEN",
        "GITHUB_GONE, GITHUB_HTTP_ERROR",
        "GITHUB_INVALID, GITHUB_HTTP_ERROR",
        "GITHUB_TRUNCATED, GITHUB_RESPONSE_TOO_LARGE"
    })
    void aRefusalIsKept(GitHubReason reason, EnrichReason expected) {
        failsOnceWith(new RefusedException(reason), expected);
    }

    @ParameterizedTest
    @CsvSource({
        "GITHUB_RATE_LIMITED, GITHUB_HTTP_ERROR",
        "GITHUB_PACED, GITHUB_TIMEOUT",
        "GITHUB_UNAVAILABLE, GITHUB_NETWORK_ERROR"
    })
    void aLimitIsKeptBecauseTheReviewDoesNotWait(GitHubReason reason, EnrichReason expected) {
        failsOnceWith(new NotNowException(Duration.ofSeconds(1), reason), expected);
    }

    @Test
    void theFailureOfOneThatWasGivenUpIsNotThatOfTheNext() {
        Kept<Integer> kept = new Kept<>(() -> {
            if (asked.incrementAndGet() == 1) {
                Thread.currentThread().interrupt();
                throw new NotNowException(Duration.ofSeconds(1), GitHubReason.GITHUB_UNAVAILABLE);
            }
            return 2;
        });

        assertThat(reason(kept)).isEqualTo(EnrichReason.GITHUB_TIMEOUT);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(kept.get()).isEqualTo(2);
    }

    @Test
    void whoIsGivenUpDoesNotWait() {
        Kept<Integer> kept = new Kept<>(asked::incrementAndGet);
        Thread.currentThread().interrupt();

        assertThat(reason(kept)).isEqualTo(EnrichReason.GITHUB_TIMEOUT);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(asked).hasValue(0);
    }

    private void failsOnceWith(RuntimeException failure, EnrichReason expected) {
        Kept<Integer> kept = new Kept<>(() -> {
            asked.incrementAndGet();
            throw failure;
        });

        assertThat(reason(kept)).isEqualTo(expected);
        assertThat(reason(kept)).isEqualTo(expected);
        assertThat(asked).hasValue(1);
    }

    private static EnrichReason reason(Kept<?> kept) {
        return catchThrowableOfType(DegradedException.class, kept::get).reason();
    }
}
