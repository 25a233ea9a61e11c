package dev.gittensory.api;

import dev.gittensory.audit.AuditEntry;
import dev.gittensory.audit.AuditTrail;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.pipeline.ReviewStore;
import dev.gittensory.publish.PostStore;
import dev.gittensory.queue.Queues;
import dev.gittensory.queue.dead.DeadLetter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What requests about dead letters need beside the queue: what is known of the work, and the audit trail. */
@Dependent
public class DeadLetterDesk {

    private static final int USUAL = 100;
    private static final int MOST = 500;
    private static final int FARTHEST = 100_000;

    private final ReviewStore reviews;
    private final PostStore posts;
    private final AuditTrail trail;
    private final Clock clock;

    /** With where work is found, and where actions are kept. */
    @Inject
    public DeadLetterDesk(ReviewStore reviews, PostStore posts, AuditTrail trail, Clock clock) {
        this.reviews = reviews;
        this.posts = posts;
        this.trail = trail;
        this.clock = clock;
    }

    DeadLetterView view(DeadLetter letter) {
        return new DeadLetterView(
                letter,
                about(letter, "review")
                        .map(ReviewId::new)
                        .flatMap(reviews::find)
                        .map(DeadLetterView.Review::of)
                        .orElse(null),
                about(letter, "post")
                        .flatMap(posts::progress)
                        .map(DeadLetterView.Post::of)
                        .orElse(null));
    }

    private static Optional<UUID> about(DeadLetter letter, String name) {
        return Optional.ofNullable(letter.about().get(name))
                .flatMap(ReviewId::parse)
                .map(ReviewId::value);
    }

    DeadLetter replayed(DeadLetter letter) {
        return keep("dead_letter_replayed", letter);
    }

    DeadLetter purged(DeadLetter letter) {
        return keep("dead_letter_purged", letter);
    }

    /** By whom is all that the operator token says. */
    private DeadLetter keep(String action, DeadLetter letter) {
        trail.record(new AuditEntry(
                clock.instant(),
                AuditEntry.OPERATOR,
                action,
                letter.id(),
                letter.queue() + " " + new TreeMap<>(letter.about())));
        return letter;
    }

    static int from(@Nullable String text) {
        return Limit.of(text, "from", 0, 0, FARTHEST);
    }

    static int limit(@Nullable String text) {
        return Limit.of(text, "limit", USUAL, 1, MOST);
    }

    /** The queue, if it is one that messages die in; null for all. */
    static @Nullable String queue(@Nullable String queue) {
        if (queue == null || Queues.WORK.contains(queue)) {
            return queue;
        }
        throw new ProblemException(Problem.of(
                Status.BAD_REQUEST,
                "bad_queue",
                "The parameter queue is one of " + String.join(", ", Queues.WORK) + "; without it all are meant."));
    }

    static ProblemException notFound() {
        return new ProblemException(Problem.of(
                Status.NOT_FOUND,
                "dead_letter_not_found",
                "There is no dead letter with this identifier; it may have been replayed or purged meanwhile."));
    }
}
