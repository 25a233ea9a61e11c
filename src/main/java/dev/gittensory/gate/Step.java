package dev.gittensory.gate;

import dev.gittensory.domain.Reason;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One question of the gate, answered.
 *
 * @param answer what it means for the change if nothing else mattered
 * @param reason why it is not {@link Answer#PASS}, or what else a reader should know; null if there is nothing to say
 * @param detail one sentence with the figures that led there, limits of the policy among them, so it is for operators only;
 *     names no pattern, no path and no line of code
 */
public record Step(
        Question question, Answer answer, @Nullable Reason reason, String detail) {

    /** What a single answer means, from the most lenient to the strictest. */
    public enum Answer {
        PASS,
        /** Reviewed, and a person has to look. */
        HOLD,
        /** Not, or not sufficiently, reviewed; a person has to look. */
        NOT_REVIEWED,
        /** Must not go in as it is. */
        BLOCK;

        /** The word for it: {@code pass | hold | not_reviewed | block}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static Step pass(Question question, String detail) {
        return new Step(question, Answer.PASS, null, detail);
    }

    /** Whether it stands in the way of a pass. */
    public boolean objects() {
        return answer != Answer.PASS;
    }
}
