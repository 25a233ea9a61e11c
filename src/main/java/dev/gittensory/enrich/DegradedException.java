package dev.gittensory.enrich;

import dev.gittensory.domain.EnrichReason;
import java.io.Serial;

/** Something that an analyzer needs is not to be had; carries the coded reason and nothing from outside. */
public final class DegradedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final EnrichReason reason;

    /** With the reason that is to travel. */
    public DegradedException(EnrichReason reason) {
        super(reason.code());
        if (reason.benign()) {
            throw new IllegalArgumentException(reason.code() + " is no degradation");
        }
        this.reason = reason;
    }

    /** Why. */
    public EnrichReason reason() {
        return reason;
    }
}
