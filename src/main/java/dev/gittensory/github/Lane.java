package dev.gittensory.github;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/**
 * Keeps GitHub's manners towards one installation: requests one after the other, writes apart and not too many in an hour, and
 * none at all once a limit was answered until its time has come. Nobody sleeps here: who comes too early gets a
 * {@link NotNowException} before anything is sent.
 */
final class Lane {

    /** Shorter than an exchange can take: a slow installation must not hold the threads that others need. */
    static final Duration PATIENCE = Duration.ofSeconds(5);

    /** What GitHub asks for between two writes. */
    static final Duration BETWEEN_WRITES = Duration.ofSeconds(1);

    /** GitHub stops at 500 in an hour, and we are not the only one that counts. */
    static final int WRITES_IN_AN_HOUR = 480;

    private static final Duration HOUR = Duration.ofHours(1);

    /** So often is a wait that GitHub has not told doubled before it is the longest. */
    private static final int DOUBLINGS = 6;

    private static final Duration BUSY = Duration.ofSeconds(5);

    private final ReentrantLock turn = new ReentrantLock(true);
    private final Clock clock;
    private final Duration patience;
    private final Duration betweenWrites;
    private final Deque<Instant> writes = new ArrayDeque<>();
    private Instant limitedUntil = Instant.MIN;
    private int untoldLimits;
    private @Nullable Quota quota;

    /** What a request is for, as far as manners go. */
    enum Kind {
        READ,
        WRITE,
        /** A read that nobody waits for, so that it leaves a part of the hour's requests to those that somebody does. */
        BACKGROUND
    }

    /** Sends one request. */
    @FunctionalInterface
    interface Exchange {
        GitHubConnectorResponse send() throws IOException;
    }

    /** With no time between writes they do not count: they write nothing that people see. */
    Lane(Clock clock, Duration patience, Duration betweenWrites) {
        this.clock = clock;
        this.patience = patience;
        this.betweenWrites = betweenWrites;
    }

    GitHubConnectorResponse send(Kind kind, Exchange exchange) throws IOException {
        takeTurn();
        try {
            mayGo(kind);
            return sent(kind, exchange);
        } finally {
            turn.unlock();
        }
    }

    private GitHubConnectorResponse sent(Kind kind, Exchange exchange) throws IOException {
        try {
            GitHubConnectorResponse answer = exchange.send();
            untoldLimits = 0;
            Quota.of(answer).ifPresent(now -> quota = now);
            return answer;
        } catch (AnswerException e) {
            throw e.limit().map(limit -> limited(e, limit)).orElse(e);
        } finally {
            if (kind == Kind.WRITE && !betweenWrites.isZero()) {
                writes.addLast(clock.instant());
            }
        }
    }

    private AnswerException limited(AnswerException answer, AnswerException.Limit limit) {
        Duration wait = limit.after();
        if (!limit.told()) {
            Duration doubled = wait.multipliedBy(1L << Math.min(untoldLimits++, DOUBLINGS));
            wait = doubled.compareTo(AnswerException.LONGEST) < 0 ? doubled : AnswerException.LONGEST;
        }
        limitedUntil = clock.instant().plus(wait);
        return answer.withWait(wait);
    }

    private void mayGo(Kind kind) {
        Instant now = clock.instant();
        if (now.isBefore(limitedUntil)) {
            throw new NotNowException(Duration.between(now, limitedUntil), GitHubReason.GITHUB_RATE_LIMITED);
        }
        if (kind == Kind.WRITE) {
            mayWrite(now);
        }
        Quota left = quota;
        if (kind == Kind.BACKGROUND && left != null && left.isReserved(now)) {
            throw paced(now, left.until());
        }
    }

    private void mayWrite(Instant now) {
        // one in the future was noted before the clock was set back
        writes.removeIf(at -> at.isAfter(now) || !at.plus(HOUR).isAfter(now));
        if (writes.size() >= WRITES_IN_AN_HOUR) {
            throw paced(now, writes.getFirst().plus(HOUR));
        }
        if (!writes.isEmpty() && now.isBefore(writes.getLast().plus(betweenWrites))) {
            throw paced(now, writes.getLast().plus(betweenWrites));
        }
    }

    private static NotNowException paced(Instant now, Instant until) {
        Duration wait = Duration.between(now, until);
        return new NotNowException(wait.compareTo(HOUR) < 0 ? wait : HOUR, GitHubReason.GITHUB_PACED);
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
