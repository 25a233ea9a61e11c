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

/**
 * Finds open pull requests whose head nobody has asked us to review: of an installation that is new, or where GitHub made no
 * delivery at all.
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
            } catch (RefusedException e) {
                leftOut(installation, e);
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
                leftOut(installation, e); // renamed, deleted or blocked since it was listed
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

    private static void leftOut(long installation, RefusedException e) {
        LOG.log(
                Logger.Level.DEBUG,
                "Reconciliation left something of installation {0} out: {1}",
                Long.toString(installation),
                e.reason().code());
    }
}
