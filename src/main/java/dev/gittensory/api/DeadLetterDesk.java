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
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
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

    /** What operators do to dead letters. */
    enum Action {
        REPLAY("dead_letter_replay", "dead_letters_replayed"),
        PURGE("dead_letter_purge", "dead_letters_purged");

        private final String intent;
        private final String done;

        Action(String intent, String done) {
            this.intent = intent;
            this.done = done;
        }
    }

    /** Keeps what is about to be done to a letter; before it is done, so that nothing is done unseen. */
    void intends(Action action, DeadLetter letter) {
        keep(action.intent, letter.id(), letter.queue() + " " + new TreeMap<>(letter.about()));
    }

    /** Has it done to each of these letters that is still there; keeps, and answers, to how many. */
    int each(
            Action action,
            @Nullable String queue,
            List<DeadLetter> letters,
            Function<String, Optional<DeadLetter>> carryOut) {
        int count = 0;
        for (DeadLetter letter : letters) {
            intends(action, letter);
            count += carryOut.apply(letter.id()).isPresent() ? 1 : 0;
        }
        keep(action.done, queue == null ? Queues.DEAD : queue, "count " + count);
        return count;
    }

    /** By whom is all that the operator token says. */
    private void keep(String action, String subject, String detail) {
        trail.record(new AuditEntry(clock.instant(), AuditEntry.OPERATOR, action, subject, detail));
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
