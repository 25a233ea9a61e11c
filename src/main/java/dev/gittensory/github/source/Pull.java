package dev.gittensory.github.source;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.github.GitHubClients;
import dev.gittensory.github.Job;
import dev.gittensory.github.Rest;

/** A pull request as GitHub tells of it. */
record Pull(JsonNode json) {

    /** What its files add up to, whether GitHub lists them or not. */
    record Totals(int files, int added, int removed) {}

    /** Asks for it. */
    static Pull ask(GitHubClients clients, PullRequestKey key) {
        return new Pull(clients.call(key, Job.READ, session -> session.rest().get(Rest.pull(key))));
    }

    boolean isOpen() {
        return Json.text(json, "state").equals("open");
    }

    String head() {
        return Json.text(json.path("head"), "sha");
    }

    /** The branch that it is to be merged into now; its author may choose another one at any time. */
    String baseRef() {
        return Json.text(json.path("base"), "ref");
    }

    /** Throws {@link RefusedException} if GitHub does not say, because nothing said is not "no files". */
    Totals totals() {
        if (!json.path("changed_files").isInt()) {
            throw new RefusedException(GitHubReason.GITHUB_INVALID);
        }
        return new Totals(
                json.path("changed_files").asInt(),
                json.path("additions").asInt(),
                json.path("deletions").asInt());
    }

    int commits() {
        return json.path("commits").asInt();
    }

    /** Untrusted. */
    String title() {
        return Json.text(json, "title");
    }

    /** Untrusted; empty if there is none. */
    String body() {
        return Json.text(json, "body");
    }
}
