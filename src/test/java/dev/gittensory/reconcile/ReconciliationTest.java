package dev.gittensory.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.ProductEvent.Reconciled;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.intake.Delivery;
import dev.gittensory.pipeline.QueueUnavailableException;
import dev.gittensory.testkit.CapturedLog;
import dev.gittensory.testkit.MutableClock;
import dev.gittensory.testkit.RecordedEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReconciliationTest {

    private final MutableClock clock = new MutableClock("2026-11-24T12:00:00Z");
    private final FakeHost host = new FakeHost();
    private final FakeRuns runs = new FakeRuns();
    private final RecordedEvents events = new RecordedEvents();
    private final Reconciliation reconciliation = new Reconciliation(
            new LostDeliveries(host, host, () -> host.waiting, host::send),
            new MissingHeads(host, host::isMissing, new Random(1)),
            runs,
            new Reconciliation.Worker("node/1", clock, events::fire));

    @Test
    void aDeliveryThatNobodyProcessedGoesIntoTheQueueAsItWas() {
        host.delivered("a", hoursAgo(2), "pull_request", "opened");
        host.delivered("b", hoursAgo(3), "pull_request", "synchronize");
        host.processed.add("b");

        assertThat(run()).isEqualTo(new Reconciled(2, 1, 1, 0, 0, Duration.ZERO, true));
        assertThat(host.queued).containsExactly(new Delivery("a", "pull_request", "opened", "payload of a"));
        assertThat(events.fired()).containsExactly(new Reconciled(2, 1, 1, 0, 0, Duration.ZERO, true));
    }

    @ParameterizedTest
    @CsvSource({
        "pull_request, opened, true",
        "pull_request, synchronize, true",
        "pull_request, ready_for_review, true",
        "pull_request, edited, true",
        "issue_comment, created, true",
        "check_run, rerequested, true",
        "check_suite, rerequested, true",
        "pull_request, labeled, false",
        "issue_comment, deleted, false",
        "check_run, completed, false",
        "installation, created, false",
        "ping, '', false",
    })
    void onlyWhatAsksForWorkCanBeLost(String event, String action, boolean lost) {
        host.delivered("a", hoursAgo(1), event, action);

        assertThat(run().deliveriesLost()).isEqualTo(lost ? 1 : 0);
    }

    @Test
    void oneDeliveryIsLostOnceHoweverOftenItWasAttempted() {
        host.delivered("a", hoursAgo(1), "pull_request", "opened");
        host.delivered("a", hoursAgo(2), "pull_request", "opened");

        assertThat(run().deliveriesLost()).isEqualTo(1);
    }

    @Test
    void whatMayStillBeOnItsWayIsLeftToTheNextRun() {
        host.delivered("a", clock.instant().minus(Duration.ofMinutes(9)), "pull_request", "opened");

        assertThat(run().deliveriesLost()).isZero();
        clock.advance(Reconciliation.INTERVAL);
        assertThat(run().deliveriesLost()).isEqualTo(1);
    }

    @Test
    void aDeliveryWhosePayloadIsGoneCountsAsLost() {
        host.delivered("a", hoursAgo(1), "pull_request", "opened");
        host.payloadsKept = false;

        assertThat(run()).isEqualTo(new Reconciled(1, 1, 0, 0, 0, Duration.ZERO, true));
    }

    @Test
    void aDeliveryThatGitHubRefusesIsLostAndTheOthersAreNot() {
        host.delivered("a", hoursAgo(1), "pull_request", "opened");
        host.delivered("b", hoursAgo(2), "pull_request", "opened");
        host.failureOf.put("a", new RefusedException(GitHubReason.GITHUB_TRUNCATED));

        assertThat(run()).isEqualTo(new Reconciled(2, 2, 1, 0, 0, Duration.ZERO, true));
    }

    @Test
    void aDeliveryThatWaitsHereIsNotLost() {
        host.delivered("dead letter", hoursAgo(3), "pull_request", "opened");
        host.waiting.add("dead letter");

        assertThat(run()).isEqualTo(new Reconciled(1, 0, 0, 0, 0, Duration.ZERO, true));
        assertThat(host.queued).isEmpty();
    }

    @Test
    void aDeliveryThatCountsAsLostDoesSoOnce() {
        host.delivered("a", hoursAgo(1), "pull_request", "opened");
        host.delivered("b", hoursAgo(2), "pull_request", "opened");
        host.open(1, "octo/shop", "head");
        host.payloadsKept = false;
        host.failureOf.put("b", new NotNowException(Duration.ofMinutes(20), GitHubReason.GITHUB_UNAVAILABLE));
        assertThat(run().deliveriesLost()).isEqualTo(1);

        host.failureOf.clear();
        clock.advance(Duration.ofHours(1));
        assertThat(run()).isEqualTo(new Reconciled(2, 1, 0, 1, 0, Duration.ZERO, true));
    }

    @Test
    void aHeadThatTriageTakesIsMissing() {
        host.open(1, "octo/shop", "new head", "known head");
        host.missing.add("new head");

        assertThat(run()).isEqualTo(new Reconciled(0, 0, 0, 2, 1, Duration.ZERO, true));
    }

    @Test
    void aRunGoesOnFromWhereTheLastCompleteOneEnded() {
        host.open(1, "octo/shop");
        run();
        assertThat(host.headsSince).isEqualTo(clock.instant().minus(Duration.ofDays(3)));
        Instant first = clock.instant();

        clock.advance(Duration.ofHours(1));
        run();
        assertThat(host.headsSince).isEqualTo(first.minus(LostDeliveries.UNDER_WAY));

        clock.advance(Duration.ofDays(10));
        run();
        assertThat(host.headsSince).isEqualTo(clock.instant().minus(Duration.ofDays(3)));
    }

    @Test
    void deliveriesAreReadNoFurtherBackThanTheLastRunCame() {
        host.pageSize = 1;
        host.delivered("a", hoursAgo(80), "ping", "");
        host.delivered("b", hoursAgo(75), "ping", "");
        host.delivered("c", hoursAgo(2), "ping", "");
        host.delivered("d", hoursAgo(1), "ping", "");

        assertThat(run().deliveriesSeen()).isEqualTo(2);
        assertThat(host.pages).isEqualTo(3);

        clock.advance(Duration.ofHours(1));
        host.delivered("e", hoursAgo(1), "ping", "");
        assertThat(run().deliveriesSeen()).isEqualTo(1);
    }

    /** Else each run would begin where the last one did, with more before it. */
    @Test
    void deliveriesBeyondWhatARunMayListAreSkippedOnceAndSaid() {
        host.pageSize = 1;
        for (int i = 0; i < 1_500; i++) {
            host.delivered("d" + i, clock.instant().minusSeconds(60L * i), "ping", "");
        }

        Reconciled first = run();
        assertThat(host.pages).isEqualTo(LostDeliveries.MOST_PAGES);
        assertThat(first.skipped()).isEqualTo(Duration.ofDays(3).minusMinutes(999));
        assertThat(first.complete()).isFalse();

        clock.advance(Duration.ofHours(1));
        assertThat(run().complete()).isTrue();
    }

    @Test
    void moreLostDeliveriesThanOneRunMayFetchAreLeftToTheNext() {
        for (int i = 0; i < 3_000; i++) {
            host.delivered("d" + i, hoursAgo(1), "pull_request", "opened");
        }

        assertThat(run().complete()).isFalse();
        clock.advance(Duration.ofHours(1));
        assertThat(run().complete()).isTrue();
        assertThat(host.queued).hasSize(3_000);
    }

    @Test
    void aSlowListingEndsInTimeAndTheNextRunBeginsLater() {
        host.pageSize = 1;
        for (int i = 0; i < 200; i++) {
            host.delivered("d" + i, hoursAgo(1), "ping", "");
        }
        host.onRequest = () -> clock.advance(Duration.ofSeconds(20));

        Instant start = clock.instant();
        assertThat(run().skipped()).isPositive();
        assertThat(Duration.between(start, clock.instant())).isLessThan(Duration.ofMinutes(11));
    }

    @Test
    void headsThatAreLeftDoNotHoldUpTheDeliveries() {
        host.pageSize = 1;
        for (int i = 0; i < 50; i++) {
            host.delivered("d" + i, hoursAgo(1), "ping", "");
        }
        host.open(1, "limited/one", "head 1");
        host.open(2, "octo/shop", "head 2");
        host.refusing.put(1L, new NotNowException(Duration.ofHours(1), GitHubReason.GITHUB_RATE_LIMITED));
        assertThat(run().complete()).isFalse();

        clock.advance(Duration.ofHours(1));
        host.pages = 0;
        run();
        assertThat(host.pages).isEqualTo(1);
        assertThat(host.headsSince).isEqualTo(clock.instant().minus(Duration.ofDays(3)));
    }

    @Test
    void aWaitEndsTheRunAndTheNextOneComesWhenItIsOver() {
        host.delivered("a", hoursAgo(1), "pull_request", "opened");
        host.failure = new NotNowException(Duration.ofMinutes(20), GitHubReason.GITHUB_UNAVAILABLE);

        assertThat(run()).isEqualTo(new Reconciled(1, 0, 0, 0, 0, Duration.ZERO, false));
        clock.advance(Duration.ofMinutes(19));
        assertThat(reconciliation.runIfDue()).isEmpty();

        host.failure = null;
        clock.advance(Duration.ofMinutes(1));
        assertThat(run()).isEqualTo(new Reconciled(1, 1, 1, 0, 0, Duration.ZERO, true));
    }

    @Test
    void aShortWaitIsNoReasonToComeBackAllTheTime() {
        host.failure = new NotNowException(Duration.ofSeconds(1), GitHubReason.GITHUB_PACED);
        host.delivered("a", hoursAgo(1), "pull_request", "opened");

        run();
        clock.advance(Duration.ofMinutes(4));
        assertThat(reconciliation.runIfDue()).isEmpty();
    }

    @Test
    void aLimitedInstallationDoesNotKeepTheOthersFromTheirTurn() {
        host.open(1, "limited/one", "head 1");
        host.open(2, "octo/shop", "head 2");
        host.missing.addAll(List.of("head 1", "head 2"));
        host.refusing.put(1L, new NotNowException(Duration.ofMinutes(30), GitHubReason.GITHUB_RATE_LIMITED));

        assertThat(run()).isEqualTo(new Reconciled(0, 0, 0, 1, 1, Duration.ZERO, false));
    }

    @Test
    void anInstallationThatRefusesIsLeftOutAndSaidOnce() {
        host.open(1, "gone/one", "head 1");
        host.open(2, "octo/shop", "head 2");
        host.refusing.put(1L, new RefusedException(GitHubReason.GITHUB_PERMISSION));

        try (CapturedLog log = new CapturedLog()) {
            assertThat(run()).isEqualTo(new Reconciled(0, 0, 0, 1, 0, Duration.ZERO, false));
            clock.advance(Duration.ofHours(1));
            run();
            assertThat(log.lines()).singleElement().asString().contains("installation 1", "not granted a permission");
        }
    }

    @Test
    void aRepositoryThatIsGoneSinceItWasListedIsNoReasonToLookAgain() {
        host.open(1, "octo/gone");
        host.open(1, "octo/shop", "head");
        host.gone.add("octo/gone");

        assertThat(run()).isEqualTo(new Reconciled(0, 0, 0, 1, 0, Duration.ZERO, true));
    }

    @Test
    void credentialsThatGitHubRefusesEndTheRun() {
        host.delivered("a", hoursAgo(1), "pull_request", "opened");
        host.failure = new RefusedException(GitHubReason.GITHUB_CREDENTIALS);

        assertThat(run().complete()).isFalse();
    }

    @Test
    void aBrokerThatIsAwayLosesNothing() {
        host.delivered("a", hoursAgo(1), "pull_request", "opened");
        host.queueFailure = new QueueUnavailableException(new IllegalStateException());
        assertThat(run()).isEqualTo(new Reconciled(1, 0, 0, 0, 0, Duration.ZERO, false));

        host.queueFailure = null;
        clock.advance(Reconciliation.INTERVAL);
        assertThat(run().deliveriesQueued()).isEqualTo(1);
    }

    @Test
    void aRunAsksNoMoreThanItMay() {
        for (int i = 0; i < 3_000; i++) {
            host.open(1, "octo/shop-" + i, "head");
        }

        assertThat(run().complete()).isFalse();
        assertThat(host.requests).isBetween(1_900, Reconciliation.MOST_REQUESTS);
    }

    @Test
    void aRunEndsAfterTenMinutesOfItself() {
        for (int i = 0; i < 100; i++) {
            host.open(1, "octo/shop-" + i, "head");
        }
        host.onRequest = () -> clock.advance(Duration.ofSeconds(20));

        assertThat(run().complete()).isFalse();
        assertThat(host.requests).isBetween(25, 35);
    }

    @Test
    void nobodyRunsWhileAnotherNodeIsAtIt() {
        runs.begin("node/2", clock.instant(), clock.instant().plus(Duration.ofMinutes(15)));
        assertThat(reconciliation.runIfDue()).isEmpty();

        clock.advance(Duration.ofMinutes(16));
        assertThat(reconciliation.runIfDue()).as("the other one has died").isPresent();
        assertThat(reconciliation.runIfDue()).as("not due").isEmpty();
    }

    private Reconciled run() {
        Optional<Reconciled> result = reconciliation.runIfDue();
        assertThat(result).isPresent();
        return result.orElseThrow();
    }

    private Instant hoursAgo(int hours) {
        return clock.instant().minus(Duration.ofHours(hours));
    }

    /** Keeps one turn, as the table does. */
    private static final class FakeRuns implements Runs {
        private Instant next = Instant.MIN;
        private Instant leasedUntil = Instant.MIN;
        private Marks seen = new Marks(null, null);

        @Override
        public Optional<Marks> begin(String owner, Instant now, Instant until) {
            if (now.isBefore(next) || now.isBefore(leasedUntil)) {
                return Optional.empty();
            }
            leasedUntil = until;
            return Optional.of(seen);
        }

        @Override
        public void end(String owner, Ending ending) {
            next = ending.next();
            leasedUntil = Instant.MIN;
            Marks now = ending.seen();
            seen = new Marks(
                    now.deliveries() == null ? seen.deliveries() : now.deliveries(),
                    now.heads() == null ? seen.heads() : now.heads());
        }
    }
}
