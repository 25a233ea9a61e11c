package dev.gittensory.github;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Keeps GitHub's manners towards one installation: requests one after the other, writes apart, and none at all once a limit
 * was answered until its time has come. Nobody sleeps here: who comes too early gets a {@link NotNowException} before
 * anything is sent.
 */
final class Lane {

    /** Shorter than an exchange can take: a slow installation must not hold the threads that others need. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What GitHub asks for between two writes. */
    static final Duration BETWEEN_WRITES = Duration.ofSeconds(1);

    private static final Duration BUSY = Duration.ofSeconds(5);

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Clock clock;
    private final Duration patience;
    private final Duration betweenWrites;
    private Instant limitedUntil = Instant.MIN;
    private Instant lastWrite = Instant.MIN;

    /** Sends one request. */
    @FunctionalInterface
    interface Exchange {
        GitHubConnectorResponse send() throws IOException;
    }

    Lane(Clock clock, Duration patience, Duration betweenWrites) {
        this.clock = clock;
        this.patience = patience;
        this.betweenWrites = betweenWrites;
    }

    GitHubConnectorResponse send(boolean write, Exchange exchange) throws IOException {
        takeTurn();
        try {
            mayGo(write);
            return sent(write, exchange);
        } finally {
            turn.unlock();
        }
    }

    private GitHubConnectorResponse sent(boolean write, Exchange exchange) throws IOException {
        try {
            return exchange.send();
        } catch (AnswerException e) {
            e.limit().ifPresent(limit -> limitedUntil = clock.instant().plus(limit));
            throw e;
        } finally {
            if (write) {
                lastWrite = clock.instant();
            }
        }
    }

    private void mayGo(boolean write) {
        Instant now = clock.instant();
        if (now.isBefore(limitedUntil)) {
            throw new NotNowException(Duration.between(now, limitedUntil), GitHubReason.GITHUB_RATE_LIMITED);
        }
        // a last write in the future was noted before the clock was set back
        if (write && !now.isBefore(lastWrite) && now.minus(betweenWrites).isBefore(lastWrite)) {
            throw new NotNowException(Duration.between(now, lastWrite.plus(betweenWrites)), GitHubReason.GITHUB_PACED);
        }
    }

    private void takeTurn() {
        try {
            if (turn.tryLock(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new NotNowException(BUSY, GitHubReason.GITHUB_PACED);
    }
}
