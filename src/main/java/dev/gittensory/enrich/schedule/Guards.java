package dev.gittensory.enrich.schedule;

import dev.gittensory.enrich.Circuits;
import dev.gittensory.enrich.CostClass;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.function.LongSupplier;

/**
 * What all reviews of a node share: a bulkhead per cost class, so that one class cannot take the threads of another,
 * and a circuit per analyzer and repository. Safe for many threads.
 */
public final class Guards {

    /** Analyzers of one class that run at once, over all reviews. */
    static final int BULKHEAD = 8;

    private static final int FAILURES = 3;
    private static final Duration REST = Duration.ofMinutes(5);

    private final Map<CostClass, Semaphore> bulkheads = new EnumMap<>(CostClass.class);
    private final Circuits<Key> circuits;

    /**
     * An analyzer in a repository: the content of one repository must not cost another its analyzers.
     *
     * @param repository {@code owner/name}, or empty for posted diffs
     */
    record Key(String analyzer, String repository) {}

    /** With a clock like {@link System#nanoTime}. */
    public Guards(LongSupplier nanoTime) {
        circuits = new Circuits<>(FAILURES, REST, nanoTime);
        for (CostClass costClass : CostClass.values()) {
            bulkheads.put(costClass, new Semaphore(BULKHEAD));
        }
    }

    Semaphore bulkhead(CostClass costClass) {
        Semaphore bulkhead = bulkheads.get(costClass);
        if (bulkhead == null) {
            throw new IllegalArgumentException("no bulkhead for " + costClass);
        }
        return bulkhead;
    }

    Circuits<Key> circuits() {
        return circuits;
    }
}
