package dev.gittensory.domain;

import java.io.Serial;

/** The host of a pull request will not do it, today or tomorrow: repeating the request changes nothing. */
public final class RefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Reason reason;

    /** With the coded reason; nothing that the host said is in it. */
    public RefusedException(Reason reason) {
        super(reason.code());
        this.reason = reason;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }
}
