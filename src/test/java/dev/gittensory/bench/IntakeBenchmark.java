package dev.gittensory.bench;

import dev.gittensory.testkit.Folders;
import dev.gittensory.testkit.Service;
import dev.gittensory.testkit.ServiceProcess;
import dev.gittensory.testkit.WebhookExamples;
import dev.gittensory.testkit.WebhookExamples.Example;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * How long GitHub waits for its answer: signed deliveries of 24 kB to the runnable jar, verified, parsed and durable in the queue
 * before they are answered, next to requests that the same server answers without doing anything. GitHub gives ten seconds.
 *
 * <pre>mvn -B -Dfast package && mvn -B -q -Pbench test-compile exec:java@bench -Dbench=IntakeBenchmark</pre>
 */
public final class IntakeBenchmark {

    private static final int WARM_UP = 300;
    private static final int REQUESTS = 2_000;

    private IntakeBenchmark() {}

    /** Prints the percentiles of both, and their ratio. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("intake");
        String secret = UUID.randomUUID().toString();
        Example example = WebhookExamples.first("pull_request", "synchronize");
        String signature = WebhookExamples.sign(secret, List.of(example.body())).get(0);
        try (ServiceProcess process = ServiceProcess.start(
                folder.resolve("home"),
                folder.resolve("log"),
                "gittensory.github.app-id=1",
                "gittensory.github.private-key=" + key(),
                "gittensory.github.webhook-secret=" + secret,
                // nobody is there, and nothing is to be reviewed: this is about the request alone
                "gittensory.github.api-url=http://127.0.0.1:9",
                "gittensory.github.repositories=nobody/*")) {
            process.awaitReady();
            Service service = process.service();
            long[] deliveries = measure(
                    service,
                    202,
                    () -> service.bare("/webhooks/github")
                            .header("Content-Type", "application/json")
                            .header("X-GitHub-Event", example.event())
                            .header("X-GitHub-Delivery", UUID.randomUUID().toString())
                            .header("X-Hub-Signature-256", signature)
                            .POST(BodyPublishers.ofString(example.body())));
            long[] health =
                    measure(service, 200, () -> service.bare("/health/started").GET());
            System.out.printf(
                    "body: %d bytes, %d requests, one after the other%n",
                    example.body().length(), REQUESTS);
            print("delivery", deliveries);
            print("health", health);
            System.out.printf("ratio at the median: %.1f%n", (double) at(deliveries, 50) / at(health, 50));
        } finally {
            Folders.delete(folder);
        }
    }

    private static long[] measure(Service service, int expected, Supplier<HttpRequest.Builder> request) {
        long[] nanos = new long[REQUESTS];
        for (int i = -WARM_UP; i < REQUESTS; i++) {
            long start = System.nanoTime();
            int status = service.send(request.get()).status();
            long took = System.nanoTime() - start;
            if (status != expected) {
                throw new IllegalStateException("answered " + status);
            }
            if (i >= 0) {
                nanos[i] = took;
            }
        }
        Arrays.sort(nanos);
        return nanos;
    }

    private static void print(String what, long[] nanos) {
        System.out.printf(
                "%s: median %.1f ms, p99 %.1f ms, worst %.1f ms%n",
                what, at(nanos, 50) / 1e6, at(nanos, 99) / 1e6, nanos[nanos.length - 1] / 1e6);
    }

    private static long at(long[] sorted, int percent) {
        return sorted[sorted.length * percent / 100];
    }

    private static String key() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return "-----BEGIN PRIVATE KEY-----\\n"
                + Base64.getEncoder()
                        .encodeToString(generator.generateKeyPair().getPrivate().getEncoded())
                + "\\n-----END PRIVATE KEY-----";
    }
}
