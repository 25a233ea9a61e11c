package dev.gittensory.enrich;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Circuit breakers, one per key: after so many failures in a row a key is given a rest, then tried once; that trial
 * decides whether it closes or rests again. Safe for many threads.
 *
 * <p>The server's own circuit breakers are bound to methods, and these keys are only known at run time.
 *
 * @param <K> what fails and recovers on its own, for example an analyzer in a repository
 */
public final class Circuits<K> {

    /** Keys come from outside, so there may be any number; the one that failed longest ago is forgotten first. */
    static final int MOST_KEYS = 4_096;

    private final int threshold;
    private final Duration rest;
    private final LongSupplier nanoTime;
    private final Map<K, State> states = new LinkedHashMap<>();

    /**
     * All closed.
     *
     * @param threshold failures in a row that open a circuit
     * @param rest how long it stays open
     * @param nanoTime a clock like {@link System#nanoTime}
     */
    public Circuits(int threshold, Duration rest, LongSupplier nanoTime) {
        this.threshold = threshold;
        this.rest = rest;
        this.nanoTime = nanoTime;
    }

    /** Whether the key may be tried now. The first to ask after a rest is the trial; others wait for another rest. */
    public synchronized boolean allows(K key) {
        State state = states.get(key);
        if (state == null || state.failures < threshold) {
            return true;
        }
        long now = nanoTime.getAsLong();
        if (now - state.openUntil < 0) {
            return false;
        }
        state.trial = true;
        state.openUntil = now + rest.toNanos();
        return true;
    }

    /** Closes the circuit, unless it rests: then what ended well had begun before. */
    public synchronized void succeeded(K key) {
        State state = states.get(key);
        if (state != null && (state.failures < threshold || state.trial)) {
            states.remove(key);
        }
    }

    /** Counts a failure, which may open the circuit. */
    public synchronized void failed(K key) {
        State state = touch(key);
        state.failures++;
        state.rest(rest.toNanos());
    }

    /** Opens the circuit at once, for at least as long as the other side has asked for. */
    public synchronized void open(K key, Duration wanted) {
        State state = touch(key);
        state.failures = Math.max(state.failures, threshold);
        state.rest(wanted.toNanos());
    }

    private State touch(K key) {
        State state = states.remove(key);
        if (state == null) {
            state = new State();
        }
        states.put(key, state);
        if (states.size() > MOST_KEYS) {
            states.remove(states.keySet().iterator().next());
        }
        return state;
    }

    private final class State {
        private int failures;
        private long openUntil = nanoTime.getAsLong();
        private boolean trial;

        /** Never shortens a rest that was agreed on before. */
        void rest(long nanos) {
            long until = nanoTime.getAsLong() + nanos;
            openUntil = openUntil - until > 0 ? openUntil : until;
            trial = false;
        }
    }
}
