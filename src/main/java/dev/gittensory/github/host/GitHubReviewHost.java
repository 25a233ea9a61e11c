package dev.gittensory.github.host;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.github.GitHubClients;
import dev.gittensory.github.Job;
import dev.gittensory.github.Rest;
import dev.gittensory.publish.CheckRun;
import dev.gittensory.publish.HostComment;
import dev.gittensory.publish.PullRequestState;
import dev.gittensory.publish.PullRequestState.Mergeable;
import dev.gittensory.publish.ReviewHost;
import dev.gittensory.publish.text.InlineComment;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Makes reviews visible on GitHub, by plain requests: the library's objects would cost one more for each. */
public final class GitHubReviewHost implements ReviewHost {

    /** Of 100 comments; GitHub itself gets slow long before. */
    private static final int PAGES = 30;

    /** A pull request can have 100 labels. */
    private static final int LABEL_PAGES = 1;

    private final GitHubClients clients;

    /** Posts through these clients. */
    public GitHubReviewHost(GitHubClients clients) {
        this.clients = clients;
    }

    @Override
    public PullRequestState pullRequest(PullRequestKey key) {
        return clients.call(key, Job.READ, session -> {
            JsonNode state = session.rest().get(Rest.pull(key));
            return new PullRequestState(
                    Rest.text(state, "/head/sha"),
                    Rest.text(state, "/base/ref"),
                    Rest.text(state, "/state").equals("open"),
                    state.path("merged").asBoolean(),
                    state.path("draft").asBoolean(),
                    mergeable(state),
                    StreamSupport.stream(state.path("labels").spliterator(), false)
                            .map(label -> label.path("name").asText())
                            .collect(Collectors.toSet()));
        });
    }

    private static Mergeable mergeable(JsonNode state) {
        if (!state.path("mergeable").isBoolean()) {
            return Mergeable.UNKNOWN;
        }
        return switch (state.path("mergeable_state").asText("unknown")) {
            case "clean" -> Mergeable.YES;
            case "unknown" -> Mergeable.UNKNOWN;
            default -> Mergeable.NO;
        };
    }

    @Override
    public Optional<HostComment> comment(PullRequestKey key, long id) {
        Authorship authorship = new Authorship(clients.identity());
        return clients.call(key, Job.READ, session -> {
            Optional<JsonNode> found = session.rest().find(existing(key, id));
            return found.isPresent() ? Optional.of(authorship.comment(found.get())) : Optional.empty();
        });
    }

    @Override
    public List<HostComment> comments(PullRequestKey key) {
        return comments(key, issue(key));
    }

    @Override
    public long createComment(PullRequestKey key, String body) {
        return clients.call(
                key,
                Job.COMMENT,
                session -> id(session.rest().send("POST", issue(key) + "/comments", object().put("body", body))));
    }

    @Override
    public void updateComment(PullRequestKey key, long id, String body) {
        write(key, Job.COMMENT, "PATCH", existing(key, id), object().put("body", body));
    }

    @Override
    public Optional<Long> checkRun(PullRequestKey key, String head, String externalId) {
        String path = Rest.repository(key) + "/commits/" + Rest.segment(head) + "/check-runs?check_name="
                + Rest.segment(CheckRun.NAME) + "&filter=all&per_page=100";
        long appId = clients.identity().appId();
        return clients.call(
                key,
                Job.READ,
                session -> session.rest()
                        .pages(path, PAGES)
                        .items("check_runs")
                        .filter(run -> run.path("external_id").asText().equals(externalId)
                                && run.path("app").path("id").asLong() == appId)
                        .map(run -> run.path("id").asLong())
                        .findFirst());
    }

    @Override
    public long createCheckRun(PullRequestKey key, CheckRun run) {
        ObjectNode body = state(run).put("head_sha", run.head());
        return clients.call(
                key, Job.CHECK, session -> id(session.rest().send("POST", Rest.repository(key) + "/check-runs", body)));
    }

