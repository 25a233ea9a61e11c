package dev.gittensory.review.dual;

import dev.gittensory.domain.AiReason;
import dev.gittensory.review.Opinion;
import dev.gittensory.review.Usage;
import dev.gittensory.review.consensus.Opinions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one reviewer has said, or why it has not.
 *
 * @param opinion null if there is none
 * @param reason why there is none, or not on all of the change
 * @param pause how long its provider wants to be left alone, null if it does not
 * @param dropped findings that were dropped: not complete, or quoting what is not in the change
 * @param tooLarge paths of what the model could not take in
 * @param cached whether there were answers, and nobody was asked for them
 */
record Voice(
        Reviewer reviewer,
        @Nullable Opinion opinion,
        @Nullable AiReason reason,
        @Nullable Duration pause,
        int dropped,
        List<String> tooLarge,
        Usage usage,
        boolean cached) {

    Voice {
        tooLarge = List.copyOf(tooLarge);
    }

    /** Of one that is not asked, or of which nothing came back. */
    static Voice silent(Reviewer reviewer, AiReason reason) {
        return new Voice(reviewer, null, reason, null, 0, List.of(), Usage.NONE, false);
    }

    /** Whether anything of the change has gone to it, now or earlier. */
    boolean wasSent() {
        return cached || usage.calls() > 0;
    }

    /** Whether there is no opinion, and waiting for one is of no use. */
    boolean isFinal() {
        return opinion == null && pause == null;
    }

    /** Both together: what it has said of the rest, when it was sent in smaller parts. */
    Voice with(Voice rest) {
        List<Opinion> opinions =
                Stream.of(opinion, rest.opinion).flatMap(Stream::ofNullable).toList();
        boolean heard = rest.opinion != null;
        return new Voice(
                reviewer,
                opinions.isEmpty() || !heard && rest.pause != null ? null : Opinions.merged(opinions),
                rest.reason,
                rest.pause,
                dropped + rest.dropped,
                heard ? rest.tooLarge : tooLarge,
                usage.plus(rest.usage),
                cached && rest.cached);
    }
}
