package dev.gittensory.reconcile;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.intake.Delivery;
import dev.gittensory.intake.DeliveryQueue;
import dev.gittensory.intake.GitHubEvent;
import dev.gittensory.reconcile.DeliveryLog.Entry;
import dev.gittensory.reconcile.DeliveryLog.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Finds deliveries that GitHub made and that never got here, and puts them into the queue as if they had come. */
public final class LostDeliveries {

    /** So long a delivery may be on its way through the queue before it counts as lost. */
    static final Duration UNDER_WAY = Duration.ofMinutes(10);

    /** Of a hundred deliveries each; half of what a run may ask, so that the other half is there for what it finds. */
    static final int MOST_PAGES = Reconciliation.MOST_REQUESTS / 2;

    /** Deliveries; more than a few runs can find. */
    private static final int REMEMBERED = 10_000;

    private final DeliveryLog log;
    private final KnownDeliveries known;
    private final WaitingDeliveries waiting;
    private final DeliveryQueue queue;

    /** Done here before: GitHub has no more of them, or they are on their way through another node's queue. */
    private final Set<String> counted = Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > REMEMBERED;
        }
    });

    private @Nullable Set<String> waitingNow;

    /** Between GitHub's record, ours, and the queue. For one thread at a time. */
    public LostDeliveries(DeliveryLog log, KnownDeliveries known, WaitingDeliveries waiting, DeliveryQueue queue) {
        this.log = log;
        this.known = known;
        this.waiting = waiting;
        this.queue = queue;
    }

    /** Latest first, and page by page, so that what was found is under way also where the run ends early. */
    void find(Instant since, Instant now, Allowance allowance, Tally tally) {
        waitingNow = null;
        BooleanSupplier pages = allowance.pages(MOST_PAGES);
        Instant seenFrom = now;
        Optional<String> cursor = Optional.of(DeliveryLog.LATEST);
        for (int page = 0; cursor.isPresent(); page++) {
            if (!pages.getAsBoolean()) {
                endEarly(page, Duration.between(since, seenFrom), tally);
                return;
            }
            Page read = log.page(cursor.get());
            if (!recovered(wanted(read, since), now.minus(UNDER_WAY), allowance, tally)) {
                return;
            }
            Instant oldest = oldest(read, seenFrom);
            cursor = read.older().filter(more -> oldest.isAfter(since));
            seenFrom = oldest;
        }
        tally.deliveriesDone = true;
    }

    /**
     * What was recovered need not be recovered again, so the next run gets further. One that could only list would end at the same
     * place again, with more before it; so it is told what it does not look at, and the next one begins after that.
     */
    private static void endEarly(int pages, Duration unseen, Tally tally) {
        if (pages >= MOST_PAGES || tally.deliveriesLost == 0) {
            tally.skipped = unseen;
            tally.deliveriesDone = true;
        }
    }

    private static List<Entry> wanted(Page page, Instant since) {
        return page.entries().stream()
                .filter(entry -> entry.at().isAfter(since))
                .toList();
    }

    private static Instant oldest(Page page, Instant before) {
        int size = page.entries().size();
        return size == 0 ? before : page.entries().get(size - 1).at();
    }

    /** Whether nothing is left to do with these. */
    private boolean recovered(List<Entry> entries, Instant latest, Allowance allowance, Tally tally) {
        tally.deliveriesSeen += entries.size();
        Map<String, Entry> asking = asking(entries, latest);
        Set<String> lost = lost(asking.keySet());
        for (Entry entry : asking.values()) {
            if (lost.contains(entry.delivery())) {
                if (!allowance.take()) {
                    return false;
                }
                recover(entry, tally);
            }
        }
        return true;
    }

    /** Looks into the queues only if there is a reason to, and once in a run. */
    private Set<String> lost(Set<String> asking) {
        Set<String> lost = new HashSet<>(asking);
        lost.removeAll(counted);
        if (!lost.isEmpty()) {
            lost = new HashSet<>(known.unknown(lost));
        }
        if (!lost.isEmpty()) {
            Set<String> here = waitingNow == null ? waiting.waiting() : waitingNow;
            lost.removeAll(here);
            waitingNow = here;
        }
        return lost;
    }

    /** One attempt of each delivery. */
    private static Map<String, Entry> asking(List<Entry> entries, Instant latest) {
        Map<String, Entry> asking = new LinkedHashMap<>();
        for (Entry entry : entries) {
            boolean asks = GitHubEvent.of(entry.event())
                    .filter(event -> event.mayAskForWork(entry.action()))
                    .isPresent();
            if (asks && !entry.at().isAfter(latest)) {
                asking.putIfAbsent(entry.delivery(), entry);
            }
        }
        return asking;
    }

    /** Counted only once it is in the queue, or known to be nowhere: what is left for the next run is counted by that. */
    private void recover(Entry entry, Tally tally) {
        Optional<Delivery> delivery = find(entry);
        delivery.ifPresent(queue::send);
        counted.add(entry.delivery());
        tally.deliveriesLost++;
        tally.deliveriesQueued += delivery.isPresent() ? 1 : 0;
    }

    /** Empty also where GitHub refuses it, unless it refuses us; the others do not have to wait for that. */
    private Optional<Delivery> find(Entry entry) {
        try {
            return log.find(entry);
        } catch (RefusedException e) {
            if (e.reason() == GitHubReason.GITHUB_CREDENTIALS || e.reason() == GitHubReason.GITHUB_NOT_CONFIGURED) {
                throw e;
            }
            return Optional.empty();
        }
    }
}
