package dev.gittensory.reconcile;

import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.domain.ProductEvent.Reconciled;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.pipeline.QueueUnavailableException;
import java.lang.System.Logger;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One run an hour, on one node, of at most {@value #MOST_REQUESTS} requests and ten minutes. A wait that GitHub imposes ends
 * it; what it has not seen is left to the next one.
 */
public final class Reconciliation {

    /** Of the 5,000 that GitHub allows in an hour, which installations have each and the App has for itself. */
    static final int MOST_REQUESTS = 2_000;

    static final Duration INTERVAL = Duration.ofHours(1);

    /** As long as GitHub keeps deliveries. */
    static final Duration WINDOW = Duration.ofDays(3);

    private static final Duration LONGEST = Duration.ofMinutes(10);

    /** Longer than a run; two at once would only ask GitHub twice, because whatever they request is known by then. */
    private static final Duration LEASE = Duration.ofMinutes(15);

    private static final Duration SHORTEST_WAIT = Duration.ofMinutes(5);

    private static final Logger LOG = System.getLogger("gittensory");

    private final LostDeliveries deliveries;
    private final MissingHeads heads;
    private final Runs runs;
    private final Worker worker;

    /**
     * Who does it.
     *
     * @param owner stored in the lease
     */
    public record Worker(String owner, Clock clock, Consumer<ProductEvent> events) {}

    /** With both searches. */
    public Reconciliation(LostDeliveries deliveries, MissingHeads heads, Runs runs, Worker worker) {
        this.deliveries = deliveries;
        this.heads = heads;
        this.runs = runs;
        this.worker = worker;
    }

    /** Does a run if one is due and no other node is at it; empty otherwise. */
    public Optional<Reconciled> runIfDue() {
        Instant start = worker.clock().instant();
        return runs.begin(worker.owner(), start, start.plus(LEASE)).map(seen -> run(seen, start));
    }

    private Reconciled run(Runs.Marks seen, Instant start) {
        Tally tally = new Tally();
        try {
            search(seen, start, tally);
        } catch (NotNowException e) {
            tally.waitFor(e.after());
        } catch (RefusedException e) {
            LOG.log(
                    Logger.Level.WARNING,
                    "Reconciliation is not possible: {0}",
                    e.reason().text());
        } catch (QueueUnavailableException e) {
            LOG.log(Logger.Level.WARNING, "Reconciliation stops because the message broker takes no messages");
        }
        Reconciled result = tally.result();
        Instant now = worker.clock().instant();
        // the latest deliveries were still under way, so the next run has to look at them
        Instant until = start.minus(LostDeliveries.UNDER_WAY);
        Runs.Marks marks = new Runs.Marks(tally.deliveriesDone ? until : null, tally.headsDone ? until : null);
        runs.end(worker.owner(), new Runs.Ending(result, now, marks, next(tally, start, now)));
        worker.events().accept(result);
        return result;
    }

    private void search(Runs.Marks seen, Instant start, Tally tally) {
        Allowance allowance = new Allowance(MOST_REQUESTS, worker.clock(), start.plus(LONGEST));
        deliveries.find(since(seen.deliveries(), start), start, allowance, tally);
        heads.find(since(seen.heads(), start), allowance, tally);
    }

    private static Instant since(@Nullable Instant seenUntil, Instant start) {
        Instant oldest = start.minus(WINDOW);
        return seenUntil == null || seenUntil.isBefore(oldest) ? oldest : seenUntil;
    }

    /** After a wait earlier than in an hour, but not over and over. */
    private static Instant next(Tally tally, Instant start, Instant now) {
        Instant regular = start.plus(INTERVAL);
        Duration wait = tally.askedToWait();
        if (wait.isZero()) {
            return regular;
        }
        Instant early = now.plus(wait.compareTo(SHORTEST_WAIT) < 0 ? SHORTEST_WAIT : wait);
        return early.isBefore(regular) ? early : regular;
    }
}
