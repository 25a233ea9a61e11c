package dev.gittensory.reconcile;

import dev.gittensory.intake.Delivery;
import java.time.Instant;
import java.util.Optional;

/** What GitHub remembers of the deliveries to our webhook. Every call asks GitHub. */
public interface DeliveryLog {

    /** What was delivered after this moment, latest first, in at most so many requests. */
    Listing<Entry> since(Instant moment, int most);

    /** The delivery with its payload; empty if GitHub has none any more. One request. */
    Optional<Delivery> find(Entry entry);

    /**
     * One attempt to deliver.
     *
     * @param attempt GitHub's number of it
     * @param delivery {@code X-GitHub-Delivery}, the same for all attempts of one delivery
     * @param action empty where the event has none
     */
    record Entry(long attempt, String delivery, Instant at, String event, String action) {}
}
