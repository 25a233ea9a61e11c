package dev.gittensory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.testkit.Aimock;
import dev.gittensory.testkit.GitHubService;
import dev.gittensory.testkit.GitHubTwin;
import dev.gittensory.testkit.GitHubTwin.Pull;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything at once: a pull request, two model reviewers, and whatever operator and repository have opted in to. */
class GitHubReviewersIT {

    private static final String APPROVAL =
            "[{\"match\":{\"userMessage\":\"animal = chameleon\"},\"response\":{\"content\":"
                    + "\"{\\\"summary\\\":\\\"s\\\",\\\"verdict\\\":\\\"approve\\\",\\\"confidence\\\":0.9,\\\"findings\\\":[]}\"}}]";

    private static final String CODE = """
            class Zoo {
                // animal = chameleon
                void feed() {
                    try {
                        open();
                    } catch (Exception e) {
                    }
                }
            }
            """;

    @TempDir
    Path folder;

    @Test
    void theChangeIsReviewedCommentedLabelledAndMerged() throws IOException {
        Path policy = folder.resolve("policy.yml");
        Files.writeString(policy, """
                installations:
                  default: [review, commands, inline-comments, labels, merge]
                """);
        try (Aimock aimock = Aimock.start(folder.resolve("aimock.log"));
                GitHubService world = GitHubService.start(
                        folder,
                        "gittensory.policy.file=" + policy,
                        "gittensory.ai.reviewer-a.provider=openai",
                        "gittensory.ai.reviewer-a.model=model-a",
                        "gittensory.ai.reviewer-a.base-url=" + aimock.address() + "/v1",
                        "gittensory.ai.reviewer-b.provider=ollama",
                        "gittensory.ai.reviewer-b.model=model-b",
                        "gittensory.ai.reviewer-b.base-url=" + aimock.address())) {
            aimock.load(APPROVAL);
            GitHubTwin github = world.github();
            github.pushBase(
                    Map.of(".gittensory.yml", "publish:\n  inline-comments: true\n  labels: true\n  merge: true\n"));
            Pull pull = github.openPullRequest(Map.of(
                    "title",
                    "Feed the okapi",
                    "body",
                    "As discussed with the keeper.",
                    "base",
                    Map.of("src/Zoo.java", "class Zoo {\n}\n", "src/ZooTest.java", "class ZooTest {\n}\n"),
                    "head",
                    Map.of("src/Zoo.java", CODE, "src/ZooTest.java", "class ZooTest {\n    int one = 1;\n}\n")));

            world.send("pull_request", "opened", pull);
            JsonNode check = world.awaitCheck(pull.head());
            world.awaitQuiet();

            assertThat(check.path("conclusion").asText()).as(check.toString()).isEqualTo("success");
            String comment = GitHubService.only(github.comments(pull.number()))
                    .path("body")
                    .asText();
            assertThat(comment).contains("Review **reviewed**", "2 of 2 model reviewers answered");
            assertThat(aimock.journal().toString())
                    .as("what the author says is for the reviewers to read")
                    .contains("Feed the okapi", "As discussed with the keeper.");
            JsonNode inline = GitHubService.only(github.inlineComments(pull.number()));
            assertThat(inline.path("path").asText()).isEqualTo("src/Zoo.java");
            assertThat(inline.path("line").asInt()).isEqualTo(6);
            JsonNode after = github.pullRequest(pull.number());
            assertThat(after.path("labels").toString()).contains("gittensory: pass");
            assertThat(after.path("merged").asBoolean()).as(after.toString()).isTrue();
            assertThat(github.wire().violations()).isEmpty();
        }
    }
}
