package dev.gittensory.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class BodyReaderTest {

    private static final Receipt QUEUED = new Receipt.Queued();

    /** Near the end of its range, because such a clock may begin anywhere. */
    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1);

    private final BodyReader reader = new BodyReader(nanos::get);

    @Test
    void readsFewLargeBodiesAtOnceAndAnyNumberOfSmallOnes() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(BodyReader.LARGE_AT_ONCE);
        CountDownLatch inUse = new CountDownLatch(BodyReader.LARGE_AT_ONCE);
        CountDownLatch enough = new CountDownLatch(1);
        List<CompletableFuture<Receipt>> large = new ArrayList<>();
        for (int i = 0; i < BodyReader.LARGE_AT_ONCE; i++) {
            large.add(CompletableFuture.supplyAsync(
                    () -> reader.read(body(BodyReader.SMALL), bytes -> {
                        inUse.countDown();
                        await(enough);
                        return QUEUED;
                    }),
                    callers));
        }
        await(inUse);

        assertThat(reader.read(body(BodyReader.SMALL), bytes -> QUEUED))
                .isEqualTo(new Receipt.Refused(Refusal.OVERLOADED));
        assertThat(reader.read(body(BodyReader.SMALL - 1), bytes -> QUEUED)).isEqualTo(QUEUED);

        enough.countDown();
        assertThat(large).allSatisfy(receipt -> assertThat(receipt.join()).isEqualTo(QUEUED));
        assertThat(reader.read(body(BodyReader.SMALL), bytes -> QUEUED)).isEqualTo(QUEUED);
        callers.shutdown();
    }

    @Test
    void givesThePlaceBackWhateverHappens() {
        for (int i = 0; i <= BodyReader.LARGE_AT_ONCE; i++) {
            assertThat(reader.read(body(BodyReader.LIMIT + 1), bytes -> QUEUED))
                    .isEqualTo(new Receipt.Refused(Refusal.PAYLOAD_TOO_LARGE));
        }
    }

    @Test
    void slowBodiesHoldNoPlaceForLargeOnes() {
        for (int i = 0; i <= BodyReader.LARGE_AT_ONCE; i++) {
            long start = nanos.get();
            assertThat(reader.read(slow(Integer.MAX_VALUE), bytes -> QUEUED))
                    .isEqualTo(new Receipt.Refused(Refusal.BODY_TOO_SLOW));
            assertThat(Duration.ofNanos(nanos.get() - start))
                    .isBetween(TimedBody.LONGEST, TimedBody.LONGEST.plusSeconds(1));
        }
        assertThat(reader.read(body(BodyReader.SMALL), bytes -> QUEUED)).isEqualTo(QUEUED);
    }

    @Test
    void aSmallBodyHasNoMoreTime() {
        assertThat(reader.read(slow(12), bytes -> QUEUED)).isEqualTo(new Receipt.Refused(Refusal.BODY_TOO_SLOW));
        assertThat(reader.read(slow(10), bytes -> QUEUED)).isEqualTo(QUEUED);
    }

    @Test
    void readsTheWholeBody() {
        byte[] sent = new byte[BodyReader.SMALL + 77];
        sent[0] = 1;
        sent[sent.length - 1] = 2;

        assertThat(reader.read(new ByteArrayInputStream(sent), bytes -> {
                    assertThat(bytes).isEqualTo(sent);
                    return QUEUED;
                }))
                .isEqualTo(QUEUED);
    }

    /** The last bytes of a body, each of which takes a second; what makes it large comes before, at once. */
    private InputStream slow(int length) {
        byte[] first = length > BodyReader.SMALL ? new byte[BodyReader.SMALL] : new byte[0];
        return new SequenceInputStream(new ByteArrayInputStream(first), new InputStream() {
            private int left = length;

            @Override
            public int read() {
                if (left-- <= 0) {
                    return -1;
                }
                nanos.addAndGet(Duration.ofSeconds(1).toNanos());
                return 0;
            }

            @Override
            public int read(byte[] buffer, int offset, int most) {
                return read() < 0 ? -1 : 1;
            }
        });
    }

    private static InputStream body(int length) {
        return new ByteArrayInputStream(new byte[length]);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
