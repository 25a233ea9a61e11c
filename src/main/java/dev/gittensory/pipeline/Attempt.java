package dev.gittensory.pipeline;

import java.time.Duration;

/** How an attempt to carry out a review ended, for whoever brought it. */
public sealed interface Attempt {

    /** Nothing is left to do with this message. */
    record Done() implements Attempt {}

    /**
     * Not now: somebody else works on it and may die, or a provider wants to be asked later. Bring it again after this time;
     * that is a new message, so waiting uses up no attempts.
     */
    record TryAgain(Duration after) implements Attempt {}
}
