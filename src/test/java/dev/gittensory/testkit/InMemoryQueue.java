package dev.gittensory.testkit;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.pipeline.QueueUnavailableException;
import dev.gittensory.pipeline.ReviewQueue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A queue that keeps what was sent, and that can be out of order. */
public final class InMemoryQueue implements ReviewQueue {

    /** One message. */
    public record Sent(ReviewId id, Duration delay) {}

    private final List<Sent> sent = new ArrayList<>();
    private Consumer<ReviewId> whileSending = id -> {};

    public List<Sent> sent() {
        return List.copyOf(sent);
    }

    public List<ReviewId> ids() {
        return sent.stream().map(Sent::id).toList();
    }

    /** Called with each review before it is taken. */
    public void whileSending(Consumer<ReviewId> action) {
        whileSending = action;
    }

    /** From now on nothing is taken. */
    public void breakDown() {
        whileSending = id -> {
            throw new QueueUnavailableException(new IllegalStateException("no broker"));
        };
    }

    @Override
    public void send(ReviewId id, Duration delay) {
        whileSending.accept(id);
        sent.add(new Sent(id, delay));
    }
}
