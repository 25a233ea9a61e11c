package dev.gittensory.gate;

import dev.gittensory.domain.ReviewId;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The decisions that were made, with what they were made from. */
public interface DecisionHistory {

    /**
     * A decision of the past.
     *
     * @param result null if it cannot be replayed, because another version has stored it
     */
    record Decided(ReviewId review, Instant at, @Nullable GateResult result) {}

    /** The decision about this review, if it has come so far. */
    Optional<Decided> of(ReviewId review);

    /** Hands out the latest decisions, newest first and at most so many, without holding them all at once. */
    void latest(int limit, Consumer<Decided> each);
}
