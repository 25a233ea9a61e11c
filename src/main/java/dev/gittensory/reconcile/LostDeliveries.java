package dev.gittensory.reconcile;

import dev.gittensory.intake.Delivery;
import dev.gittensory.intake.DeliveryQueue;
import dev.gittensory.intake.GitHubEvent;
import dev.gittensory.reconcile.DeliveryLog.Entry;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds deliveries that GitHub made and nobody here has processed, and puts them into the queue as if they had come. */
public final class LostDeliveries {

    /** So long a delivery may be on its way through the queue before it counts as lost. */
    static final Duration UNDER_WAY = Duration.ofMinutes(10);

    /** Of a hundred deliveries each. */
    private static final int MOST_PAGES = 100;

    private final DeliveryLog log;
    private final KnownDeliveries known;
    private final DeliveryQueue queue;

    /** Between GitHub's record, ours, and the queue. */
    public LostDeliveries(DeliveryLog log, KnownDeliveries known, DeliveryQueue queue) {
        this.log = log;
        this.known = known;
        this.queue = queue;
    }

    void find(Instant since, Instant now, Allowance allowance, Tally tally) {
        Listing<Entry> listing = log.since(since, allowance.upTo(MOST_PAGES));
        allowance.spend(listing.requests());
        tally.deliveriesSeen += listing.items().size();
        if (!listing.whole()) {
            tally.incomplete();
        }
        Map<String, Entry> asking = asking(listing, now.minus(UNDER_WAY));
        Set<String> unknown = asking.isEmpty() ? Set.of() : known.unknown(asking.keySet());
        for (Entry entry : asking.values()) {
            if (unknown.contains(entry.delivery())) {
                if (allowance.isUsedUp()) {
                    tally.incomplete();
                    return;
                }
                allowance.spend(1);
                recover(entry, tally);
            }
        }
    }

    /** One attempt of each delivery. */
    private static Map<String, Entry> asking(Listing<Entry> listing, Instant latest) {
        Map<String, Entry> asking = new LinkedHashMap<>();
        for (Entry entry : listing.items()) {
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
        Optional<Delivery> delivery = log.find(entry);
        delivery.ifPresent(queue::send);
        tally.deliveriesLost++;
        tally.deliveriesQueued += delivery.isPresent() ? 1 : 0;
    }
}
