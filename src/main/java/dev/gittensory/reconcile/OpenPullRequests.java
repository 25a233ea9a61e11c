package dev.gittensory.reconcile;

import dev.gittensory.intake.Delivery;
import java.time.Instant;

/** What is open at GitHub. Every call asks GitHub, in at most so many requests. */
public interface OpenPullRequests {

    /** Numbers of the installations that are not suspended. */
    Listing<Long> installations(int most);

    /** The repositories that an installation lets us see, archived ones excepted. */
    Listing<Repository> repositories(long installation, int most);

    /** The open pull requests that were changed after this moment, latest first, each as the event of a push to it. */
    Listing<Delivery> changedSince(Instant moment, Repository repository, int most);

    /**
     * A repository.
     *
     * @param id GitHub's number of it
     * @param name {@code owner/name}
     */
    record Repository(long installation, long id, String name) {}
}
