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

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    /** A host that is away for longer is not going to answer. */
    public static final Duration PATIENCE = Duration.ofDays(1);

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

    /**
     * How long to wait after having waited for so long already: whoever says when is taken at their word, and a host that is away
     * is asked less and less often.
     */
    public Duration after(Duration age) {
        if (reason != GitHubReason.GITHUB_UNAVAILABLE) {
            return after;
        }
        if (age.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return age.compareTo(LONGEST_PAUSE) < 0
                ? age
                : LONGEST_PAUSE; // as long as it has been: that doubles it each time
    }

    /** Whether waiting has gone on for so long that nobody is going to answer any more. */
    public boolean isHopeless(Duration age) {
        return reason == GitHubReason.GITHUB_UNAVAILABLE && age.compareTo(PATIENCE) > 0;
    }

    /** What for. */
    public Reason reason() {
        return reason;
    }
}
