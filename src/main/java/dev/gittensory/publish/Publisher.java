package dev.gittensory.publish;

import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.PipelineReason;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.domain.PublishReason;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.RefusedException;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Carries out rows of the outbox, one pull request at a time. What the host makes wait is brought again later; what it
 * refuses ends with the reason, and what comes after it goes on.
 */
public final class Publisher {

    /** How long a killed process keeps a pull request from the others. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private static final Duration HEARTBEAT = Duration.ofSeconds(30);
    private static final Logger LOG = System.getLogger(Publisher.class.getName());

    /** Whoever holds a pull request is usually done long before the lease runs out. */
    static final Duration LOOK_AGAIN = Duration.ofSeconds(2);

    private static final int MOST_FAILURES = 10;

    private final Map<PostKind, Poster> posters;
    private final PostStore posts;
    private final Outbox outbox;
    private final Worker worker;

    /**
     * Who works, and when.
     *
     * @param owner what the names begin with under which leases are taken; differs from process to process
     * @param scheduler keeps leases alive
     */
    public record Worker(
            String owner, Clock clock, ScheduledExecutorService scheduler, Consumer<ProductEvent> events) {}

    /**
     * A row that is ours.
     *
     * @param owner differs from claim to claim, so that whoever has lost a lease cannot end what the next one holds
     */
    private record Held(Post post, String owner) {}

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
        String owner = worker.owner() + '/' + UUID.randomUUID();
        PostClaim claim = posts.claim(id, owner, now, now.plus(LEASE));
        if (claim instanceof PostClaim.HeldFor held) {
            Duration remaining = held.remaining().plusMillis(500);
            return Optional.of(remaining.compareTo(LOOK_AGAIN) < 0 ? remaining : LOOK_AGAIN);
        }
        return claim instanceof PostClaim.Granted granted ? keep(new Held(granted.post(), owner)) : Optional.empty();
    }

    /** However long the host takes, nobody else writes to the pull request meanwhile. */
    private Optional<Duration> keep(Held held) {
        ScheduledFuture<?> heartbeat = worker.scheduler()
                .scheduleAtFixedRate(
                        () -> renew(held), HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return write(held);
        } finally {
            heartbeat.cancel(false);
        }
    }

    /** One beat that fails must not be the last: an executor never repeats a task that has thrown. */
    private void renew(Held held) {
        try {
            posts.renew(held.post().id(), held.owner(), worker.clock().instant().plus(LEASE));
        } catch (RuntimeException e) {
            LOG.log(
                    Logger.Level.WARNING,
                    "The lease on post " + held.post().id() + " could not be renewed; trying again",
                    e);
        }
    }

    private Optional<Duration> write(Held held) {
        Post post = held.post();
        try {
            end(held, poster(post.kind()).write(post).orElse(null));
        } catch (NotNowException e) {
            return later(held, e);
        } catch (RefusedException e) {
            end(held, e.reason());
        } catch (RuntimeException e) {
            failed(held, e);
            throw e;
        }
        return Optional.empty();
    }

    private Poster poster(PostKind kind) {
        return Objects.requireNonNull(posters.get(kind), () -> "nobody posts " + kind.label());
    }

    private Optional<Duration> later(Held held, NotNowException wait) {
        Duration age = Duration.between(held.post().createdAt(), worker.clock().instant());
        if (wait.isHopeless(age)) {
            end(held, PublishReason.GAVE_UP);
            return Optional.empty();
        }
        posts.release(held.post().id(), held.owner());
        return Optional.of(wait.after(age));
    }

    /** An error of our own: the broker brings the message again, and a row that never works must not come for ever. */
    private void failed(Held held, RuntimeException cause) {
        try {
            if (held.post().attempts() + 1 >= MOST_FAILURES) {
                end(held, PipelineReason.INTERNAL_ERROR);
            } else {
                posts.failed(held.post().id(), held.owner());
            }
        } catch (RuntimeException e) {
            cause.addSuppressed(e);
        }
    }

    private void end(Held held, @Nullable Reason reason) {
        Post post = held.post();
        if (!posts.end(post.id(), held.owner(), worker.clock().instant(), reason)) {
            return; // whoever holds it now ends it
        }
        worker.events().accept(new ProductEvent.PostEnded(post.kind(), post.review(), reason));
        if (post.review() != null) {
            outbox.deliver(post.review());
        }
    }
}
