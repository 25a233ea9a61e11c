package dev.gittensory.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.ProductEvent.Reconciled;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.pipeline.QueueUnavailableException;
import dev.gittensory.testkit.CapturedLog;
import dev.gittensory.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private final Runner runner = new Runner();
    private final MutableClock clock = runner.clock;
    private final FakeHost host = runner.host;
    private final FakeRuns runs = runner.runs;

    @Test
    void aHeadThatTriageTakesIsMissing() {
        host.open(1, "octo/shop", "new head", "known head");
        host.missing.add("new head");

        assertThat(runner.run()).isEqualTo(new Reconciled(0, 0, 0, 2, 1, Duration.ZERO, true));
    }

    @Test
    void aRunGoesOnFromWhereTheLastCompleteOneEnded() {
        host.open(1, "octo/shop");
        runner.run();
        assertThat(host.headsSince).isEqualTo(clock.instant().minus(Duration.ofDays(3)));
        Instant first = clock.instant();

        clock.advance(Duration.ofHours(1));
        runner.run();
        assertThat(host.headsSince).isEqualTo(first.minus(LostDeliveries.UNDER_WAY));

        clock.advance(Duration.ofDays(10));
        runner.run();
        assertThat(host.headsSince).isEqualTo(clock.instant().minus(Duration.ofDays(3)));
    }

    @Test
    void headsThatAreLeftDoNotHoldUpTheDeliveries() {
        host.pageSize = 1;
        for (int i = 0; i < 50; i++) {
            host.delivered("d" + i, runner.hoursAgo(1), "ping", "");
        }
        host.open(1, "limited/one", "head 1");
        host.open(2, "octo/shop", "head 2");
        host.refusing.put(1L, new NotNowException(Duration.ofHours(1), GitHubReason.GITHUB_RATE_LIMITED));
        assertThat(runner.run().complete()).isFalse();

        clock.advance(Duration.ofHours(1));
        host.pages = 0;
        runner.run();
        assertThat(host.pages).isEqualTo(1);
        assertThat(host.headsSince).isEqualTo(clock.instant().minus(Duration.ofDays(3)));
    }

    @Test
    void aWaitEndsTheRunAndTheNextOneComesWhenItIsOver() {
        host.delivered("a", runner.hoursAgo(1), "pull_request", "opened");
        host.failure = new NotNowException(Duration.ofMinutes(20), GitHubReason.GITHUB_UNAVAILABLE);

        assertThat(runner.run()).isEqualTo(new Reconciled(1, 0, 0, 0, 0, Duration.ZERO, false));
        clock.advance(Duration.ofMinutes(19));
        assertThat(runner.reconciliation.runIfDue()).isEmpty();

        host.failure = null;
        clock.advance(Duration.ofMinutes(1));
        assertThat(runner.run()).isEqualTo(new Reconciled(1, 1, 1, 0, 0, Duration.ZERO, true));
    }

    @Test
    void aShortWaitIsNoReasonToComeBackAllTheTime() {
        host.failure = new NotNowException(Duration.ofSeconds(1), GitHubReason.GITHUB_PACED);
        host.delivered("a", runner.hoursAgo(1), "pull_request", "opened");

        runner.run();
        clock.advance(Duration.ofMinutes(4));
        assertThat(runner.reconciliation.runIfDue()).isEmpty();
    }

    @Test
    void aLimitedInstallationDoesNotKeepTheOthersFromTheirTurn() {
        host.open(1, "limited/one", "head 1");
        host.open(2, "octo/shop", "head 2");
        host.missing.addAll(List.of("head 1", "head 2"));
        host.refusing.put(1L, new NotNowException(Duration.ofMinutes(30), GitHubReason.GITHUB_RATE_LIMITED));

        assertThat(runner.run()).isEqualTo(new Reconciled(0, 0, 0, 1, 1, Duration.ZERO, false));
    }

    @Test
    void anInstallationThatRefusesIsLeftOutAndSaidOnce() {
        host.open(1, "gone/one", "head 1");
        host.open(2, "octo/shop", "head 2");
        host.refusing.put(1L, new RefusedException(GitHubReason.GITHUB_PERMISSION));

        try (CapturedLog log = new CapturedLog()) {
            assertThat(runner.run()).isEqualTo(new Reconciled(0, 0, 0, 1, 0, Duration.ZERO, false));
            clock.advance(Duration.ofHours(1));
            runner.run();
            assertThat(log.lines()).singleElement().asString().contains("installation 1", "not granted a permission");
        }
    }

    @Test
    void aRepositoryThatIsGoneSinceItWasListedIsNoReasonToLookAgain() {
        host.open(1, "octo/gone");
        host.open(1, "octo/shop", "head");
        host.gone.add("octo/gone");

        assertThat(runner.run()).isEqualTo(new Reconciled(0, 0, 0, 1, 0, Duration.ZERO, true));
    }

    @Test
    void credentialsThatGitHubRefusesEndTheRun() {
        host.delivered("a", runner.hoursAgo(1), "pull_request", "opened");
        host.failure = new RefusedException(GitHubReason.GITHUB_CREDENTIALS);

        assertThat(runner.run().complete()).isFalse();
    }

    @Test
    void aBrokerThatIsAwayLosesNothing() {
        host.delivered("a", runner.hoursAgo(1), "pull_request", "opened");
        host.queueFailure = new QueueUnavailableException(new IllegalStateException());
        assertThat(runner.run()).isEqualTo(new Reconciled(1, 0, 0, 0, 0, Duration.ZERO, false));

        host.queueFailure = null;
        clock.advance(Reconciliation.INTERVAL);
        assertThat(runner.run().deliveriesQueued()).isEqualTo(1);
    }

    @Test
    void aRunAsksNoMoreThanItMay() {
        for (int i = 0; i < 3_000; i++) {
            host.open(1, "octo/shop-" + i, "head");
        }

        assertThat(runner.run().complete()).isFalse();
        assertThat(host.requests).isBetween(1_900, Reconciliation.MOST_REQUESTS);
    }

    @Test
    void aRunEndsAfterTenMinutesOfItself() {
        for (int i = 0; i < 100; i++) {
            host.open(1, "octo/shop-" + i, "head");
        }
        host.onRequest = () -> clock.advance(Duration.ofSeconds(20));

        assertThat(runner.run().complete()).isFalse();
        assertThat(host.requests).isBetween(25, 35);
    }

    @Test
    void nobodyRunsWhileAnotherNodeIsAtIt() {
        runs.begin("node/2", clock.instant(), clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(runner.reconciliation.runIfDue()).isEmpty();

        clock.advance(Duration.ofMinutes(16));
        assertThat(runner.reconciliation.runIfDue())
                .as("the other one has died")
                .isPresent();
        assertThat(runner.reconciliation.runIfDue()).as("not due").isEmpty();
    }
}
