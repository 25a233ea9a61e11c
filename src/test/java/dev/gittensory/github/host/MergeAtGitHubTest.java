package dev.gittensory.github.host;

import static dev.gittensory.github.FakeGitHub.KEY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.github.FakeGitHub;
import dev.gittensory.github.FakeGitHub.Answer;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MergeAtGitHubTest {

    private static final String R = "/repos/octo/shop";

    private final FakeGitHub github = new FakeGitHub();
    private final GitHubReviewHost host = new GitHubReviewHost(github.clients());

    @AfterEach
    void close() {
        github.close();
    }

    @Test
    void mergesOnlyThisHead() {
        github.on("GET " + R, "{}");
        github.on("PUT " + R + "/pulls/5/merge", "{\"merged\":true}");

        assertThat(host.merge(KEY, "abc")).isTrue();
        assertSent("PUT " + R + "/pulls/5/merge", "{\"sha\":\"abc\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "true, true, true, merge",
        "false, true, true, squash",
        "false, false, true, rebase",
        "true, false, false, merge"
    })
    void mergesAsTheRepositoryAllows(boolean merge, boolean squash, boolean rebase, String method) {
        github.on("GET " + R, """
                {"allow_merge_commit":%s,"allow_squash_merge":%s,"allow_rebase_merge":%s}""".formatted(merge, squash, rebase));
        github.on("PUT " + R + "/pulls/5/merge", "{\"merged\":true}");

        assertThat(host.merge(KEY, "abc")).isTrue();
        assertSent("PUT " + R + "/pulls/5/merge", "{\"sha\":\"abc\",\"merge_method\":\"" + method + "\"}");
    }

    @ParameterizedTest
    @ValueSource(ints = {405, 409})
    void aMergeThatGitHubWouldNotDoIsNone(int status) {
        github.on("GET " + R, "{}");
        github.on("PUT " + R + "/pulls/5/merge", Answer.of(status, "{}"));

        assertThat(host.merge(KEY, "abc")).isFalse();
    }

    @Test
    void aMergeWithoutPermissionIsRefused() {
        github.on("GET " + R, "{}");
        github.on("PUT " + R + "/pulls/5/merge", Answer.of(403, "{}"));
        assertThatThrownBy(() -> host.merge(KEY, "abc")).isInstanceOf(NotNowException.class);
        github.clock.advance(Duration.ofSeconds(10));

        assertThatThrownBy(() -> host.merge(KEY, "abc")).isInstanceOf(RefusedException.class);
    }

    private void assertSent(String line, String body) {
        assertThat(github.last().line()).isEqualTo(line);
        assertThat(github.last().body()).isEqualTo(body);
    }
}
