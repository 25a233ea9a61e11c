package dev.gittensory.reconcile;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.intake.Delivery;
import dev.gittensory.reconcile.OpenPullRequests.Repository;
import java.lang.System.Logger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Finds open pull requests whose head nobody has asked us to review, for instance because GitHub made no delivery at all. Of
 * an installation that is new too, but only those that were changed since the last run that saw everything.
 */
public final class MissingHeads {

    private static final Logger LOG = System.getLogger("gittensory");

    /** Of a hundred each. As many as an account may have repositories, because a shorter list would always be of the same. */
    private static final int MOST_PAGES_OF_REPOSITORIES = 1_000;

    private static final int MOST_PAGES_OF_INSTALLATIONS = 100;

    /** Of one repository, with changed pull requests. */
    private static final int MOST_PAGES_OF_CHANGES = 10;

    private final OpenPullRequests host;
    private final HeadIntake intake;
    private final Random random;

    /** Installations whose refusal was said. */
    private final Set<Long> warned = ConcurrentHashMap.newKeySet();

    /**
     * Between what is open at GitHub and triage.
     *
     * @param random decides who comes first, so that where a run is too short for all, it is not always the same ones
     */
    public MissingHeads(OpenPullRequests host, HeadIntake intake, Random random) {
        this.host = host;
        this.intake = intake;
        this.random = random;
    }

    void find(Instant since, Allowance allowance, Tally tally) {
        Listing<Long> installations = host.installations(allowance.pages(MOST_PAGES_OF_INSTALLATIONS));
        for (long installation : shuffled(counted(installations, tally))) {
            try {
                find(installation, since, allowance, tally);
                warned.remove(installation);
            } catch (RefusedException e) {
                leftOut(installation, e, tally);
            } catch (NotNowException e) {
                tally.headsLeft = true;
                tally.waitFor(e.after());
                if (e.reason() == GitHubReason.GITHUB_UNAVAILABLE) {
                    throw e; // that concerns all of them, while a limit is one installation's
                }
            }
        }
        tally.headsDone = !tally.headsLeft;
    }

    private void find(long installation, Instant since, Allowance allowance, Tally tally) {
        Listing<Repository> repositories = host.repositories(installation, allowance.pages(MOST_PAGES_OF_REPOSITORIES));
        for (Repository repository : shuffled(counted(repositories, tally))) {
            try {
                find(repository, since, allowance, tally);
            } catch (RefusedException e) {
                if (e.reason() != GitHubReason.GITHUB_GONE) {
                    throw e; // that concerns all of them; this one was renamed or deleted since it was listed
                }
            }
        }
    }

    private void find(Repository repository, Instant since, Allowance allowance, Tally tally) {
        Listing<Delivery> changed = host.changedSince(since, repository, allowance.pages(MOST_PAGES_OF_CHANGES));
        for (Delivery event : counted(changed, tally)) {
            tally.headsSeen++;
            tally.headsMissing += intake.request(event) ? 1 : 0;
        }
    }

    /** Where the allowance is used up a listing ends before it begins, and so does the run. */
    private static <T> List<T> counted(Listing<T> listing, Tally tally) {
        tally.headsLeft |= !listing.whole();
        return listing.items();
    }

    private <T> List<T> shuffled(List<T> items) {
        List<T> shuffled = new ArrayList<>(items);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private void leftOut(long installation, RefusedException e, Tally tally) {
        tally.headsLeft = true;
        if (warned.add(installation)) {
            LOG.log(
                    Logger.Level.WARNING,
                    "Reconciliation cannot look at installation {0}: {1}",
                    Long.toString(installation),
                    e.reason().text());
        }
    }
}
