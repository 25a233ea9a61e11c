package dev.gittensory.github.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.github.FakeGitHub;
import dev.gittensory.github.FakeGitHub.Answer;
import dev.gittensory.github.GitHubClients;
import dev.gittensory.intake.Delivery;
import dev.gittensory.reconcile.DeliveryLog;
import dev.gittensory.reconcile.DeliveryLog.Entry;
import dev.gittensory.reconcile.DeliveryLog.Page;
import dev.gittensory.reconcile.Listing;
import dev.gittensory.reconcile.OpenPullRequests.Repository;
import dev.gittensory.setup.AppHost;
import java.net.URI;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GitHubOpsTest {

    private static final Instant SINCE = Instant.parse("2026-11-24T10:00:00Z");
    private static final Repository SHOP = new Repository(7, 42, "octo/shop");

    private final FakeGitHub github = new FakeGitHub();
    private final GitHubClients clients = github.clients();
    private final GitHubDeliveryLog log = new GitHubDeliveryLog(clients);
    private final GitHubOpenPullRequests pulls = new GitHubOpenPullRequests(clients);
    private final GitHubAppHost host = new GitHubAppHost(clients, log);

    @AfterEach
    void close() {
        github.close();
    }

    @Test
    void theLogIsReadByItsCursors() {
        github.on(
                "GET /app/hook/deliveries?per_page=100",
                Answer.of(
                        200,
                        "[" + delivery(3, "c", "12:00", "pull_request", "\"opened\"") + ","
                                + delivery(2, "b", "11:00", "ping", "null") + "]",
                        "Link",
                        "<" + github.address() + "/app/hook/deliveries?per_page=100&cursor=v1_2>; rel=\"next\""));
        github.on(
                "GET /app/hook/deliveries?per_page=100&cursor=v1_2",
                Answer.of(200, "[" + delivery(1, "a", "09:00", "pull_request", "\"opened\"") + "]"));

        Page latest = log.page(DeliveryLog.LATEST);

        assertThat(latest.entries())
                .containsExactly(
                        new Entry(3, "c", Instant.parse("2026-11-24T12:00:00Z"), "pull_request", "opened"),
                        new Entry(2, "b", Instant.parse("2026-11-24T11:00:00Z"), "ping", ""));
        Page older = log.page(latest.older().orElseThrow());
        assertThat(older.entries()).extracting(Entry::delivery).containsExactly("a");
        assertThat(older.older()).isEmpty();
        assertThat(github.last().header("Authorization")).startsWith("Bearer ey");
    }

    @Test
    void aDeliveryComesWithThePayloadThatWasSent() {
        github.on("GET /app/hook/deliveries/3", "{\"id\":3,\"request\":{\"payload\":{\"action\":\"opened\"}}}");
        github.on("GET /app/hook/deliveries/4", "{\"id\":4,\"request\":{\"payload\":null}}");

        assertThat(log.find(new Entry(3, "c", SINCE, "pull_request", "opened")))
                .contains(new Delivery("c", "pull_request", "opened", "{\"action\":\"opened\"}"));
        assertThat(log.find(new Entry(4, "d", SINCE, "pull_request", "opened"))).isEmpty();
        assertThat(log.find(new Entry(5, "e", SINCE, "pull_request", "opened"))).isEmpty();
    }

    @Test
    void thePingIsDeliveredAgain() {
        github.on("GET /app/hook/deliveries?per_page=100", "[" + delivery(9, "p", "12:00", "ping", "null") + "]");
        github.on("POST /app/hook/deliveries/9/attempts", Answer.of(202, "{}"));

        assertThat(host.redeliverPing()).isTrue();
        assertThat(github.last().line()).isEqualTo("POST /app/hook/deliveries/9/attempts");

        github.on("GET /app/hook/deliveries?per_page=100", "[]");
        assertThat(host.redeliverPing()).isFalse();
    }

    @Test
    void suspendedInstallationsAndArchivedRepositoriesAreLeftOut() {
        github.on(
                "GET /app/installations?per_page=100",
                "[{\"id\":7,\"suspended_at\":null},{\"id\":8,\"suspended_at\":\"2026-11-01T00:00:00Z\"}]");
        github.on("GET /installation/repositories?per_page=100", """
                {"total_count":2,"repositories":[{"id":42,"full_name":"octo/shop","archived":false},
                {"id":43,"full_name":"octo/attic","archived":true}]}""");

        assertThat(pulls.installations(() -> true).items()).containsExactly(7L);
        assertThat(pulls.repositories(7, () -> true).items()).containsExactly(SHOP);
        assertThat(github.requests().stream()
                        .filter(request -> request.line().equals("POST /app/installations/7/access_tokens"))
                        .toList())
                .singleElement()
                .satisfies(mint -> assertThat(mint.body())
                        .contains("{\"metadata\":\"read\"}")
                        .doesNotContain("repository_ids"));
    }

    @Test
    void anInstallationThatGitHubRefusesDoesNotKeepTheOthersOffTheList() {
        github.on(
                "GET /app/installations?per_page=100",
                "[{\"id\":7,\"account\":{\"login\":\"gone\"}},{\"id\":8,\"account\":{\"login\":\"octo\"}}]");
        github.on("POST /app/installations/7/access_tokens", Answer.of(422, "{}"));
        github.on("GET /installation/repositories?per_page=100", """
                {"repositories":[{"id":42,"full_name":"octo/shop","default_branch":"main"}]}""");

        assertThat(host.repositories()).containsExactly(new AppHost.Repository(8, 42, "octo/shop", "main"));
    }

    @Test
    void anOpenPullRequestBecomesTheEventOfAPushToIt() {
        github.on(
                "GET /repos/octo/shop/pulls?state=open&sort=updated&direction=desc&per_page=100",
                Answer.of(200, """
                        [{"number":5,"state":"open","draft":false,"title":"secret","body":"secret","updated_at":"2026-11-24T11:00:00Z",
                        "user":{"login":"ada","type":"User"},"head":{"sha":"h","repo":null},"base":{"ref":"main","sha":"b"}},
                        {"number":4,"state":"open","updated_at":"2026-11-24T09:00:00Z"}]""", "Link", "<x?page=2>; rel=\"next\""));

        Listing<Delivery> changed = pulls.changedSince(SINCE, SHOP, () -> true);

        assertThat(changed.whole()).isTrue();
        assertThat(changed.items()).singleElement().satisfies(event -> {
            assertThat(event.event() + "." + event.action()).isEqualTo("pull_request.synchronize");
            assertThat(event.payload()).isEqualToIgnoringWhitespace("""
                    {"action":"synchronize","pull_request":{"number":5,"state":"open","draft":false,
                    "user":{"login":"ada","type":"User"},"head":{"sha":"h","repo":null},"base":{"ref":"main","sha":"b"}},
                    "repository":{"id":42,"full_name":"octo/shop"},"installation":{"id":7}}""");
        });
    }

    @Test
    void anAppIsHandedOutToNobodyInParticular() {
        github.on(
                "POST /app-manifests/c0de/conversions",
                Answer.of(
                        201, "{\"id\":99,\"slug\":\"our-app\",\"pem\":\"the key\",\"webhook_secret\":\"swordfish\"}"));

        AppHost.NewApp app = host.exchange("c0de");

        assertThat(app.credentials().appId()).isEqualTo(99);
        assertThat(app.credentials().privateKey().reveal()).isEqualTo("the key");
        assertThat(app.toString()).doesNotContain("the key", "swordfish");
        assertThat(github.last().headers()).doesNotContainKey("Authorization");
    }

    @Test
    void anAppWithoutAWebhookSecretIsOfNoUse() {
        github.on(
                "POST /app-manifests/c0de/conversions",
                Answer.of(201, "{\"id\":99,\"pem\":\"key\",\"webhook_secret\":null}"));

        assertThatThrownBy(() -> host.exchange("c0de"))
                .isInstanceOfSatisfying(
                        RefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(GitHubReason.GITHUB_INVALID));
    }

    @Test
    void grantsAreReadAsGitHubTellsThem() {
        github.on("GET /app", """
                {"id":99,"name":"Our app","html_url":"https://github.example/apps/our-app",
                "permissions":{"checks":"write"},"events":["pull_request"]}""");
        github.on("GET /app/installations?per_page=100", """
                [{"id":7,"account":{"login":"octo\\nforged line"},"permissions":{},"events":[],"suspended_at":null}]""");

        assertThat(host.app().granted().permissions()).containsEntry("checks", "write");
        assertThat(host.app().page()).isEqualTo(URI.create("https://github.example/apps/our-app"));
        assertThat(host.installations())
                .extracting(AppHost.Installation::account)
                .containsExactly("an unnamed account");
    }

    @Test
    void theTestCheckIsBoundToTheHeadOfTheDefaultBranch() {
        github.on("GET /repos/octo/shop/commits/release%2f1", "{\"sha\":\"abc\"}");
        github.on("POST /repos/octo/shop/check-runs", Answer.of(201, "{\"html_url\":\"https://github.example/c/1\"}"));

        assertThat(host.postTestCheck(new AppHost.Repository(7, 42, "octo/shop", "release/1")))
                .contains(URI.create("https://github.example/c/1"));
        assertThat(github.last().body())
                .contains("\"head_sha\":\"abc\"", "\"conclusion\":\"neutral\"", "\"name\":\"Gittensory set-up\"");
    }

    private static String delivery(long id, String guid, String time, String event, String action) {
        return "{\"id\":" + id + ",\"guid\":\"" + guid + "\",\"delivered_at\":\"2026-11-24T" + time
                + ":00Z\",\"event\":\"" + event + "\",\"action\":" + action + ",\"status_code\":500}";
    }
}
