package dev.gittensory.publish;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.PipelineReason;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.domain.PublishReason;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.RefusedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Carries out rows of the outbox, one pull request at a time. What the host makes wait is brought again later; what it
 * refuses ends with the reason, and what comes after it goes on.
 */
public final class Publisher {

    /** Longer than one row can take: each call to the host is bounded, and a row needs a handful. */
    static final Duration LEASE = Duration.ofMinutes(5);

    /** Whoever holds a pull request is usually done long before the lease runs out. */
    static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    /** A host that is away this long is not going to take it. One that says when it will is asked then, however late. */
    static final Duration PATIENCE = Duration.ofDays(1);

    private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(2);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(10);
    private static final int MOST_FAILURES = 10;

    private final Map<PostKind, Poster> posters;
    private final PostStore posts;
    private final Outbox outbox;
    private final Worker worker;

    /**
     * Who works, and when.
     *
     * @param owner under whose name leases are taken; differs from process to process
     */
    public record Worker(String owner, Clock clock, Consumer<ProductEvent> events) {}

    /** With a poster for each kind. */
    public Publisher(List<Poster> posters, PostStore posts, Outbox outbox, Worker worker) {
        this.posters = posters.stream().collect(Collectors.toUnmodifiableMap(Poster::kind, Function.identity()));
        this.posts = posts;
        this.outbox = outbox;
        this.worker = worker;
    }

    /** Carries out a row; returns after which time it is to be brought again, empty if it has ended. */
    public Optional<Duration> publish(UUID id) {
        Instant now = worker.clock().instant();
        PostClaim claim = posts.claim(id, worker.owner(), now, now.plus(LEASE));
        if (claim instanceof PostClaim.HeldFor held) {
            Duration remaining = held.remaining().plusMillis(500);
            return Optional.of(remaining.compareTo(LOOK_AGAIN) < 0 ? remaining : LOOK_AGAIN);
        }
        return claim instanceof PostClaim.Granted granted ? write(granted.post()) : Optional.empty();
    }

    private Optional<Duration> write(Post post) {
        try {
            end(post, poster(post.kind()).write(post).orElse(null));
        } catch (NotNowException e) {
            return later(post, e);
        } catch (RefusedException e) {
            end(post, e.reason());
        } catch (RuntimeException e) {
            failed(post, e);
            throw e;
        }
        return Optional.empty();
    }

    private Poster poster(PostKind kind) {
        return Objects.requireNonNull(posters.get(kind), () -> "nobody posts " + kind.label());
    }

    private Optional<Duration> later(Post post, NotNowException wait) {
        Duration age = Duration.between(post.createdAt(), worker.clock().instant());
        boolean away = wait.reason() == GitHubReason.GITHUB_UNAVAILABLE;
        if (away && age.compareTo(PATIENCE) > 0) {
            end(post, PublishReason.GAVE_UP);
            return Optional.empty();
        }
        posts.release(post.id(), worker.owner());
        return Optional.of(away ? pause(age) : wait.after());
    }

    /** A host that is away is asked less and less often: a pause as long as the row is old doubles it each time. */
    private static Duration pause(Duration age) {
        if (age.compareTo(SHORTEST_PAUSE) < 0) {
            return SHORTEST_PAUSE;
        }
        return age.compareTo(LONGEST_PAUSE) < 0 ? age : LONGEST_PAUSE;
    }

    /** An error of our own: the broker brings the message again, and a row that never works must not come for ever. */
    private void failed(Post post, RuntimeException cause) {
        try {
            if (post.attempts() + 1 >= MOST_FAILURES) {
                end(post, PipelineReason.INTERNAL_ERROR);
            } else {
                posts.failed(post.id(), worker.owner());
            }
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private void end(Post post, @Nullable Reason reason) {
        posts.end(post.id(), worker.owner(), worker.clock().instant(), reason);
        worker.events().accept(new ProductEvent.PostEnded(post.kind(), post.review(), reason));
        if (post.review() != null) {
            outbox.deliver(post.review());
        }
    }
}
