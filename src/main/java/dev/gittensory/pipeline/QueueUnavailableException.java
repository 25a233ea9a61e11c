package dev.gittensory.pipeline;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** The broker did not take a message. */
@ApplicationException
public class QueueUnavailableException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    /** With what the broker's client reported. */
    public QueueUnavailableException(Throwable cause) {
        super("The message broker did not take the message", cause);
    }
}
