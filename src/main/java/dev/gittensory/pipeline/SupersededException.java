package dev.gittensory.pipeline;

import java.io.Serial;

/** A newer head of the pull request is to be reviewed instead. */
final class SupersededException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;
}
