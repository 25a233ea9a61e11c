package dev.gittensory.github.ops;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gittensory.github.GitHubClients;
import dev.gittensory.github.Job;
import dev.gittensory.github.Rest;
import dev.gittensory.intake.Delivery;
import dev.gittensory.reconcile.Listing;
import dev.gittensory.reconcile.OpenPullRequests;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** Open pull requests, as GitHub lists them to each installation. */
public final class GitHubOpenPullRequests implements OpenPullRequests {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** What an event has of a pull request and triage looks at. */
    private static final List<String> FACTS = List.of("number", "state", "draft", "user", "head", "base");

    private final GitHubClients clients;

    /** Read through these clients. */
    public GitHubOpenPullRequests(GitHubClients clients) {
        this.clients = clients;
    }

    @Override
    public Listing<Long> installations(int most) {
        Rest.Pages pages = clients.asApp(session -> session.rest().pages("/app/installations?per_page=100", most));
        return listing(
                pages,
                pages.items()
                        .filter(installation -> !installation.hasNonNull("suspended_at"))
                        .map(installation -> installation.path("id").asLong()));
    }

    @Override
    public Listing<Repository> repositories(long installation, int most) {
        Rest.Pages pages = clients.callAnywhere(
                installation,
                Job.READ,
                session -> session.rest().pages("/installation/repositories?per_page=100", most));
        return listing(
                pages,
                pages.items("repositories")
                        .filter(repository -> !repository.path("archived").asBoolean())
                        .map(repository -> new Repository(
                                installation,
                                repository.path("id").asLong(),
                                repository.path("full_name").asText())));
    }

    @Override
    public Listing<Delivery> changedSince(Instant moment, Repository repository, int most) {
        String pulls =
                "/repos/" + Rest.path(repository.name()) + "/pulls?state=open&sort=updated&direction=desc&per_page=100";
        Rest.Pages pages = clients.callAnywhere(
                repository.installation(),
                Job.READ,
                session -> session.rest().pages(pulls, most, page -> isAfter(moment, page.path(page.size() - 1))));
        return listing(
                pages, pages.items().filter(pull -> isAfter(moment, pull)).map(pull -> event(pull, repository)));
    }

    private static <T> Listing<T> listing(Rest.Pages pages, Stream<T> items) {
        return new Listing<>(items.toList(), pages.pages().size(), pages.whole());
    }

    /** The event that GitHub sends after a push, without what nobody reads. */
    private static Delivery event(JsonNode pull, Repository repository) {
        ObjectNode payload = JSON.createObjectNode().put("action", "synchronize");
        ObjectNode facts = payload.putObject("pull_request");
        FACTS.forEach(name -> facts.set(name, pull.path(name).isMissingNode() ? null : pull.path(name)));
        payload.putObject("repository").put("id", repository.id()).put("full_name", repository.name());
        payload.putObject("installation").put("id", repository.installation());
        return new Delivery(
                "head-" + repository.id() + "-" + pull.path("number").asLong(),
                "pull_request",
                "synchronize",
                payload.toString());
    }

    private static boolean isAfter(Instant moment, JsonNode pull) {
        try {
            return Instant.parse(pull.path("updated_at").asText()).isAfter(moment);
        } catch (DateTimeException e) {
            return false;
        }
    }
}
