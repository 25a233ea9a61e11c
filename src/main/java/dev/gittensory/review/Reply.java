package dev.gittensory.review;

import dev.gittensory.domain.AiReason;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of asking a model once. All retries that make sense at once are over by then. */
public sealed interface Reply {

    /** What it has used. */
    Usage usage();

    /** The model has answered and come to its end. */
    record Answer(String text, Usage usage) implements Reply {

        /** Never the text: a model may quote what it was sent. */
        @Override
        public String toString() {
            return "Answer of " + text.length() + " characters";
        }
    }

    /**
     * There is no answer that can be used.
     *
     * @param reason its class
     * @param retryAfter when the provider wants to be asked again, null if it did not say or asking again is of no use
     */
    record Failure(AiReason reason, @Nullable Duration retryAfter, Usage usage) implements Reply {}
}
