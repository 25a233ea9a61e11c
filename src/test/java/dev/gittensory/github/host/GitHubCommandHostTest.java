package dev.gittensory.github.host;

import static dev.gittensory.github.FakeGitHub.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.command.CommandHost.Reaction;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.PullRequestRef;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.github.FakeGitHub;
import dev.gittensory.github.FakeGitHub.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubCommandHostTest {

    private static final String PERMISSION = "GET /repos/octo/shop/collaborators/ann%5bbot%5d/permission";
    private static final String REACTIONS = "/repos/octo/shop/issues/comments/12/reactions";
    private static final String PULL = "GET /repos/octo/shop/pulls/5";

    private final FakeGitHub github = new FakeGitHub();
    private final GitHubCommandHost host = new GitHubCommandHost(github.clients());

    @AfterEach
    void close() {
        github.close();
    }

    @ParameterizedTest
    @CsvSource({
        "admin, admin, true",
        "write, write, true",
        "write, maintain, true",
        "maintain, maintain, true",
        "read, triage, false",
        "read, read, false",
        "read, custom, false",
        "none, none, false"
    })
    void whoMayWriteIsSaidByThePermission(String permission, String role, boolean allowed) {
        github.on(PERMISSION, "{\"permission\":\"%s\",\"role_name\":\"%s\"}".formatted(permission, role));

        assertThat(host.mayWrite(KEY, "ann[bot]")).isEqualTo(allowed);
    }

    @Test
    void whoIsNotKnownMayNotWrite() {
        assertThat(host.mayWrite(KEY, "ann[bot]")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 422, 500})
    void anAnswerThatDoesNotSayIsNoPermission(int status) {
        github.on(PERMISSION, Answer.of(status, "{}"));

        assertThatThrownBy(() -> host.mayWrite(KEY, "ann[bot]"))
                .isInstanceOfAny(RefusedException.class, NotNowException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"permission\":null,\"role_name\":\"admin\"}", "", "\"admin\""})
    void anAnswerThatCannotBeReadIsNoPermission(String answer) {
        github.on(PERMISSION, answer);

        assertThatThrownBy(() -> host.mayWrite(KEY, "ann[bot]")).isInstanceOf(NotNowException.class);
    }

    @ParameterizedTest
    @CsvSource({"EYES, eyes", "REFUSED, -1", "CONFUSED, confused"})
    void reacts(Reaction reaction, String content) {
        github.on("GET " + REACTIONS + "?per_page=100&content=" + content, "[]");
        github.on("POST " + REACTIONS, Answer.of(201, "{}"));

        host.react(KEY, 12, reaction);

        assertThat(github.last().body()).isEqualTo("{\"content\":\"" + content + "\"}");
    }

    /** Or the reply that comes after it would never get its turn. */
    @Test
    void doesNotReactTwice() {
        github.on(
                "GET " + REACTIONS + "?per_page=100&content=eyes",
                "[{\"content\":\"eyes\",\"user\":null},{\"content\":\"eyes\",\"user\":{\"login\":\""
                        + github.clients().identity().login() + "\"}}]");

        host.react(KEY, 12, Reaction.EYES);

        assertThat(github.last().method()).isEqualTo("GET");
    }

    @ParameterizedTest
    @CsvSource({"'{\"login\":\"ann\"}', ann", "null, ghost"})
    void theHeadOfAnOpenPullRequest(String user, String author) {
        github.on(
                PULL,
                "{\"state\":\"open\",\"user\":%s,\"head\":{\"sha\":\"h\"},\"base\":{\"ref\":\"main\",\"sha\":\"b\"}}"
                        .formatted(user));

        assertThat(host.head(KEY))
                .contains(new PullRequestHead(KEY, new PullRequestRef("octo/shop", 5, "main", "b", "h"), author));
    }

    @Test
    void aClosedPullRequestHasNone() {
        github.on(PULL, "{\"state\":\"closed\"}");

        assertThat(host.head(KEY)).isEmpty();
    }
}
