package dev.gittensory.domain;

import java.io.Serial;
import java.time.Duration;

/**
 * Somebody else wants to be asked later: a provider of a model, the budget, or the host of the pull request. The work goes
 * on then, by a message of its own, so that waiting uses up no attempts and no thread sleeps.
 *
 * <p>The deployment descriptor tells the container that this is an answer and no failure of a bean.
 */
public final class NotNowException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration after;
    private final transient Reason reason;

    /** With how long to wait, and for what. */
    public NotNowException(Duration after, Reason reason) {
        super(reason.code());
        this.after = after;
        this.reason = reason;
    }

    /** How long to wait. */
    public Duration after() {
        return after;
    }

    /** What for. */
    public Reason reason() {
        return reason;
    }
}
