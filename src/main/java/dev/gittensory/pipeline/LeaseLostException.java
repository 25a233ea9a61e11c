package dev.gittensory.pipeline;

import jakarta.ejb.ApplicationException;
import java.io.Serial;

/** Somebody else works on the review now; whoever catches this stops without a trace. */
@ApplicationException(rollback = true)
public class LeaseLostException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;
}
