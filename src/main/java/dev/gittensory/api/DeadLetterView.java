package dev.gittensory.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.pipeline.ReviewSnapshot;
import dev.gittensory.publish.PostStore;
import dev.gittensory.queue.dead.DeadLetter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter with what is known of the work it was to bring. Of the content of a message, or of a review, nothing is shown.
 *
 * @param letter the message
 * @param review the review that it is about, null if it is about none or that is gone
 * @param post the row of the outbox that it is about, null if it is about none or that is gone
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetterView(
        DeadLetter letter,
        @Nullable Review review,
        @Nullable Post post) {

    /** A page of them, and where the next one begins; null if this is the last. */
    record Listing(List<DeadLetter> deadLetters, @Nullable Integer next) {

        /** The page of this many that begins here; of one letter more is known if there is one. */
        static Listing of(List<DeadLetter> found, int from, int limit) {
            boolean more = found.size() > limit;
            return new Listing(more ? found.subList(0, limit) : found, more ? from + limit : null);
        }
    }

    /** How many were replayed or purged, and whether there are more. */
    record Done(long done, boolean more) {}

    /** How far a review has come, with reason codes. */
    record Review(
            String status,
            Instant createdAt,
            @Nullable Instant finishedAt,
            @Nullable String outcome,
            List<String> reasons,
            List<String> stages) {

        static Review of(ReviewSnapshot review) {
            ReviewResult result = review.result();
            return new Review(
                    review.status().label(),
                    review.createdAt(),
                    review.finishedAt(),
                    result == null ? null : result.outcome().label(),
                    result == null
                            ? List.of()
                            : result.outcome().reasons().stream()
                                    .map(Reason::code)
                                    .toList(),
                    review.stages().stream().map(stage -> stage.name()).toList());
        }
    }

    /** How far a row of the outbox has come. */
    record Post(
            String kind,
            @Nullable String review,
            String status,
            @Nullable String reason,
            int attempts,
            Instant createdAt,
            @Nullable Instant queuedAt,
            @Nullable Instant endedAt) {

        static Post of(PostStore.Progress post) {
            Reason reason = post.reason();
            return new Post(
                    post.kind().label(),
                    post.review() == null ? null : post.review().toString(),
                    post.status(),
                    reason == null ? null : reason.code(),
                    post.attempts(),
                    post.createdAt(),
                    post.queuedAt(),
                    post.endedAt());
        }
    }
}
