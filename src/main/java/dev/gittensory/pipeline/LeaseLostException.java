package dev.gittensory.pipeline;

import java.io.Serial;

/** Somebody else works on the review now; whoever catches this stops without a trace. */
public class LeaseLostException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;
}
