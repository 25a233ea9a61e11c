package dev.gittensory.github;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.gittensory.config.AppCredentials;
import dev.gittensory.config.Secret;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.testkit.MutableClock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A GitHub on loopback that answers as it is told, gives out tokens and remembers every request. Where it is told nothing it
 * answers 404, as GitHub does.
 */
public final class FakeGitHub implements AutoCloseable {

    public static final PullRequestKey KEY = new PullRequestKey(7, 42, "octo/shop", 5);

    /** Under which {@link #clients} are the App that {@code GET /app} tells of. */
    public static final long APP = 99;

    public final MutableClock clock =
            new MutableClock(Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final Map<String, Deque<Answer>> answers = new ConcurrentHashMap<>();
    private final AtomicInteger tokens = new AtomicInteger();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** A request as it came in. */
    public record Request(String method, String path, Headers headers, String body) {

        public String line() {
            return method + " " + path;
        }

        public String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of())); // in whatever case
        }
    }

    /** What it does with a request. */
    public interface Answer {

        void give(HttpExchange exchange) throws IOException;

        static Answer of(int status, String body, String... headers) {
            return exchange -> {
                for (int i = 0; i < headers.length; i += 2) {
                    exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
                }
                byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
                exchange.getResponseBody().write(bytes);
            };
        }

        /** Hangs up without a word. */
        static Answer none() {
            return exchange -> {};
        }
    }

    public FakeGitHub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
        on("GET /app", Answer.of(200, "{\"id\":" + APP + ",\"slug\":\"our-app\"}"));
    }

    /** What to answer to this method and path, one after the other; the last one for ever. */
    public void on(String line, Answer... inTurn) {
        answers.put(line, new ArrayDeque<>(Arrays.asList(inTurn)));
    }

    /** Answers with success and this JSON. */
    public void on(String line, String json) {
        on(line, Answer.of(200, json));
    }

    /** Keeps requests waiting until it is closed. */
    public Answer hanging() {
        return exchange -> {
            try {
                boolean ignored = closed.await(30, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        };
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Every request so far. */
    public List<Request> requests() {
        return List.copyOf(requests);
    }

    /** Method and path of every request so far but those for tokens. */
    public List<String> lines() {
        return requests.stream()
                .map(Request::line)
                .filter(line -> !line.endsWith("/access_tokens"))
                .toList();
    }

    /** The last request. */
    public Request last() {
        return requests.get(requests.size() - 1);
    }

    /** Clients of it, by {@link #clock}. */
    public GitHubClients clients() {
        return clients(BoundedHttp.LONGEST);
    }

    GitHubClients clients(Duration longest) {
        return clients(TestKeys.PKCS1, longest);
    }

    GitHubClients clients(String pem, Duration longest) {
        AppCredentials app = new AppCredentials(APP, new Secret(pem), new Secret("hook"));
        return new GitHubClients(() -> Optional.of(app), address(), threads, clock, longest);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
        requests.add(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                exchange.getRequestHeaders(),
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        try (exchange) {
            next(line).give(exchange);
        }
    }

    private Answer next(String line) {
        Deque<Answer> inTurn = answers.get(line);
        if (inTurn != null) {
            synchronized (inTurn) {
                return inTurn.size() > 1 ? inTurn.removeFirst() : inTurn.getFirst();
            }
        }
        return line.startsWith("POST /app/installations/") ? token() : Answer.of(404, "{\"message\":\"Not Found\"}");
    }

    private Answer token() {
        return Answer.of(
                201,
                "{\"token\":\"token-" + tokens.incrementAndGet() + "\",\"expires_at\":\""
                        + clock.instant().plus(Duration.ofHours(1)) + "\"}");
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        threads.shutdownNow();
    }
}
