package dev.gittensory.github.host;

import static dev.gittensory.github.FakeGitHub.KEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.command.CommandHost.Reaction;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.github.FakeGitHub;
import dev.gittensory.github.FakeGitHub.Request;
import dev.gittensory.github.GitHubClients;
import dev.gittensory.publish.CheckRun;
import dev.gittensory.publish.text.CheckRunRenderer.Output;
import dev.gittensory.publish.text.InlineComment;
import dev.gittensory.testkit.CapturedLog;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DryRunHostTest {

    private static final String R = "GET /repos/octo/shop";

    private final FakeGitHub github = new FakeGitHub();
    private final GitHubClients clients = github.clients();
    private final DryRunHost host = new DryRunHost(new GitHubReviewHost(clients), new GitHubCommandHost(clients));

    @AfterEach
    void close() {
        github.close();
    }

    @Test
    void writesNothingAndSaysOnlyWhatKindOfThing() {
        CheckRun run =
                new CheckRun("head-text", "id-text", new Output("failure", "title-text", "sum-text", "body-text"));
        try (CapturedLog log = new CapturedLog()) {
            long comment = host.createComment(KEY, "comment-text");
            host.updateComment(KEY, comment, "comment-text");
            long check = host.createCheckRun(KEY, run);
            host.updateCheckRun(KEY, check, run);
            host.createInlineComments(
                    KEY, "head-text", List.of(new InlineComment("path-text", 1, Side.NEW, "inline-text")));
            host.label(KEY, Set.of("label-text"), Set.of());
            assertThat(host.merge(KEY, "head-text")).isFalse();
            host.react(KEY, 4, Reaction.EYES);

            assertThat(List.of(comment, check)).allMatch(id -> id < 0).doesNotHaveDuplicates();
            assertThat(host.comment(KEY, comment)).isEmpty();
            assertThat(log.lines())
                    .hasSize(8)
                    .allMatch(line -> line.startsWith("Dry run: would have ") && line.endsWith(" on pull request 42#5"))
                    .noneMatch(line -> line.contains("text"));
        }
        assertThat(github.requests()).isEmpty();
    }

    @Test
    void readsWhatIsThere() {
        String pull = "{\"state\":\"open\",\"head\":{\"sha\":\"h\"},\"base\":{\"ref\":\"main\",\"sha\":\"b\"}}";
        github.on(R + "/pulls/5", pull);
        github.on(R + "/issues/5/comments?per_page=100", "[{\"id\":1,\"body\":\"x\"}]");
        github.on(
                R + "/pulls/5/comments?per_page=100",
                "[{\"id\":2,\"user\":{\"type\":\"Bot\",\"login\":\"our-app[bot]\"}}]");
        github.on(R + "/issues/comments/1", "{\"id\":1}");
        github.on(R + "/collaborators/ann/permission", "{\"permission\":\"write\"}");
        github.on(
                R + "/commits/h/check-runs?check_name=Gittensory&filter=all&per_page=100",
                "{\"check_runs\":[{\"id\":3,\"external_id\":\"e\",\"app\":{\"id\":99}}]}");

        assertThat(host.pullRequest(KEY).head()).isEqualTo("h");
        assertThat(host.comments(KEY)).hasSize(1);
        assertThat(host.inlineComments(KEY)).hasSize(1);
        assertThat(host.comment(KEY, 1)).isPresent();
        assertThat(host.mayWrite(KEY, "ann")).isTrue();
        assertThat(host.checkRun(KEY, "h", "e")).contains(3L);
        assertThat(host.head(KEY)).isPresent();
        assertThat(github.requests())
                .filteredOn(request -> !request.path().endsWith("/access_tokens"))
                .extracting(Request::method)
                .containsOnly("GET");
    }
}
