package dev.gittensory.policy.file;

import com.sun.management.ThreadMXBean;
import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.policy.OperatorPolicy;
import dev.gittensory.policy.Policy;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Reads files with both readers in a thread of its own, whose stack is small, and watches the time and the memory that it
 * takes. One at a time.
 */
final class WatchedReading implements AutoCloseable {

    /** Hundreds of times what the slowest file takes, so that a busy machine is no failure. */
    private static final long MOST_SECONDS = 2;

    /** A recursion that follows the input does not fit in here. */
    private static final int STACK = 256 * 1024;

    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final ExecutorService worker = Executors.newSingleThreadExecutor(work -> {
        Thread thread = new Thread(null, work, "watched reading", STACK);
        thread.setDaemon(true);
        return thread;
    });

    /** What reading one file with both readers came to. */
    record Cost(int length, List<ConfigProblem> repository, List<ConfigProblem> operator, long nanos, long bytes) {

        /**
         * The most bytes that both readers together may take for a file of this length, a third more than what the
         * worst ones take: some for each character, more for each key and value, of which there is a largest number,
         * and a constant part.
         */
        static long most(int length) {
            return 200L * length + Math.min(2_000L * length, 60_000_000) + 1_000_000;
        }
    }

    /** Reads a file; throws whatever a reader throws, or if one does not come to an end. */
    Cost read(byte[] content) {
        try {
            return worker.submit(() -> measure(content)).get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("a reader has thrown", e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("not read in " + MOST_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }

    private static Cost measure(byte[] content) {
        long start = System.nanoTime();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        List<ConfigProblem> repository = RepositoryFile.read(content, Policy.BUILT_IN, ConfigTexts.ANALYZERS)
                .problems();
        List<ConfigProblem> operator = ConfigTexts.problems(
                OperatorFile.read(content, OperatorPolicy.BUILT_IN, ConfigTexts.ANALYZERS, any -> "f"));
        long bytes = THREADS.getCurrentThreadAllocatedBytes() - before;
        return new Cost(content.length, repository, operator, System.nanoTime() - start, bytes);
    }
}
