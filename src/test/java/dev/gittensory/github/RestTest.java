package dev.gittensory.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.github.FakeGitHub.Answer;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RestTest {

    private final FakeGitHub github = new FakeGitHub();
    private final GitHubClients clients = github.clients();

    @AfterEach
    void close() {
        github.close();
    }

    @Test
    void pagesAreReadAsFarAsTheyAreLinked() {
        github.on("GET /list?per_page=2", page("[1,2]", "</repositories/1/list?per_page=2&page=2>; rel=\"next\""));
        github.on(
                "GET /list?per_page=2&page=2",
                page(
                        "[3]",
                        "<http://evil.example/list?page=1>; rel=\"prev\", <http://evil.example/x?page=9>; rel=\"last\""));

        Rest.Pages pages = pages("/list?per_page=2", 10);

        assertThat(pages.items().map(JsonNode::asInt)).containsExactly(1, 2, 3);
        assertThat(pages.whole()).isTrue();
    }

    @Test
    void aListingThatIsCutSaysSo() {
        github.on(
                "GET /list",
                page(
                        "{\"total_count\":9,\"runs\":[1]}",
                        "<http://other.example/list?page=1&x=a,b>; rel=\"first\", <http://other.example/list?page=2>; rel=\"next\""));
        github.on("GET /list?page=2", page("{\"runs\":[2]}", "<http://other.example/list?page=3>; rel=\"next\""));

        Rest.Pages pages = pages("/list", 2);

        assertThat(pages.items("runs").map(JsonNode::asInt)).containsExactly(1, 2);
        assertThat(pages.whole()).isFalse();
        assertThat(github.lines()).containsExactly("GET /list", "GET /list?page=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<",
                "<>",
                ">; rel=\"next\"",
                "<x>; rel=\"next\"",
                "<?page=2>; rel=\"prev\"",
                "?<x>; rel=\"next\""
            })
    void aLinkThatIsNoneEndsTheListing(String link) {
        github.on("GET /list", page("[1]", link));

        assertThat(pages("/list", 5))
                .satisfies(pages -> assertThat(pages.whole()).isTrue());
        assertThat(github.lines()).containsExactly("GET /list");
    }

    @Test
    void whatIsMissingIsEmptyAndWhatIsRefusedIsNot() {
        github.on("GET /forbidden", Answer.of(451, "{}"));

        assertThat(found("/missing")).isEmpty();
        assertThat(catchThrowable(() -> found("/forbidden"))).isInstanceOf(RefusedException.class);
    }

    @Test
    void otherMediaTypesComeAsTheyAreButNotTooLong() {
        github.on("GET /file", Answer.of(200, "kurz\u00e4"));

        Optional<byte[]> file = clients.call(
                FakeGitHub.KEY,
                Job.READ,
                session -> session.rest().findRaw("/file", "application/vnd.github.raw+json", 6));

        assertThat(new String(file.orElseThrow(), StandardCharsets.UTF_8)).isEqualTo("kurz\u00e4");
        assertThat(github.last().header("Accept")).isEqualTo("application/vnd.github.raw+json");
        assertThat(catchThrowable(() -> clients.call(
                        FakeGitHub.KEY, Job.READ, session -> session.rest().raw("/file", "text/plain", 5))))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(GitHubReason.GITHUB_TRUNCATED));
    }

    @Test
    void anAnswerWithoutBodyIsMissing() {
        github.on("DELETE /thing", Answer.of(204, ""));

        JsonNode answer = clients.call(
                FakeGitHub.KEY, Job.LABEL, session -> session.rest().send("DELETE", "/thing", null));

        assertThat(answer.isMissingNode()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "plain-name_1.~, plain-name_1.~",
        "a b/c?d#e%f, a%20b%2fc%3fd%23e%25f",
        "h\u00e4\ud83d\ude00, h%c3%a4%f0%9f%98%80",
        "x\u0000\ud800y, x%00%3fy"
    })
    void whatComesFromOutsideIsEncoded(String text, String encoded) {
        assertThat(Rest.segment(text)).isEqualTo(encoded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"..", ".", "", "a/../b", "/a", "a/", "a//b"})
    void noPathLeadsElsewhere(String path) {
        assertThatThrownBy(() -> Rest.path(path)).isInstanceOf(RefusedException.class);
    }

    @Test
    void slashesOfFilesStay() {
        assertThat(Rest.path("src/ma in/A.java")).isEqualTo("src/ma%20in/A.java");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "shop", "a/b/c", "../x", "a/"})
    void aRepositoryHasTwoNames(String name) {
        assertThatThrownBy(() -> Rest.repository(new PullRequestKey(1, 2, name, 3)))
                .isInstanceOf(RefusedException.class);
        assertThat(Rest.repository(FakeGitHub.KEY)).isEqualTo("/repos/octo/shop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/a b", "@elsewhere.example/x", ".elsewhere.example/x", "/x{y}"})
    void aPathThatWasNotEncodedIsAMistakeThatIsNotQuoted(String path) {
        assertThat(catchThrowable(() -> found(path)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContaining(path);
        assertThat(github.lines()).isEmpty();
    }

    private Optional<JsonNode> found(String path) {
        return clients.call(FakeGitHub.KEY, Job.READ, session -> session.rest().find(path));
    }

    private Rest.Pages pages(String path, int most) {
        return clients.call(FakeGitHub.KEY, Job.READ, session -> session.rest().pages(path, most));
    }

    private static Answer page(String body, String link) {
        return Answer.of(200, body, "Link", link);
    }
}
