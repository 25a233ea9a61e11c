package dev.gittensory.github.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gittensory.command.CommandHost;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.PullRequestRef;
import dev.gittensory.github.GitHubClients;
import dev.gittensory.github.Job;
import dev.gittensory.github.Rest;
import java.util.Optional;
import java.util.Set;

/** What commands need of GitHub. Whatever does not say clearly that somebody may write means no, or ends in an exception. */
public final class GitHubCommandHost implements CommandHost {

    /** In {@code permission} the first two; {@code maintain} appears only as the name of the role. */
    private static final Set<String> WRITERS = Set.of("admin", "write", "maintain");

    /** GitHub's own stand-in for accounts that were deleted. */
    private static final String GHOST = "ghost";

    private final GitHubClients clients;

    /** Asks through these clients. */
    public GitHubCommandHost(GitHubClients clients) {
        this.clients = clients;
    }

    @Override
    public boolean mayWrite(PullRequestKey key, String login) {
        String path = Rest.repository(key) + "/collaborators/" + Rest.segment(login) + "/permission";
        return clients.call(key, Job.READ, session -> {
            Optional<JsonNode> found = session.rest().find(path);
            return found.isPresent()
                    && (WRITERS.contains(Rest.text(found.get(), "/permission"))
                            || found.get().path("role_name").asText().equals("maintain"));
        });
    }

    /** Looks first: a write that changes nothing would put off, each time, the write that comes after it. */
    @Override
    public void react(PullRequestKey key, long comment, Reaction reaction) {
        String path = Rest.repository(key) + "/issues/comments/" + comment + "/reactions";
        String us = clients.identity().login();
        clients.call(key, Job.COMMENT, session -> {
            JsonNode there = session.rest().get(path + "?per_page=100&content=" + reaction.content());
            for (JsonNode one : there) {
                if (one.path("user").path("login").asText().equalsIgnoreCase(us)
                        && one.path("content").asText().equals(reaction.content())) {
                    return there;
                }
            }
            return session.rest()
                    .send("POST", path, JsonNodeFactory.instance.objectNode().put("content", reaction.content()));
        });
    }

    @Override
    public Optional<PullRequestHead> head(PullRequestKey key) {
        return clients.call(key, Job.READ, session -> {
            JsonNode pull = session.rest().get(Rest.pull(key));
            if (!Rest.text(pull, "/state").equals("open")) {
                return Optional.empty();
            }
            PullRequestRef ref = new PullRequestRef(
                    key.repository(),
                    key.number(),
                    Rest.text(pull, "/base/ref"),
                    Rest.text(pull, "/base/sha"),
                    Rest.text(pull, "/head/sha"));
            return Optional.of(new PullRequestHead(
                    key, ref, pull.path("user").path("login").asText(GHOST)));
        });
    }
}
