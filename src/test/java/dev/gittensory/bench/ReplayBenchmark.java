package dev.gittensory.bench;

import dev.gittensory.testkit.Folders;
import dev.gittensory.testkit.RealDiffs;
import dev.gittensory.testkit.Service;
import dev.gittensory.testkit.Service.Reply;
import dev.gittensory.testkit.ServiceProcess;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How long it takes to try a policy on stored reviews: starts the runnable jar, lets it review as many changes as are
 * asked for (10,000 unless an argument says otherwise), and asks for a replay of all of them, several times. The service
 * does everything as in production; only the replays are timed. Needs the jar, and sends nothing to anybody else.
 *
 * <pre>mvn -B -Dfast package && mvn -B -q -Pbench test-compile exec:java@bench -Dbench=ReplayBenchmark</pre>
 */
public final class ReplayBenchmark {

    private static final int ROUNDS = 5;
    private static final Duration LONGEST_PREPARATION = Duration.ofMinutes(40);

    /** Everything differs under it, which makes the longest answer. */
    private static final String POLICY = """
            gate:
              deterministic-review-is-enough: true
              protected-paths: [%s]
              blockers:
                - severity: minor
                  categories: [security, correctness]
            """;

    private ReplayBenchmark() {}

    /** The first argument is the number of reviews, at most 10,000. */
    public static void main(String[] arguments) throws Exception {
        int reviews = arguments.length == 0 || arguments[0].isEmpty() ? 10_000 : Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("gittensory-replay");
        try (ServiceProcess process = ServiceProcess.start(folder.resolve("home"), folder.resolve("log"))) {
            process.awaitReady();
            Service service = process.service();
            fill(service, reviews);
            for (int patterns : new int[] {0, 50}) {
                for (int round = 1; round <= ROUNDS; round++) {
                    replay(service, reviews, patterns, round);
                }
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private static void fill(Service service, int reviews) throws InterruptedException, IOException {
        List<byte[]> diffs = diffs();
        Instant begin = Instant.now();
        AtomicInteger next = new AtomicInteger();
        ExecutorService callers = Executors.newFixedThreadPool(4);
        for (int i = 0; i < reviews; i++) {
            callers.execute(() -> service.review(diffs.get(next.getAndIncrement() % diffs.size())));
        }
        callers.shutdown();
        if (!callers.awaitTermination(LONGEST_PREPARATION.toMinutes(), TimeUnit.MINUTES)) {
            callers.shutdownNow();
            throw new IllegalStateException("the reviews were not finished within " + LONGEST_PREPARATION);
        }
        System.out.printf(
                "%d reviews of %d diffs stored in %d s%n",
                reviews, diffs.size(), Duration.between(begin, Instant.now()).toSeconds());
    }

    /** Without the real diffs the one that the README shows has to do for all. */
    private static List<byte[]> diffs() throws IOException {
        List<byte[]> diffs = new ArrayList<>();
        for (Path diff : RealDiffs.present() ? RealDiffs.all() : List.of(Path.of("docs", "example.diff"))) {
            diffs.add(Files.readAllBytes(diff));
        }
        return diffs;
    }

    private static void replay(Service service, int reviews, int patterns, int round) {
        StringBuilder paths = new StringBuilder("nowhere/");
        for (int i = 1; i < patterns; i++) {
            paths.append(", \"**/none").append(i).append("/*.x\"");
        }
        byte[] policy = POLICY.formatted(paths).getBytes(StandardCharsets.UTF_8);
        Instant begin = Instant.now();
        Reply reply = service.send(service.request("/api/v1/gate/what-if?last=" + reviews)
                .header("Content-Type", "application/yaml")
                .POST(BodyPublishers.ofByteArray(policy)));
        Duration took = Duration.between(begin, Instant.now());
        if (reply.status() != 200 || reply.json().path("replayed").asInt() != reviews) {
            throw new IllegalStateException("not replayed: " + reply.status() + " "
                    + reply.text().substring(0, Math.min(300, reply.text().length())));
        }
        System.out.printf(
                "round %d, %d patterns: %d replayed, %d different, %d ms, answer %d kB%n",
                round,
                Math.max(1, patterns),
                reviews,
                reply.json().path("different").size(),
                took.toMillis(),
                reply.text().length() / 1024);
    }
}
