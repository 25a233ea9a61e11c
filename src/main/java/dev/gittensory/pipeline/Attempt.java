package dev.gittensory.pipeline;

import java.time.Duration;

/** How an attempt to carry out a review ended, for whoever brought it. */
public sealed interface Attempt {

    /** Nothing is left to do with this message. */
    record Done() implements Attempt {}

    /** Somebody else works on it; bring it again after this time in case they die. */
    record TryAgain(Duration after) implements Attempt {}
}
