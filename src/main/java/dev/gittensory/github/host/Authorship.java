package dev.gittensory.github.host;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.github.GitHubClients.Identity;
import dev.gittensory.publish.HostComment;

/** Tells our comments from others by what GitHub says of their author: anybody can write a text that looks like ours. */
record Authorship(Identity us) {

    HostComment comment(JsonNode comment) {
        return new HostComment(
                comment.path("id").asLong(),
                isOurs(comment),
                comment.path("body").asText(""));
    }

    private boolean isOurs(JsonNode comment) {
        JsonNode author = comment.path("user");
        return comment.path("performed_via_github_app").path("id").asLong() == us.appId()
                || author.path("type").asText().equals("Bot")
                        && author.path("login").asText().equalsIgnoreCase(us.login());
    }
}
