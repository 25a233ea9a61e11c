package dev.gittensory.reconcile;

import dev.gittensory.intake.Delivery;
import java.time.Instant;
import java.util.function.BooleanSupplier;

/** What is open at GitHub. Every call asks GitHub, a page at a time, and before each whether it may. */
public interface OpenPullRequests {

    /** Numbers of the installations that are not suspended. */
    Listing<Long> installations(BooleanSupplier mayAsk);

    /** The repositories that an installation lets us see, archived ones excepted. */
    Listing<Repository> repositories(long installation, BooleanSupplier mayAsk);

    /** The open pull requests that were changed after this moment, latest first, each as the event of a push to it. */
    Listing<Delivery> changedSince(Instant moment, Repository repository, BooleanSupplier mayAsk);

    /**
     * A repository.
     *
     * @param id GitHub's number of it
     * @param name {@code owner/name}
     */
    record Repository(long installation, long id, String name) {}
}
