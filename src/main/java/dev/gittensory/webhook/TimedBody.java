package dev.gittensory.webhook;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;

/** A body that has a limited time to come, counted from here. It is looked at between reads; the server bounds each of them. */
final class TimedBody extends InputStream {

    /** GitHub waits no longer for an answer. */
    static final Duration LONGEST = Duration.ofSeconds(10);

    private final InputStream body;
    private final LongSupplier nanos;
    private final long start;

    TimedBody(InputStream body, LongSupplier nanos) {
        this.body = body;
        this.nanos = nanos;
        this.start = nanos.getAsLong();
    }

    @Override
    public int read() throws IOException {
        check();
        return body.read();
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        check();
        return body.read(buffer, offset, length);
    }

    private void check() throws TooSlowException {
        if (nanos.getAsLong() - start > LONGEST.toNanos()) {
            throw new TooSlowException();
        }
    }

    /** The time is over. */
    static final class TooSlowException extends IOException {
        private static final long serialVersionUID = 1;
    }
}
