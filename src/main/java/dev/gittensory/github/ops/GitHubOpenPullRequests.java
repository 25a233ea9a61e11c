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
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

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
    public Listing<Long> installations(BooleanSupplier mayAsk) {
        return clients.asApp(session -> listing(
                session.rest(),
                "/app/installations?per_page=100",
                mayAsk,
                page -> elements(page)
                        .filter(installation -> !installation.hasNonNull("suspended_at"))
                        .map(installation -> installation.path("id").asLong())));
    }

    @Override
    public Listing<Repository> repositories(long installation, BooleanSupplier mayAsk) {
        return clients.callAnywhere(
                installation,
                Job.LIST,
                session -> listing(
                        session.rest(),
                        "/installation/repositories?per_page=100",
                        mayAsk,
                        page -> elements(page.path("repositories"))
                                .filter(repository ->
                                        !repository.path("archived").asBoolean())
                                .map(repository -> new Repository(
                                        installation,
                                        repository.path("id").asLong(),
                                        repository.path("full_name").asText()))));
    }

    @Override
    public Listing<Delivery> changedSince(Instant moment, Repository repository, BooleanSupplier mayAsk) {
        String pulls =
                "/repos/" + Rest.path(repository.name()) + "/pulls?state=open&sort=updated&direction=desc&per_page=100";
        return clients.callAnywhere(
                repository.installation(),
                Job.READ,
                session -> listing(
                        session.rest(),
                        pulls,
                        mayAsk,
                        page -> elements(page)
                                .filter(pull -> isAfter(moment, pull))
                                .map(pull -> event(pull, repository)),
                        page -> isAfter(moment, page.path(page.size() - 1))));
    }

    private static <T> Listing<T> listing(
            Rest rest, String path, BooleanSupplier mayAsk, Function<JsonNode, Stream<T>> wanted) throws IOException {
        return listing(rest, path, mayAsk, wanted, page -> true);
    }

    /** Keeps of each page what is wanted and no more, because there may be hundreds. */
    private static <T> Listing<T> listing(
            Rest rest,
            String path,
            BooleanSupplier mayAsk,
            Function<JsonNode, Stream<T>> wanted,
            Predicate<JsonNode> goesOn)
            throws IOException {
        List<T> items = new ArrayList<>();
        Optional<String> next = Optional.of(path);
        while (next.isPresent() && mayAsk.getAsBoolean()) {
            Rest.Page page = rest.page(next.get());
            wanted.apply(page.content()).forEach(items::add);
            next = page.next().filter(more -> goesOn.test(page.content()));
        }
        return new Listing<>(items, next.isEmpty());
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
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
