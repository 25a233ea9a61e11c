package dev.gittensory.reconcile;

import dev.gittensory.intake.Delivery;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What GitHub remembers of the deliveries to our webhook. Every call is one request. */
public interface DeliveryLog {

    /** In the place of a cursor: the page with the latest deliveries. */
    String LATEST = "";

    /** A page of it, latest first. */
    Page page(String cursor);

    /** The delivery with its payload; empty if GitHub has none any more. */
    Optional<Delivery> find(Entry entry);

    /**
     * A page.
     *
     * @param older cursor of the page after it; empty if there is none
     */
    record Page(List<Entry> entries, Optional<String> older) {
        public Page {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One attempt to deliver.
     *
     * @param attempt GitHub's number of it
     * @param delivery {@code X-GitHub-Delivery}, the same for all attempts of one delivery
     * @param action empty where the event has none
     */
    record Entry(long attempt, String delivery, Instant at, String event, String action) {}
}
