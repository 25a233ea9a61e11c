package dev.gittensory.review;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * What models have answered, so that the same is not asked, nor paid for, twice. Answers quote code, so none is kept for long.
 * May be asked from any thread.
 */
public interface AnswerCache {

    /** How long an answer is of use: as long as people push to a pull request again. */
    Duration KEPT = Duration.ofDays(7);

    /** The answer under a key of {@link AnswerKey}, empty if there is none, or none that is younger than {@link #KEPT}. */
    Optional<Reply.Answer> find(String key);

    /** Keeps an answer that {@link #canBeKept}; if there is one already, that stays. */
    void keep(String key, Reply.Answer answer);

    /** Whether every database takes this text: no NUL in it, and no half of a character. */
    static boolean canBeKept(Reply.Answer answer) {
        return answer.text().indexOf(0) < 0
                && StandardCharsets.UTF_8.newEncoder().canEncode(answer.text());
    }

    /** Deletes what is too old, and says how many that were. To be called regularly. */
    int forgetOld();
}
