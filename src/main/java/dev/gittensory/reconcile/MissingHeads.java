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

    /** Of a hundred each: installations, repositories of one, changed pull requests of one of those. */
    private static final int MOST_PAGES = 10;

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
        for (long installation : shuffled(counted(host.installations(allowance.upTo(MOST_PAGES)), allowance, tally))) {
            if (allowance.isUsedUp()) {
                tally.incomplete();
                return;
            }
            try {
                find(installation, since, allowance, tally);
            } catch (RefusedException e) {
                leftOut(installation, e);
            } catch (NotNowException e) {
                tally.incomplete(e.after());
                if (e.reason() == GitHubReason.GITHUB_UNAVAILABLE) {
                    throw e; // that concerns all of them, while a limit is one installation's
                }
            }
        }
    }

    private void find(long installation, Instant since, Allowance allowance, Tally tally) {
        Listing<Repository> repositories = host.repositories(installation, allowance.upTo(MOST_PAGES));
        for (Repository repository : shuffled(counted(repositories, allowance, tally))) {
            if (allowance.isUsedUp()) {
                tally.incomplete();
                return;
            }
            try {
                find(repository, since, allowance, tally);
            } catch (RefusedException e) {
                leftOut(installation, e); // renamed, deleted or blocked since it was listed
            }
        }
    }

    private void find(Repository repository, Instant since, Allowance allowance, Tally tally) {
        Listing<Delivery> changed = host.changedSince(since, repository, allowance.upTo(MOST_PAGES));
        for (Delivery event : counted(changed, allowance, tally)) {
            tally.headsSeen++;
            tally.headsMissing += intake.request(event) ? 1 : 0;
        }
    }

    private static <T> List<T> counted(Listing<T> listing, Allowance allowance, Tally tally) {
        allowance.spend(listing.requests());
        if (!listing.whole()) {
            tally.incomplete();
        }
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
