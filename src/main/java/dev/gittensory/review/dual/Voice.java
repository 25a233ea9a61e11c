package dev.gittensory.review.dual;

import dev.gittensory.domain.AiReason;
import dev.gittensory.review.Opinion;
import dev.gittensory.review.Usage;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one reviewer has said, or why it has not.
 *
 * @param opinion null if there is none
 * @param reason why there is none, or not on all of the change
 * @param pause how long its provider wants to be left alone, null if it does not
 * @param unfounded findings that were dropped, because what they quote is not in the change
 * @param tooLarge paths of what the model could not take in
 * @param cached whether nobody was asked
 */
record Voice(
        Reviewer reviewer,
        @Nullable Opinion opinion,
        @Nullable AiReason reason,
        @Nullable Duration pause,
        int unfounded,
        List<String> tooLarge,
        Usage usage,
        boolean cached) {

    Voice {
        tooLarge = List.copyOf(tooLarge);
    }

    /** Of one that is not asked. */
    static Voice silent(Reviewer reviewer, AiReason reason) {
        return new Voice(reviewer, null, reason, null, 0, List.of(), Usage.NONE, false);
    }

    /** The same, with what an earlier round has used. */
    Voice after(Voice earlier) {
        return new Voice(
                reviewer,
                opinion,
                reason,
                pause,
                unfounded,
                tooLarge,
                usage.plus(earlier.usage()),
                cached && earlier.cached());
    }
}
