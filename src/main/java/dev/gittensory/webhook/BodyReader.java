package dev.gittensory.webhook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * Reads bodies, each as a whole, because a signature is over all of it. Until then it is anybody's, and the server has two
 * hundred threads, so only a few large ones are in memory at the same time, and none may come so slowly that it keeps others
 * out. What GitHub sends is small but for rare events.
 */
final class BodyReader {

    /** GitHub does not send larger ones. */
    static final int LIMIT = 25 * 1024 * 1024;

    /** Up to here a body is small; several times what an event of a pull request usually has. */
    static final int SMALL = 256 * 1024;

    static final int LARGE_AT_ONCE = 4;

    private final Semaphore large = new Semaphore(LARGE_AT_ONCE);
    private final LongSupplier nanos;

    /** With a clock that counts nanoseconds. */
    BodyReader(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** What the use makes of the body, or why there is none. */
    Receipt read(InputStream from, Function<byte[], Receipt> use) {
        try {
            InputStream body = new TimedBody(from, nanos);
            byte[] start = body.readNBytes(SMALL);
            if (start.length < SMALL) {
                return use.apply(start);
            }
            return large.tryAcquire() ? readOn(start, body, use) : new Receipt.Refused(Refusal.OVERLOADED);
        } catch (TimedBody.TooSlowException e) {
            return new Receipt.Refused(Refusal.BODY_TOO_SLOW);
        } catch (IOException e) {
            return new Receipt.Refused(Refusal.BODY_INCOMPLETE);
        }
    }

    private Receipt readOn(byte[] start, InputStream rest, Function<byte[], Receipt> use) throws IOException {
        try {
            byte[] all = new SequenceInputStream(new ByteArrayInputStream(start), rest).readNBytes(LIMIT + 1);
            return all.length > LIMIT ? new Receipt.Refused(Refusal.PAYLOAD_TOO_LARGE) : use.apply(all);
        } finally {
            large.release();
        }
    }
}
