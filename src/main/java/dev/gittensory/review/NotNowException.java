package dev.gittensory.review;

import dev.gittensory.domain.AiReason;
import jakarta.ejb.ApplicationException;
import java.io.Serial;
import java.time.Duration;

/** A provider wants to be asked later. The review goes on then; nothing that was answered is asked again. */
@ApplicationException
public class NotNowException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final Duration after;

    /** With how long to wait, and for what. */
    public NotNowException(Duration after, AiReason reason) {
        super(reason.code());
        this.after = after;
    }

    /** How long to wait. */
    public Duration after() {
        return after;
    }
}
