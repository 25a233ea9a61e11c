package dev.gittensory.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.ProductEvent.Reconciled;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.intake.Delivery;
import dev.gittensory.testkit.MutableClock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LostDeliveriesTest {

    private final Runner runner = new Runner();
    private final MutableClock clock = runner.clock;
    private final FakeHost host = runner.host;

    @Test
    void aDeliveryThatNobodyProcessedGoesIntoTheQueueAsItWas() {
        host.delivered("a", runner.hoursAgo(2), "pull_request", "opened");
        host.delivered("b", runner.hoursAgo(3), "pull_request", "synchronize");
        host.processed.add("b");

        assertThat(runner.run()).isEqualTo(new Reconciled(2, 1, 1, 0, 0, Duration.ZERO, true));
        assertThat(host.queued).containsExactly(new Delivery("a", "pull_request", "opened", "payload of a"));
        assertThat(runner.events.fired()).containsExactly(new Reconciled(2, 1, 1, 0, 0, Duration.ZERO, true));
    }

    @ParameterizedTest
    @CsvSource({
        "pull_request, opened, true",
        "pull_request, reopened, true",
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
        host.delivered("a", runner.hoursAgo(1), event, action);

        assertThat(runner.run().deliveriesLost()).isEqualTo(lost ? 1 : 0);
    }

    @Test
    void oneDeliveryIsLostOnceHoweverOftenItWasAttempted() {
        host.delivered("a", runner.hoursAgo(1), "pull_request", "opened");
        host.delivered("a", runner.hoursAgo(2), "pull_request", "opened");

        assertThat(runner.run().deliveriesLost()).isEqualTo(1);
    }

    @Test
    void whatMayStillBeOnItsWayIsLeftToTheNextRun() {
        host.delivered("a", clock.instant().minus(Duration.ofMinutes(9)), "pull_request", "opened");

        assertThat(runner.run().deliveriesLost()).isZero();
        clock.advance(Reconciliation.INTERVAL);
        assertThat(runner.run().deliveriesLost()).isEqualTo(1);
    }

    @Test
    void aDeliveryWhosePayloadIsGoneCountsAsLost() {
        host.delivered("a", runner.hoursAgo(1), "pull_request", "opened");
        host.payloadsKept = false;

        assertThat(runner.run()).isEqualTo(new Reconciled(1, 1, 0, 0, 0, Duration.ZERO, true));
    }

    @Test
    void aDeliveryThatGitHubRefusesIsLostAndTheOthersAreNot() {
        host.delivered("a", runner.hoursAgo(1), "pull_request", "opened");
        host.delivered("b", runner.hoursAgo(2), "pull_request", "opened");
        host.failureOf.put("a", new RefusedException(GitHubReason.GITHUB_TRUNCATED));

        assertThat(runner.run()).isEqualTo(new Reconciled(2, 2, 1, 0, 0, Duration.ZERO, true));
    }

    @Test
    void aDeliveryThatWaitsHereIsNotLost() {
        host.delivered("dead letter", runner.hoursAgo(3), "pull_request", "opened");
        host.waiting.add("dead letter");

        assertThat(runner.run()).isEqualTo(new Reconciled(1, 0, 0, 0, 0, Duration.ZERO, true));
        assertThat(host.queued).isEmpty();
    }

    @Test
    void aDeliveryThatCountsAsLostDoesSoOnce() {
        host.delivered("a", runner.hoursAgo(1), "pull_request", "opened");
        host.delivered("b", runner.hoursAgo(2), "pull_request", "opened");
        host.open(1, "octo/shop", "head");
        host.payloadsKept = false;
        host.failureOf.put("b", new NotNowException(Duration.ofMinutes(20), GitHubReason.GITHUB_UNAVAILABLE));
        assertThat(runner.run().deliveriesLost()).isEqualTo(1);

        host.failureOf.clear();
        clock.advance(Duration.ofHours(1));
        assertThat(runner.run()).isEqualTo(new Reconciled(2, 1, 0, 1, 0, Duration.ZERO, true));
    }

    @Test
    void deliveriesAreReadNoFurtherBackThanTheLastRunCame() {
        host.pageSize = 1;
        host.delivered("a", runner.hoursAgo(80), "ping", "");
        host.delivered("b", runner.hoursAgo(75), "ping", "");
        host.delivered("c", runner.hoursAgo(2), "ping", "");
        host.delivered("d", runner.hoursAgo(1), "ping", "");

        assertThat(runner.run().deliveriesSeen()).isEqualTo(2);
        assertThat(host.pages).isEqualTo(3);

        clock.advance(Duration.ofHours(1));
        host.delivered("e", runner.hoursAgo(1), "ping", "");
        assertThat(runner.run().deliveriesSeen()).isEqualTo(1);
    }

    /** Else each run would begin where the last one did, with more before it. */
    @Test
    void deliveriesBeyondWhatARunMayListAreSkippedOnceAndSaid() {
        host.pageSize = 1;
        for (int i = 0; i < 1_500; i++) {
            host.delivered("d" + i, clock.instant().minusSeconds(60L * i), "ping", "");
        }

        Reconciled first = runner.run();
        assertThat(host.pages).isEqualTo(LostDeliveries.MOST_PAGES);
        assertThat(first.skipped()).isEqualTo(Duration.ofDays(3).minusMinutes(999));
        assertThat(first.complete()).isFalse();

        clock.advance(Duration.ofHours(1));
        assertThat(runner.run().complete()).isTrue();
    }

    @Test
    void moreLostDeliveriesThanOneRunMayFetchAreLeftToTheNext() {
        for (int i = 0; i < 3_000; i++) {
            host.delivered("d" + i, runner.hoursAgo(1), "pull_request", "opened");
        }

        assertThat(runner.run().complete()).isFalse();
        clock.advance(Duration.ofHours(1));
        assertThat(runner.run().complete()).isTrue();
        assertThat(host.queued).hasSize(3_000);
    }

    @Test
    void aSlowListingEndsInTimeAndTheNextRunBeginsLater() {
        host.pageSize = 1;
        for (int i = 0; i < 200; i++) {
            host.delivered("d" + i, runner.hoursAgo(1), "ping", "");
        }
        host.onRequest = () -> clock.advance(Duration.ofSeconds(20));

        Instant start = clock.instant();
        assertThat(runner.run().skipped()).isPositive();
        assertThat(Duration.between(start, clock.instant())).isLessThan(Duration.ofMinutes(11));
    }
}
