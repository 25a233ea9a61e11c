package dev.gittensory.github.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.Pattern;
import dev.gittensory.config.AppCredentials;
import dev.gittensory.config.Secret;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.github.GitHubClients;
import dev.gittensory.github.Job;
import dev.gittensory.github.Rest;
import dev.gittensory.setup.AppHost;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The App as GitHub knows it, and its making. */
public final class GitHubAppHost implements AppHost {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private static final int MOST_PAGES = 10;

    /** Enough to choose one for a test. */
    private static final int MOST_LISTED_INSTALLATIONS = 10;

    private final GitHubClients clients;
    private final GitHubDeliveryLog log;

    /** Asked through these clients. */
    public GitHubAppHost(GitHubClients clients, GitHubDeliveryLog log) {
        this.clients = clients;
        this.log = log;
    }

    @Override
    public NewApp exchange(String code) {
        JsonNode app = clients.asNobody(
                session -> session.rest().send("POST", "/app-manifests/" + Rest.segment(code) + "/conversions", null));
        long id = app.path("id").asLong();
        String key = app.path("pem").asText();
        String secret = app.path("webhook_secret").asText("");
        if (id <= 0 || key.isEmpty() || secret.isEmpty()) {
            throw new RefusedException(GitHubReason.GITHUB_INVALID);
        }
        return new NewApp(app.path("slug").asText(), new AppCredentials(id, new Secret(key), new Secret(secret)));
    }

    @Override
    public RegisteredApp app() {
        JsonNode app = clients.asApp(session -> session.rest().get("/app"));
        return new RegisteredApp(
                app.path("name").asText(),
                address(app.path("html_url")).orElseThrow(() -> new RefusedException(GitHubReason.GITHUB_INVALID)),
                granted(app));
    }

    @Override
    public List<Installation> installations() {
        return clients.asApp(session -> session.rest().pages("/app/installations?per_page=100", MOST_PAGES))
                .items()
                .map(installation -> new Installation(
                        installation.path("id").asLong(),
                        account(installation.path("account").path("login").asText()),
                        installation.hasNonNull("suspended_at"),
                        granted(installation)))
                .toList();
    }

    @Override
    public List<Repository> repositories() {
        return installations().stream()
                .filter(installation -> !installation.suspended())
                .limit(MOST_LISTED_INSTALLATIONS)
                .flatMap(installation -> repositories(installation.id()))
                .toList();
    }

    /** None where GitHub refuses them: that one does not keep the others off the list. */
    private Stream<Repository> repositories(long installation) {
        try {
            return clients.callAnywhere(
                            installation,
                            Job.LIST,
                            session -> session.rest().pages("/installation/repositories?per_page=100", 1))
                    .items("repositories")
                    .map(json -> new Repository(
                            installation,
                            json.path("id").asLong(),
                            json.path("full_name").asText(),
                            json.path("default_branch").asText()));
        } catch (RefusedException e) {
            return Stream.empty();
        }
    }

    @Override
    public boolean redeliverPing() {
        return log.redeliverPing();
    }

    @Override
    public Optional<URI> postTestCheck(Repository repository) {
        String place = "/repos/" + Rest.path(repository.name());
        // a token is for a repository, so the number of the pull request does not matter
        PullRequestKey key = new PullRequestKey(repository.installation(), repository.id(), repository.name(), 0);
        String head = clients.call(
                        key,
                        Job.READ,
                        session -> session.rest().get(place + "/commits/" + Rest.segment(repository.defaultBranch())))
                .path("sha")
                .asText();
        ObjectNode check = JSON.createObjectNode()
                .put("name", "Gittensory set-up")
                .put("head_sha", head)
                .put("status", "completed")
                .put("conclusion", "neutral");
        check.putObject("output")
                .put("title", "This is a test")
                .put("summary", "Gittensory can add check runs to this repository. Nothing was reviewed.");
        return address(clients.call(
                        key, Job.CHECK, session -> session.rest().send("POST", place + "/check-runs", check))
                .path("html_url"));
    }

    @Override
    public Duration clockAhead() {
        return clients.skew();
    }

    private static Granted granted(JsonNode json) {
        Map<String, String> permissions = new HashMap<>();
        json.path("permissions")
                .properties()
                .forEach(permission -> permissions.put(
                        permission.getKey(), permission.getValue().asText()));
        Set<String> events = new HashSet<>();
        json.path("events").forEach(event -> events.add(event.asText()));
        return new Granted(permissions, events);
    }

    /** Only as GitHub writes them, because they appear in the log. */
    private static String account(String login) {
        return ACCOUNT.matches(login) ? login : "an unnamed account";
    }

    private static Optional<URI> address(JsonNode json) {
        try {
            return json.isTextual() ? Optional.of(URI.create(json.asText())) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
