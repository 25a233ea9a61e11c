package dev.gittensory.github.source;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.enrich.DegradedException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * An answer of GitHub that is asked for when it is first wanted, and kept, as is the failure to get one. Who comes while it is
 * being asked for waits.
 */
final class Kept<T> {

    private final ReentrantLock lock = new ReentrantLock();
    private final Supplier<T> question;
    private @Nullable T answer;
    private @Nullable EnrichReason failure;

    /** The question says in one of the product's exceptions that there is no answer. */
    Kept(Supplier<T> question) {
        this.question = question;
    }

    /** The answer; throws {@link DegradedException} if it is not to be had. */
    T get() {
        try {
            lock.lockInterruptibly();
        } catch (InterruptedException e) {
            throw outOfTime();
        }
        try {
            T known = answer;
            if (known != null) {
                return known;
            }
            if (failure != null) {
                throw new DegradedException(failure);
            }
            return ask();
        } finally {
            lock.unlock();
        }
    }

    private T ask() {
        try {
            T given = question.get();
            answer = given;
            return given;
        } catch (DegradedException e) {
            throw failed(e.reason());
        } catch (NotNowException e) {
            throw failed(reason(e.reason()));
        } catch (RefusedException e) {
            throw failed(reason(e.reason()));
        }
    }

    /** Of an analyzer that was given up, the failure says nothing to the next one. */
    private DegradedException failed(EnrichReason reason) {
        if (Thread.currentThread().isInterrupted()) {
            return outOfTime();
        }
        failure = reason;
        return new DegradedException(reason);
    }

    private static DegradedException outOfTime() {
        Thread.currentThread().interrupt();
        return new DegradedException(EnrichReason.GITHUB_TIMEOUT);
    }

    private static EnrichReason reason(Reason why) {
        return why instanceof GitHubReason reason
                ? switch (reason) {
                    case GITHUB_NOT_CONFIGURED, GITHUB_CREDENTIALS, GITHUB_PERMISSION -> EnrichReason.MISSING_TOKEN;
                    case GITHUB_PACED -> EnrichReason.GITHUB_TIMEOUT;
                    case GITHUB_UNAVAILABLE -> EnrichReason.GITHUB_NETWORK_ERROR;
                    case GITHUB_TRUNCATED -> EnrichReason.GITHUB_RESPONSE_TOO_LARGE;
                    case GITHUB_RATE_LIMITED, GITHUB_GONE, GITHUB_INVALID -> EnrichReason.GITHUB_HTTP_ERROR;
                }
                : EnrichReason.GITHUB_HTTP_ERROR;
    }
}
