package dev.gittensory.enrich.schedule;

import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.enrich.CostClass;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Carries out the analyzers of one review. The cost classes run side by side, because one after another the later ones
 * would starve first; within a class a few analyzers at once, in the order given.
 *
 * <p>One thread decides everything; the analyzers' threads only report that they have ended. Ends by its deadline even
 * if an analyzer cannot be interrupted; that one keeps its place in the bulkhead until it really ends.
 */
final class Schedule {

    /** Analyzers of one class that one review runs at once. */
    static final int WIDTH = 3;

    private static final System.Logger LOG = System.getLogger(Schedule.class.getName());

    /** How soon a full bulkhead is tried again, because nobody tells when another review leaves a place. */
    private static final long RETRY = TimeUnit.MILLISECONDS.toNanos(20);

    private final Guards guards;
    private final ExecutorService executor;
    private final String repository;
    private final long deadline;
    private final long perAnalyzer;

    private final Map<CostClass, Deque<Run>> waiting = new EnumMap<>(CostClass.class);
    private final List<Run> running = new ArrayList<>();
    private final BlockingQueue<Run> ended = new LinkedBlockingQueue<>();

    /**
     * With all the time of the settings.
     *
     * @param repository {@code owner/name}, or empty for a posted diff
     */
    Schedule(Guards guards, ExecutorService executor, EnrichSettings settings, String repository) {
        this.guards = guards;
        this.executor = executor;
        this.repository = repository;
        this.deadline = System.nanoTime() + settings.analysis().toNanos();
        this.perAnalyzer = settings.perAnalyzer().toNanos();
    }

    /** Settles every run, by the deadline at the latest. */
    void carryOut(List<Run> runs) {
        runs.forEach(run -> waiting.computeIfAbsent(run.analyzer().costClass(), any -> new ArrayDeque<>())
                .add(run));
        boolean more = true;
        while (more) {
            waiting.forEach(this::startFrom);
            more = !running.isEmpty() || waiting.values().stream().anyMatch(queue -> !queue.isEmpty());
            if (more && System.nanoTime() - deadline >= 0) {
                endForWantOfTime();
                more = false;
            } else if (more) {
                awaitOne();
                giveUpTheLate();
            }
        }
    }

    private void startFrom(CostClass costClass, Deque<Run> queue) {
        Semaphore bulkhead = guards.bulkhead(costClass);
        while (!queue.isEmpty() && countRunning(costClass) < WIDTH) {
            Run next = queue.element();
            // the place first, because to ask a circuit after its rest is to begin the one trial
            if (!bulkhead.tryAcquire()) {
                return;
            }
            queue.remove();
            if (mayRun(next)) {
                start(next, bulkhead);
            } else {
                bulkhead.release();
                next.giveUp(EnrichReason.CIRCUIT_OPEN, System.nanoTime());
            }
        }
    }

    /** What safety rests on is never given a rest: three hostile changes would blind the reviews of others. */
    private boolean mayRun(Run run) {
        return run.analyzer().readsEverything() || guards.circuits().allows(key(run));
    }

    private void start(Run run, Semaphore place) {
        try {
            run.start(executor, place, ended::add);
            running.add(run);
        } catch (RejectedExecutionException e) {
            run.giveUp(EnrichReason.BUDGET_EXHAUSTED, System.nanoTime());
            LOG.log(
                    System.Logger.Level.WARNING,
                    "No thread for analyzer {0}",
                    run.analyzer().name());
        }
    }

    private long countRunning(CostClass costClass) {
        return running.stream()
                .filter(run -> run.analyzer().costClass() == costClass)
                .count();
    }

    private void awaitOne() {
        long pause = deadline - System.nanoTime();
        for (Run run : running) {
            pause = Math.min(pause, run.startedAt() + perAnalyzer - System.nanoTime());
        }
        boolean bulkheadFull = waiting.entrySet().stream()
                .anyMatch(lane -> !lane.getValue().isEmpty() && countRunning(lane.getKey()) < WIDTH);
        pause = bulkheadFull ? Math.min(pause, RETRY) : pause;
        try {
            Run first = ended.poll(Math.max(0, pause), TimeUnit.NANOSECONDS);
            if (first != null) {
                finish(first);
            }
            finishTheEnded();
        } catch (InterruptedException e) {
            running.forEach(run -> run.giveUp(EnrichReason.ERROR, System.nanoTime()));
            Thread.currentThread().interrupt();
            // a shutdown, not a finding about the change: stored as a result it would outlive the restart
            throw new IllegalStateException("interrupted while analyzers ran", e);
        }
    }

    private void finishTheEnded() {
        for (Run run = ended.poll(); run != null; run = ended.poll()) {
            finish(run);
        }
    }

    private void finish(Run run) {
        if (running.remove(run)) {
            run.settle();
            note(run);
        }
    }

    private void giveUpTheLate() {
        long now = System.nanoTime();
        for (Run run : List.copyOf(running)) {
            if (now - run.startedAt() >= perAnalyzer) {
                running.remove(run);
                run.giveUp(EnrichReason.TIMEOUT, now);
                note(run);
            }
        }
    }

    /** Not the fault of those that were cut short, so no circuit hears of it. */
    private void endForWantOfTime() {
        finishTheEnded();
        long now = System.nanoTime();
        running.forEach(run -> run.giveUp(EnrichReason.BUDGET_EXHAUSTED, now));
        waiting.values().forEach(queue -> queue.forEach(run -> run.giveUp(EnrichReason.BUDGET_EXHAUSTED, now)));
    }

    /** A reason that came from an endpoint is the endpoint's failure and not the analyzer's. */
    private void note(Run run) {
        Status status = run.report().status();
        if (status.equals(new Status.Degraded(EnrichReason.TIMEOUT))
                || status.equals(new Status.Degraded(EnrichReason.ERROR))) {
            guards.circuits().failed(key(run));
        } else if (!status.equals(new Status.Degraded(EnrichReason.BUDGET_EXHAUSTED))) {
            guards.circuits().succeeded(key(run));
        }
    }

    private Guards.Key key(Run run) {
        return new Guards.Key(run.analyzer().name(), repository);
    }
}