    @Override
    public void updateCheckRun(PullRequestKey key, long id, CheckRun run) {
        write(key, Job.CHECK, "PATCH", Rest.repository(key) + "/check-runs/" + id, state(run));
    }

    @Override
    public List<HostComment> inlineComments(PullRequestKey key) {
        return comments(key, Rest.pull(key)).stream().filter(HostComment::ours).toList();
    }

    @Override
    public void createInlineComments(PullRequestKey key, String head, List<InlineComment> comments) {
        ObjectNode review =
                object().put("commit_id", head).put("event", "COMMENT").put("body", "");
        ArrayNode at = review.putArray("comments");
        comments.forEach(comment -> at.addObject()
                .put("path", comment.path())
                .put("line", comment.line())
                .put("side", comment.side() == Finding.Side.OLD ? "LEFT" : "RIGHT")
                .put("body", comment.body()));
        write(key, Job.COMMENT, "POST", Rest.pull(key) + "/reviews", review);
    }

    /**
     * Several writes, and writes are kept a second apart. So it looks first and does what is missing: each time it is repeated
     * it gets further.
     */
    @Override
    public void label(PullRequestKey key, Set<String> add, Set<String> remove) {
        String labels = issue(key) + "/labels";
        clients.call(key, Job.LABEL, session -> {
            Rest rest = session.rest();
            Set<String> there = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
            rest.pages(labels + "?per_page=100", LABEL_PAGES)
                    .items()
                    .forEach(label -> there.add(label.path("name").asText()));
            ObjectNode missing = object();
            add.stream().filter(label -> !there.contains(label)).sorted().forEach(missing.withArray("labels")::add);
            if (!missing.path("labels").isEmpty()) {
                rest.send("POST", labels, missing);
            }
            for (String label : new TreeSet<>(remove)) {
                if (there.contains(label)) {
                    rest.sendUnless(Set.of(404), "DELETE", labels + "/" + Rest.segment(label), null);
                }
            }
            return true;
        });
    }

    @Override
    public boolean merge(PullRequestKey key, String head) {
        return clients.call(key, Job.MERGE, session -> {
            ObjectNode merge = object().put("sha", head);
            MergeMethod.allowedBy(session.rest().get(Rest.repository(key)))
                    .ifPresent(method -> merge.put("merge_method", method.word()));
            return session.rest()
                    .sendUnless(Set.of(405, 409), "PUT", Rest.pull(key) + "/merge", merge)
                    .isPresent();
        });
    }

    private List<HostComment> comments(PullRequestKey key, String under) {
        Authorship authorship = new Authorship(clients.identity());
        return clients.call(key, Job.READ, session -> {
            Rest.Pages pages = session.rest().pages(under + "/comments?per_page=100", PAGES);
            return pages.items().map(authorship::comment).toList();
        });
    }

    private void write(PullRequestKey key, Job job, String method, String path, ObjectNode body) {
        clients.call(key, job, session -> session.rest().send(method, path, body));
    }

    /** Without {@code details_url}: what there is to see of a review on our side is for the operator only. */
    private static ObjectNode state(CheckRun run) {
        ObjectNode state = object().put("name", CheckRun.NAME).put("external_id", run.externalId());
        var output = run.output();
        if (output == null) {
            return state.put("status", "in_progress");
        }
        if (output.conclusion() == null) {
            throw new IllegalArgumentException("a check run that is not to be posted");
        }
        state.put("status", "completed").put("conclusion", output.conclusion());
        state.putObject("output")
                .put("title", output.title())
                .put("summary", output.summary())
                .put("text", output.text());
        return state;
    }

    private static long id(JsonNode created) throws IOException {
        return Rest.number(created, "id");
    }

    private static String issue(PullRequestKey key) {
        return Rest.repository(key) + "/issues/" + key.number();
    }

    private static String existing(PullRequestKey key, long id) {
        return Rest.repository(key) + "/issues/comments/" + id;
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
