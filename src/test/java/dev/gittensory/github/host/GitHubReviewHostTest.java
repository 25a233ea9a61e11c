package dev.gittensory.github.host;

import static dev.gittensory.github.FakeGitHub.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.gittensory.domain.Finding.Side;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.github.FakeGitHub;
import dev.gittensory.github.FakeGitHub.Answer;
import dev.gittensory.publish.CheckRun;
import dev.gittensory.publish.HostComment;
import dev.gittensory.publish.PullRequestState;
import dev.gittensory.publish.PullRequestState.Mergeable;
import dev.gittensory.publish.text.CheckRunRenderer.Output;
import dev.gittensory.publish.text.InlineComment;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitHubReviewHostTest {

    private static final String R = "/repos/octo/shop";
    private static final String LABELS = R + "/issues/5/labels";

    private static final String OUR_APP = """
            {"id":1,"body":"a","user":{"login":"x","type":"User"},"performed_via_github_app":{"id":99}}""";
    private static final String OUR_BOT = """
            {"id":2,"body":"b","user":{"login":"Our-App[bot]","type":"Bot"},"performed_via_github_app":null}""";
    private static final String NAMED_LIKE_US = """
            {"id":3,"body":"a","user":{"login":"our-app[bot]","type":"User"}}""";
    private static final String ANOTHER_APP = """
            {"id":4,"body":null,"user":{"login":"other[bot]","type":"Bot"},"performed_via_github_app":{"id":98}}""";
    private static final String GHOST = """
            {"id":5,"body":"b","user":null}""";

    private final FakeGitHub github = new FakeGitHub();
    private final GitHubReviewHost host = new GitHubReviewHost(github.clients());

    @AfterEach
    void close() {
        github.close();
    }

    @ParameterizedTest
    @CsvSource({
        "open, false, false, true, clean, YES",
        "open, false, true, true, blocked, NO",
        "open, false, false, false, dirty, NO",
        "open, false, false, true, unstable, NO",
        "open, false, false, true, unknown, UNKNOWN",
        "open, false, false, null, clean, UNKNOWN",
        "closed, true, false, null, unknown, UNKNOWN"
    })
    void tellsHowThePullRequestStands(
            String state, boolean merged, boolean draft, String possible, String how, Mergeable mergeable) {
        github.on("GET " + R + "/pulls/5", """
                {"state":"%s","merged":%s,"draft":%s,"mergeable":%s,"mergeable_state":"%s","head":{"sha":"abc"},"base":{"ref":"main"},"labels":[{"name":"a b"}]}""".formatted(state, merged, draft, possible, how));

        assertThat(host.pullRequest(KEY))
                .isEqualTo(new PullRequestState(
                        "abc", "main", state.equals("open"), merged, draft, mergeable, Set.of("a b")));
    }

    @Test
    void aPullRequestWithoutHeadOrBaseCannotBeRead() {
        github.on(
                "GET " + R + "/pulls/5",
                Answer.of(200, "{\"state\":\"open\",\"head\":null,\"base\":{\"ref\":\"main\"}}"),
                Answer.of(200, "{\"state\":\"open\",\"head\":{\"sha\":\"abc\"}}"));

        assertThatThrownBy(() -> host.pullRequest(KEY)).isInstanceOf(NotNowException.class);
        assertThatThrownBy(() -> host.pullRequest(KEY)).isInstanceOf(NotNowException.class);
        assertThat(github.lines()).hasSize(2);
    }

    @Test
    void knowsOurCommentsByTheirAuthorAndNotByTheirText() {
        github.on(
                "GET " + R + "/issues/5/comments?per_page=100",
                Answer.of(
                        200,
                        "[" + OUR_APP + "," + OUR_BOT + "," + NAMED_LIKE_US + "]",
                        "Link",
                        "<?page=2>; rel=\"next\""));
        github.on("GET " + R + "/issues/5/comments?page=2", "[" + ANOTHER_APP + "," + GHOST + "]");

        assertThat(host.comments(KEY))
                .containsExactly(
                        new HostComment(1, true, "a"),
                        new HostComment(2, true, "b"),
                        new HostComment(3, false, "a"),
                        new HostComment(4, false, ""),
                        new HostComment(5, false, "b"));
    }

    @Test
    void aCommentThatIsGoneIsEmpty() {
        github.on("GET " + R + "/issues/comments/1", OUR_APP);

        assertThat(host.comment(KEY, 1)).contains(new HostComment(1, true, "a"));
        assertThat(host.comment(KEY, 2)).isEmpty();
    }

    @Test
    void addsAndChangesAComment() {
        github.on("POST " + R + "/issues/5/comments", Answer.of(201, "{\"id\":77}"));
        github.on("PATCH " + R + "/issues/comments/77", "{}");

        assertThat(host.createComment(KEY, "hello \"you\"")).isEqualTo(77);
        assertSent("POST " + R + "/issues/5/comments", "{\"body\":\"hello \\\"you\\\"\"}");
        github.clock.advance(Duration.ofSeconds(1));
        host.updateComment(KEY, 77, "again");
        assertSent("PATCH " + R + "/issues/comments/77", "{\"body\":\"again\"}");
        assertThat(github.lines()).hasSize(2);
    }

    @Test
    void findsOurCheckRunByItsIdentifier() {
        github.on("GET " + R + "/commits/abc/check-runs?check_name=Gittensory&filter=all&per_page=100", """
                {"total_count":4,"check_runs":[
                 {"id":1,"external_id":"other","app":{"id":99}},
                 {"id":2,"external_id":"mine","app":{"id":98}},
                 {"id":3,"external_id":"mine","app":{"id":99}},
                 {"id":4,"external_id":null,"app":null}]}""");

        assertThat(host.checkRun(KEY, "abc", "mine")).contains(3L);
        assertThat(host.checkRun(KEY, "abc", "nobody's")).isEmpty();
    }

    @Test
    void aCheckRunIsUnderWayUntilItIsConcluded() {
        github.on("POST " + R + "/check-runs", Answer.of(201, "{\"id\":8}"));
        github.on("PATCH " + R + "/check-runs/8", "{}");

        assertThat(host.createCheckRun(KEY, new CheckRun("abc", "mine", null))).isEqualTo(8);
        assertSent("POST " + R + "/check-runs", """
                {"name":"Gittensory","external_id":"mine","status":"in_progress","head_sha":"abc"}""");
        github.clock.advance(Duration.ofSeconds(1));
        host.updateCheckRun(KEY, 8, new CheckRun("abc", "mine", new Output("failure", "T", "S", "X")));
        assertSent("PATCH " + R + "/check-runs/8", """
                {"name":"Gittensory","external_id":"mine","status":"completed","conclusion":"failure",\
                "output":{"title":"T","summary":"S","text":"X"}}""");
    }

    @Test
    void aCheckRunWithoutConclusionIsNotPosted() {
        CheckRun none = new CheckRun("abc", "mine", new Output(null, "T", "S", "X"));

        assertThatThrownBy(() -> host.createCheckRun(KEY, none)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> host.updateCheckRun(KEY, 8, none)).isInstanceOf(IllegalArgumentException.class);
        assertThat(github.requests()).isEmpty();
    }

    @Test
    void commentsAtLinesAreOneReview() {
        github.on("POST " + R + "/pulls/5/reviews", "{}");
        github.on("GET " + R + "/pulls/5/comments?per_page=100", "[" + OUR_BOT + "," + ANOTHER_APP + "]");

        host.createInlineComments(
                KEY,
                "abc",
                List.of(new InlineComment("a/b.c", 3, Side.NEW, "x"), new InlineComment("d", 4, Side.OLD, "y")));

        assertSent("POST " + R + "/pulls/5/reviews", """
                {"commit_id":"abc","event":"COMMENT","body":"","comments":[\
                {"path":"a/b.c","line":3,"side":"RIGHT","body":"x"},{"path":"d","line":4,"side":"LEFT","body":"y"}]}""");
        assertThat(host.inlineComments(KEY)).containsExactly(new HostComment(2, true, "b"));
    }

    @Test
    void labelsGetThereOneWriteAtATime() {
        github.on(
                "GET " + LABELS + "?per_page=100",
                Answer.of(200, "[{\"name\":\"Old\"},{\"name\":\"kept\"}]"),
                now("old", "new", "wide one"));
        github.on("POST " + LABELS, "[]");
        github.on("DELETE " + LABELS + "/old", Answer.of(404, "{}"));
        Set<String> add = Set.of("wide one", "new", "KEPT");

        assertThat(catchThrowable(() -> host.label(KEY, add, Set.of("old", "never there"))))
                .isInstanceOfSatisfying(
                        NotNowException.class, e -> assertThat(e.reason()).isEqualTo(GitHubReason.GITHUB_PACED));
        assertSent("POST " + LABELS, "{\"labels\":[\"new\",\"wide one\"]}");

        github.clock.advance(Duration.ofSeconds(1));
        host.label(KEY, Set.of("new"), Set.of("old", "never there"));
        assertThat(github.last().line()).isEqualTo("DELETE " + LABELS + "/old");
        assertThat(github.lines()).hasSize(4);
    }

    @Test
    void labelsThatAreAsTheyShouldBeAreLeftAlone() {
        github.on("GET " + LABELS + "?per_page=100", now("a"));

        host.label(KEY, Set.of("A"), Set.of("b"));

        assertThat(github.lines()).hasSize(1);
    }

    private static Answer now(String... labels) {
        return Answer.of(200, "[{\"name\":\"" + String.join("\"},{\"name\":\"", labels) + "\"}]");
    }

    private void assertSent(String line, String body) {
        assertThat(github.last().line()).isEqualTo(line);
        assertThat(github.last().body()).isEqualTo(body);
    }
}
