package dev.gittensory.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.github.FakeGitHub.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where GitHub moved things, and nowhere else. */
class RedirectsTest {

    private final FakeGitHub github = new FakeGitHub();
    private final GitHubClients clients = github.clients();

    @AfterEach
    void close() {
        github.close();
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 307, 308})
    void readsFollowWhereGitHubMovedThings(int status) {
        github.on("GET /thing", Answer.of(status, "", "Location", "/repositories/42/thing"));
        github.on("GET /repositories/42/thing", "{}");

        read("/thing");

        assertThat(github.lines()).containsExactly("GET /thing", "GET /repositories/42/thing");
        assertThat(github.last().header("Authorization")).isEqualTo("token token-1");
    }

    @ParameterizedTest
    @ValueSource(ints = {307, 308})
    void writesFollowARepositoryThatWasRenamedWithWhatTheyWrite(int status) {
        github.on("POST /thing", Answer.of(status, "", "Location", github.address() + "/repositories/42/thing"));
        github.on("POST /repositories/42/thing", Answer.of(201, "{}"));

        clients.call(
                FakeGitHub.KEY,
                Job.COMMENT,
                session -> session.rest()
                        .send(
                                "POST",
                                "/thing",
                                JsonNodeFactory.instance.objectNode().put("a", 1)));

        assertThat(github.lines()).containsExactly("POST /thing", "POST /repositories/42/thing");
        assertThat(github.last().body()).isEqualTo("{\"a\":1}");
        assertThat(github.last().header("Authorization")).isEqualTo("token token-1");
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303})
    void writesDoNotFollowWhatWouldMakeThemReads(int status) {
        github.on("POST /thing", Answer.of(status, "", "Location", "/elsewhere"));

        assertThat(catchThrowable(() -> write())).isInstanceOf(RefusedException.class);
        assertThat(github.lines()).containsExactly("POST /thing");
    }

    @Test
    void redirectsLeadNowhereElseAndNotInCircles() {
        try (FakeGitHub other = new FakeGitHub()) {
            github.on("GET /away", Answer.of(302, "", "Location", other.address() + "/thing"));
            github.on("GET /nowhere", Answer.of(302, "", "Location", "http://[", "x", "y"));
            github.on("GET /round", Answer.of(302, "", "Location", "/round"));
            github.on("POST /thing", Answer.of(307, "", "Location", other.address() + "/elsewhere"));

            for (String path : new String[] {"/away", "/nowhere", "/round"}) {
                assertThat(catchThrowable(() -> read(path))).isInstanceOf(RefusedException.class);
            }
            assertThat(catchThrowable(() -> write())).isInstanceOf(RefusedException.class);
            assertThat(other.requests()).isEmpty();
            assertThat(github.lines())
                    .containsExactly(
                            "GET /away",
                            "GET /nowhere",
                            "GET /round",
                            "GET /round",
                            "GET /round",
                            "GET /round",
                            "POST /thing");
        }
    }

    private void write() {
        clients.call(FakeGitHub.KEY, Job.COMMENT, session -> session.rest().send("POST", "/thing", null));
    }

    private void read(String path) {
        clients.call(FakeGitHub.KEY, Job.READ, session -> session.rest().get(path));
    }
}
