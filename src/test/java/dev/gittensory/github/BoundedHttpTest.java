package dev.gittensory.github;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.gittensory.config.AppCredentials;
import dev.gittensory.config.Secret;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.github.FakeGitHub.Answer;
import dev.gittensory.github.FakeGitHub.Request;
import dev.gittensory.testkit.CapturedLog;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever GitHub or the network do: a request is sent once, ends in time and goes nowhere else. */
class BoundedHttpTest {

    private static final String MINT = "POST /app/installations/7/access_tokens";

    private final FakeGitHub github = new FakeGitHub();
    private final GitHubClients clients = github.clients();

    @AfterEach
    void close() {
        github.close();
    }

    @Test
    void aRequestSaysWhoAsksAndForWhat() {
        github.on("POST /thing", Answer.of(201, "{}"));

        clients.call(
                FakeGitHub.KEY,
                Job.COMMENT,
                session -> session.rest()
                        .send(
                                "POST",
                                "/thing",
                                JsonNodeFactory.instance.objectNode().put("a", 1)));

        for (Request request : github.requests()) {
            assertThat(request.header("User-Agent")).isEqualTo("gittensory");
            assertThat(request.header("X-GitHub-Api-Version")).isEqualTo("2022-11-28");
            assertThat(request.header("Accept")).isEqualTo("application/vnd.github+json");
            assertThat(request.header("Content-Type")).isEqualTo("application/json");
            assertThat(request.header("Accept-Encoding")).isEmpty();
        }
        assertThat(github.last().body()).isEqualTo("{\"a\":1}");
    }

    @Test
    void whatIsNeverAnsweredIsSentOnce() {
        github.on("POST /thing", Answer.none());
        github.on(MINT, Answer.none());

        assertUnavailable(() -> write(clients));
        assertThat(github.requests()).extracting(Request::line).containsExactly(MINT);
    }

    @Test
    void aWriteThatIsNeverAnsweredIsSentOnce() {
        github.on("POST /thing", Answer.none());

        assertUnavailable(() -> write(clients));
        assertThat(github.lines()).containsExactly("POST /thing");
    }

    @Test
    void whatHangsEndsInTimeAndIsSentOnce() {
        GitHubClients impatient = github.clients(Duration.ofMillis(500));
        github.on("POST /thing", github.hanging());
        github.on("GET /app", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            github.hanging().give(exchange);
        });

        assertUnavailable(() -> write(impatient));
        assertUnavailable(impatient::identity);
        assertThat(github.lines()).containsExactly("POST /thing", "GET /app");
    }

    /** The library repeats after a {@code SocketException}, which is what a reset is in the JDK. */
    @Test
    void aResetConnectionIsNotTriedAgain() throws Exception {
        AtomicInteger requests = new AtomicInteger();
        CompletableFuture<Void> serving;
        try (ServerSocket server = new ServerSocket(0)) {
            serving = CompletableFuture.runAsync(() -> resetAll(server, requests));

            assertUnavailable(() -> write(at(server.getLocalPort())));
            assertThat(requests).hasValue(1);
        }
        serving.join();
    }

    @Test
    void nobodyListeningIsAWait() throws Exception {
        ServerSocket server = new ServerSocket(0);
        server.close();

        assertUnavailable(() -> write(at(server.getLocalPort())));
    }

    @Test
    void anAnswerThatIsTooLongIsRefused() {
        github.on("GET /thing", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] blanks = " ".repeat(1 << 20).getBytes();
            for (int i = 0; i < 40; i++) {
                exchange.getResponseBody().write(blanks);
            }
        });

        assertThat(catchThrowable(() -> read("/thing")))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.reason()).isEqualTo(GitHubReason.GITHUB_TRUNCATED));
    }

    /** At the finest level, which nothing here sets, the library would show bodies. */
    @Test
    void neitherKeysNorTokensNorBodiesAreLogged() {
        Logger library = Logger.getLogger("org.kohsuke.github");
        github.on(
                "POST /thing", Answer.of(201, "{\"body\":\"what people wrote\"}"), Answer.of(500, "what people wrote"));
        try (CapturedLog log = new CapturedLog()) {
            library.setLevel(Level.FINER);
            write(clients);
            github.clock.advance(Duration.ofSeconds(2));
            Throwable failed = catchThrowable(() -> write(clients));
            clients.identity();

            assertThat(failed).hasNoCause().hasMessageNotContainingAny("token-1", "wrote");
            assertThat(String.join("\n", log.lines()))
                    .contains("/app")
                    .doesNotContain("token-1", "Bearer", "ey", "wrote", "our-app");
        } finally {
            library.setLevel(null);
        }
    }

    private static GitHubClients at(int port) {
        AppCredentials app = new AppCredentials(FakeGitHub.APP, new Secret(TestKeys.PKCS1), new Secret("hook"));
        return new GitHubClients(
                () -> Optional.of(app),
                URI.create("http://127.0.0.1:" + port),
                ForkJoinPool.commonPool(),
                Clock.systemUTC());
    }

    private static void resetAll(ServerSocket server, AtomicInteger requests) {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                int first = socket.getInputStream().read();
                if (first >= 0) {
                    requests.incrementAndGet();
                }
                socket.setSoLinger(true, 0);
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void write(GitHubClients clients) {
        clients.call(FakeGitHub.KEY, Job.COMMENT, session -> session.rest().send("POST", "/thing", null));
    }

    private void read(String path) {
        clients.call(FakeGitHub.KEY, Job.READ, session -> session.rest().get(path));
    }

    private static void assertUnavailable(ThrowingCallable call) {
        assertThat(catchThrowable(call))
                .isInstanceOfSatisfying(
                        NotNowException.class, e -> assertThat(e.reason()).isEqualTo(GitHubReason.GITHUB_UNAVAILABLE));
    }
}
