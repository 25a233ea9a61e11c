package dev.gittensory.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.config.AppCredentials;
import dev.gittensory.config.GitHubSettings;
import dev.gittensory.config.OperatorToken;
import dev.gittensory.config.Secret;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.ProductEvent.DeliveryReceived;
import dev.gittensory.domain.ProductEvent.SetUpUsed;
import dev.gittensory.domain.ProductEvent.SetUpUsed.Action;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.setup.OperatorSessions.Session;
import dev.gittensory.setup.OperatorSessions.SignIn;
import dev.gittensory.testkit.MutableClock;
import dev.gittensory.testkit.RecordedEvents;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SetUpTest {

    private static final String TOKEN = "the-token-of-the-operator";

    private final MutableClock clock = new MutableClock("2026-11-24T12:00:00Z");
    private final RecordedEvents events = new RecordedEvents();
    private final FakeAppHost host = new FakeAppHost();
    private final FakeFile file = new FakeFile();
    private final Signals signals = new Signals(clock, new AccessCheck(file, host, clock, events::fire));
    private final Session session = session();

    @Test
    void offersTheManifestForTheAccountOfWhoeverIsSignedIn() {
        Page page = setUp("https://reviews.example").start(session, "");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("action=\"https://github.com/settings/apps/new?state=")
                .contains("https://reviews.example/webhooks/github", "https://reviews.example/setup/callback");
    }

    @Test
    void offersItForAnOrganization() {
        assertThat(setUp("https://reviews.example").start(session, "acme").html())
                .contains("action=\"https://github.com/organizations/acme/settings/apps/new?state=");
    }

    @Test
    void aNameThatIsNoneIsNotRepeated() {
        Page page = setUp("https://reviews.example").start(session, "a\"><script>");

        assertThat(page.status()).isEqualTo(400);
        assertThat(page.html()).doesNotContain("script");
    }

    @Test
    void saysWhatToSetWhereThePublicAddressIsMissing() {
        assertThat(setUp("").start(session, "").html())
                .contains("gittensory.public-url")
                .doesNotContain("manifest");
    }

    @Test
    void offersNothingWhereConfigurationHasTheApp() {
        file.configured = true;

        assertThat(setUp("https://reviews.example").start(session, "").html())
                .contains("gittensory.github.app-id")
                .doesNotContain("name=\"manifest\"");
    }

    @Test
    void keepsTheAppAndHasItPinged() {
        assertThat(finish(session.state())).isEmpty();

        assertThat(file.credentials().map(AppCredentials::appId)).contains(99L);
        assertThat(host.done).containsExactly("exchange c0de", "ping");
        assertThat(events.fired()).containsExactly(new SetUpUsed(Action.APP_CREATED, 99));
    }

    @Test
    void aStateOfNobodysIsWorthNothing() {
        String state = session.state();
        String other = session().state();

        assertThat(finish(other))
                .hasValueSatisfying(page -> assertThat(page.status()).isEqualTo(400));
        assertThat(finish(state)).isEmpty();
        assertThat(finish(state)).as("again").isPresent();
        assertThat(host.done).containsExactly("exchange c0de", "ping");
    }

    @Test
    void anAppThatIsThereIsNotReplaced() {
        String first = session.state();
        String second = session.state();
        finish(first);

        assertThat(finish(second)).isPresent();
        assertThat(host.done).doesNotHaveDuplicates();
    }

    @Test
    void aCodeThatIsNoneIsNotSentToGitHub() {
        assertThat(setUp("https://reviews.example").finish(session, "../../user", session.state()))
                .isPresent();
        assertThat(host.done).isEmpty();
    }

    @Test
    void saysSoWhenGitHubKnowsNoSuchCode() {
        host.failure = new RefusedException(GitHubReason.GITHUB_GONE);

        assertThat(finish(session.state()))
                .hasValueSatisfying(page -> assertThat(page.html()).contains("Begin again"));
        assertThat(file.credentials()).isEmpty();
    }

    @Test
    void showsWhatWorksAndEscapesWhatGitHubSays() {
        finish(session.state());
        signals.on(new DeliveryReceived("ping", "ignored"));
        host.installations = List.of(new AppHost.Installation(7, "octo", false, FakeAppHost.without("checks", "")));

        String html = setUp("https://reviews.example").status(session).html();

        assertThat(html)
                .contains("Our &lt;app&gt;", "https://github.com/apps/our-app/installations/new", "<li>octo</li>")
                .contains(
                        "arrived at 2026-11-24T12:00:00Z: <code>ping</code>", "<option value=\"42\">octo/shop</option>")
                .contains("does not grant the permission checks: write")
                .doesNotContain("<app>", FakeAppHost.KEY, FakeAppHost.HOOK, "No delivery");
    }

    @Test
    void showsTheMissingGrantThatKeepsRepositoriesFromBeingListed() {
        finish(session.state());
        host.installations = List.of(new AppHost.Installation(7, "octo", false, FakeAppHost.without("contents", "")));
        host.repositoriesFailure = new RefusedException(GitHubReason.GITHUB_PERMISSION);

        Page page = setUp("https://reviews.example").status(session);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.html())
                .contains("does not grant the permission contents: read", "No check run can be posted: ");
    }

    @Test
    void showsTheWebhookAlsoWhileGitHubIsAway() {
        finish(session.state());
        signals.on(new DeliveryReceived("other", "signature_invalid"));
        host.failure = new NotNowException(Duration.ofSeconds(30), GitHubReason.GITHUB_UNAVAILABLE);

        Page page = setUp("https://reviews.example").status(session);

        assertThat(page.status()).isEqualTo(503);
        assertThat(page.html())
                .contains("Try again later", "signature_invalid", "No delivery with the right signature");
    }

    @Test
    void postsATestWhereTheOperatorWantsIt() {
        finish(session.state());

        Page page = setUp("https://reviews.example").testCheck(session, "42", session.state());

        assertThat(page.html()).contains("https://github.com/octo/shop/runs/1");
        assertThat(host.done).contains("check octo/shop");
        assertThat(events.fired()).endsWith(new SetUpUsed(Action.TEST_CHECK_POSTED, 99));
    }

    @Test
    void postsNoTestElsewhereNorWithoutAFormOfOurs() {
        finish(session.state());
        SetUp setUp = setUp("https://reviews.example");

        assertThat(setUp.testCheck(session, "43", session.state()).status()).isEqualTo(404);
        assertThat(setUp.testCheck(session, "42", "").status()).isEqualTo(400);
        assertThat(host.done).doesNotContain("check octo/shop");
    }

    @Test
    void writesNothingInADryRun() {
        finish(session.state());
        SetUp dry = setUp("https://reviews.example", true);

        assertThat(dry.testCheck(session, "42", session.state()).status()).isEqualTo(409);
        assertThat(dry.status(session).html()).doesNotContain("/setup/test-check");
        assertThat(host.done).doesNotContain("check octo/shop");
    }

    private Optional<Page> finish(String state) {
        return setUp("https://reviews.example").finish(session, "c0de", state);
    }

    private SetUp setUp(String publicUrl) {
        return setUp(publicUrl, false);
    }

    private SetUp setUp(String publicUrl, boolean dryRun) {
        GitHubSettings settings = new GitHubSettings(
                Optional.empty(),
                URI.create("https://api.github.com"),
                Optional.of(publicUrl).filter(url -> !url.isEmpty()).map(URI::create),
                dryRun,
                new GitHubSettings.Filters(false, true, false, List.of()));
        return new SetUp(settings, file, host, signals, events::fire);
    }

    private Session session() {
        OperatorSessions sessions = new OperatorSessions(new OperatorToken(new Secret(TOKEN)), clock, any -> {});
        return sessions.find(((SignIn.Done) sessions.signIn(TOKEN)).cookie()).orElseThrow();
    }

    /** Keeps an App in memory. */
    private static final class FakeFile implements AppFile {
        private Optional<AppCredentials> kept = Optional.empty();
        private boolean configured;

        @Override
        public Optional<AppCredentials> credentials() {
            return kept;
        }

        @Override
        public boolean isConfigured() {
            return configured;
        }

        @Override
        public boolean keep(AppHost.NewApp app) {
            kept = Optional.of(app.credentials());
            return true;
        }
    }
}
