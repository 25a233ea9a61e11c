package dev.gittensory.review;

import java.time.Instant;

/** A language model at a provider. May be asked from several threads. */
public interface Model {

    /** Which model, on whose account. */
    ModelId id();

    /** The tokens that go into one request, answer included. */
    int contextTokens();

    /**
     * Asks, and waits for the answer until the deadline at the latest. Never throws for what a provider or the network does;
     * interrupting the thread ends it as a timeout. No text of prompt or answer reaches a log.
     */
    Reply ask(Prompt prompt, Instant deadline);
}
