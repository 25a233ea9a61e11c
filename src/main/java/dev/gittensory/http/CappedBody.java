package dev.gittensory.http;

import java.io.IOException;
import java.io.Serial;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import org.jspecify.annotations.Nullable;

/** Collects a body as the JDK does, but hangs up when it is longer than it may be. */
public final class CappedBody implements BodySubscriber<byte[]> {

    private final BodySubscriber<byte[]> collected = BodySubscribers.ofByteArray();
    private long left;
    private @Nullable Subscription source;

    /** The body is longer than it may be. */
    public static final class TooLongException extends IOException {
        @Serial
        private static final long serialVersionUID = 1L;
    }

    /** At most so many bytes. */
    public CappedBody(long most) {
        left = most;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return collected.getBody();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        source = subscription;
        collected.onSubscribe(subscription);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        if (left < 0) {
            return; // what was under way when we hung up
        }
        for (ByteBuffer buffer : buffers) {
            left -= buffer.remaining();
        }
        if (left >= 0) {
            collected.onNext(buffers);
            return;
        }
        if (source != null) {
            source.cancel();
        }
        collected.onError(new TooLongException());
    }

    @Override
    public void onError(Throwable failure) {
        collected.onError(failure);
    }

    @Override
    public void onComplete() {
        if (left >= 0) {
            collected.onComplete();
        }
    }
}
