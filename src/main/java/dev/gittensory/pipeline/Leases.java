package dev.gittensory.pipeline;

import dev.gittensory.domain.ReviewId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Takes leases on reviews for this process and keeps them alive with a heartbeat while a review runs. */
@Dependent
public class Leases {

    /** How long a killed process keeps a review from the other nodes. */
    static final Duration DURATION = Duration.ofSeconds(60);

    private static final Logger LOG = System.getLogger(Leases.class.getName());

    /** What this process works on. */
    private static final Set<ReviewId> RUNNING = ConcurrentHashMap.newKeySet();

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final ReviewStore store;
    private final Lease lease;
    private final ScheduledExecutorService scheduler;
    private final Clock clock;

    /** With the identity under which this process works. */
    @Inject
    public Leases(ReviewStore store, Lease lease, ScheduledExecutorService scheduler, Clock clock) {
        this.store = store;
        this.lease = lease;
        this.scheduler = scheduler;
        this.clock = clock;
    }

    Lease lease() {
        return lease;
    }

    /** Refuses what runs in this process already; the row of a review cannot tell two threads of one process apart. */
    Claim claim(ReviewId id) {
        if (!RUNNING.add(id)) {
            return new Claim.NothingToDo();
        }
        boolean granted = false;
        try {
            Claim claim = store.claim(id, lease, clock.instant(), DURATION);
            granted = claim instanceof Claim.Granted;
            return claim;
        } finally {
            if (!granted) {
                RUNNING.remove(id);
            }
        }
    }

    /** Keeps a claimed lease alive until the hold is closed, and gives it back unless the review was finished. */
    Hold hold(ReviewId id) {
        try {
            return new Hold(id);
        } catch (RuntimeException e) {
            RUNNING.remove(id); // without a heartbeat nobody holds it, and the next attempt must not be refused
            throw e;
        }
    }

    /** A lease that is kept alive. */
    final class Hold implements AutoCloseable {
        private final ReviewId id;
        private final ScheduledFuture<?> heartbeat;
        private boolean finished;
        private boolean putOff;

        private Hold(ReviewId id) {
            this.id = id;
            heartbeat = scheduler.scheduleAtFixedRate(
                    this::beat, HEARTBEAT.toMillis(), HEARTBEAT.toMillis(), TimeUnit.MILLISECONDS);
        }

        /** One beat that fails must not be the last: an executor never repeats a task that has thrown. */
        private void beat() {
            try {
                store.renew(id, lease, clock.instant().plus(DURATION));
            } catch (RuntimeException e) {
                LOG.log(Logger.Level.WARNING, "The lease on review " + id + " could not be renewed; trying again", e);
            }
        }

        void finished() {
            finished = true;
        }

        void putOff() {
            putOff = true;
        }

        @Override
        public void close() {
            heartbeat.cancel(false);
            try {
                if (putOff) {
                    store.putOff(id, lease);
                } else if (!finished) {
                    store.release(id, lease);
                }
            } finally {
                RUNNING.remove(id);
            }
        }
    }
}
