package dev.gittensory.testkit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A scheduler whose repeated tasks run when a test says so; a task that throws is not run again, as in the JDK. */
public final class ManualScheduler extends ScheduledThreadPoolExecutor {

    private record Repeated(Runnable task, Duration period, ScheduledFuture<?> handle) {}

    private final List<Repeated> repeated = new ArrayList<>();

    public ManualScheduler() {
        super(1, task -> {
            Thread thread = new Thread(task, "manual-scheduler");
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public ScheduledFuture<?> scheduleAtFixedRate(Runnable task, long initialDelay, long period, TimeUnit unit) {
        // the handle is a real one, for a time that no test reaches
        ScheduledFuture<?> handle = schedule(task, 1, TimeUnit.DAYS);
        repeated.add(new Repeated(task, Duration.of(period, unit.toChronoUnit()), handle));
        return handle;
    }

    /** Runs every task once that is neither cancelled nor failed. */
    public void beat() {
        for (Repeated each : List.copyOf(repeated)) {
            if (!each.handle().isDone()) {
                try {
                    each.task().run();
                } catch (RuntimeException e) {
                    each.handle().cancel(false);
                }
            }
        }
    }

    /** The periods of the tasks that would still run. */
    public List<Duration> periods() {
        return repeated.stream()
                .filter(each -> !each.handle().isDone())
                .map(Repeated::period)
                .toList();
    }
}
