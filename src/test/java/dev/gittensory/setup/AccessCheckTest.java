package dev.gittensory.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.config.AppCredentials;
import dev.gittensory.config.Secret;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.ProductEvent.AccessChecked;
import dev.gittensory.domain.ProductEvent.DeliveryTriaged;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.testkit.CapturedLog;
import dev.gittensory.testkit.MutableClock;
import dev.gittensory.testkit.RecordedEvents;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessCheckTest {

    private final MutableClock clock = new MutableClock("2026-11-24T12:00:00Z");
    private final RecordedEvents events = new RecordedEvents();
    private final FakeAppHost host = new FakeAppHost();
    private Optional<AppCredentials> app = Optional.of(new AppCredentials(99, new Secret("key"), new Secret("hook")));
    private final AccessCheck access = new AccessCheck(() -> app, host, clock, events::fire);

    @Test
    void nothingIsMissingWhereEverythingIsGranted() {
        access.runIfDue();

        assertThat(events.fired()).containsExactly(new AccessChecked(null, Duration.ZERO, 0));
    }

    @Test
    void eachGapIsOneSentenceWithWhoHasToDoWhat() {
        host.granted = FakeAppHost.without("", "issue_comment");
        host.installations = List.of(
                new AppHost.Installation(7, "octo", false, FakeAppHost.without("checks", "issue_comment")),
                new AppHost.Installation(8, "asleep", true, FakeAppHost.without("checks", "")));

        assertThat(AccessCheck.missing(host.app(), host.installations()))
                .satisfiesExactly(
                        gap -> assertThat(gap)
                                .contains("does not ask for the event issue_comment", "App's settings at GitHub"),
                        gap -> assertThat(gap)
                                .contains("octo (7) does not grant the permission checks: write", "accept"));
    }

    @Test
    void moreThanIsNeededIsEnough() {
        assertThat(AccessCheck.missing(
                        new AppHost.RegisteredApp(
                                "App",
                                host.app().page(),
                                new AppHost.Granted(
                                        Map.of(
                                                "metadata", "read",
                                                "contents", "write",
                                                "pull_requests", "admin",
                                                "checks", "write",
                                                "statuses", "write",
                                                "issues", "read"),
                                        FakeAppHost.everything().events())),
                        List.of()))
                .isEmpty();
    }

    @Test
    void isAskedForOnceAnHourAndAfterAChange() {
        access.runIfDue();
        access.runIfDue();
        assertThat(events.fired()).hasSize(1);

        new Signals(clock, access).on(new DeliveryTriaged("id", "installation", "ignored", null));
        access.runIfDue();
        assertThat(events.fired()).hasSize(2);

        clock.advance(AccessCheck.INTERVAL);
        access.runIfDue();
        assertThat(events.fired()).hasSize(3);
    }

    @Test
    void nobodyIsAskedWithoutAnAppAndAtOnceWhenThereIsOne() {
        Optional<AppCredentials> later = app;
        app = Optional.empty();
        access.runIfDue();
        assertThat(host.done).isEmpty();

        app = later;
        access.runIfDue();
        assertThat(events.fired()).hasSize(1);
    }

    @Test
    void whatWasSaidIsNotSaidAgain() {
        host.failure = new RefusedException(GitHubReason.GITHUB_CREDENTIALS);
        host.clockAhead = Duration.ofMinutes(-5);
        try (CapturedLog log = new CapturedLog()) {
            access.runIfDue();
            clock.advance(AccessCheck.INTERVAL);
            access.runIfDue();

            assertThat(log.lines())
                    .hasSize(2)
                    .anySatisfy(line -> assertThat(line).contains("clock"));
        }
        assertThat(events.fired())
                .containsOnly(new AccessChecked(GitHubReason.GITHUB_CREDENTIALS, Duration.ofMinutes(-5), 0));
    }

    @Test
    void whileGitHubIsAwayItIsAskedAgainSoon() {
        host.failure = new NotNowException(Duration.ofSeconds(30), GitHubReason.GITHUB_UNAVAILABLE);
        access.runIfDue();

        host.failure = null;
        clock.advance(Duration.ofSeconds(30));
        access.runIfDue();
        assertThat(events.fired(AccessChecked.class))
                .last()
                .extracting(AccessChecked::refusal)
                .isNull();
    }
}
