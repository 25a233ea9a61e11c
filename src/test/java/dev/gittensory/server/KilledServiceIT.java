package dev.gittensory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.testkit.Folders;
import dev.gittensory.testkit.Service;
import dev.gittensory.testkit.ServiceProcess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** 200 previews, and {@code kill -9} three times in the middle of them: nothing is lost, nothing is done twice. */
class KilledServiceIT {

    private static final int PREVIEWS = 200;
    private static final int KILLS = 3;
    private static final int CLIENTS = 4;
    private static final int CONSUMERS = 8;
    private static final int LINES = 2_000;

    /** Stays after the test, because the logs tell what a restart that failed was waiting for. */
    private final Path folder = Path.of(System.getProperty("gittensory.target", "target"), "killed-service");

    /** Reviews that were taken with a 202; their identifiers sort by time. */
    private final Set<String> accepted = new ConcurrentSkipListSet<>();

    /** Checkpoints that were seen before a kill: "review stage" → when the stage had started. */
    private final Map<String, String> checkpoints = new HashMap<>();

    private final List<Path> logs = new ArrayList<>();

    @Test
    void losesNothingAndRepeatsNothing() throws IOException {
        Folders.delete(folder);
        Files.createDirectories(folder);
        for (int round = 0; round < KILLS; round++) {
            try (ServiceProcess process = start()) {
                Service service = process.service();
                CompletableFuture<Void> killer = CompletableFuture.runAsync(() -> killWhenBusy(process, service));
                post(service, PREVIEWS * (round + 1) / KILLS);
                killer.join();
            }
        }
        try (ServiceProcess process = start()) {
            post(process.service(), PREVIEWS);
            List<JsonNode> reviews = accepted.stream()
                    .map(id -> PreviewContract.finished(process.service(), id))
                    .toList();

            assertThat(reviews).hasSize(PREVIEWS);
            assertThat(reviews)
                    .allMatch(review -> review.path("outcome").asText().equals("partial"));
            assertThat(reviews).allMatch(review -> review.path("findings").size() == 1);
            assertThat(reviews).allMatch(review -> review.path("stages").size() == 3);
            checkpoints.forEach(
                    (stage, startedAt) -> assertThat(startedAt).as(stage).isEqualTo(stageStart(reviews, stage)));
        }
        assertThat(ends()).doesNotHaveDuplicates();
        System.out.println(PREVIEWS + " previews, " + KILLS + " kills: all finished; " + checkpoints.size()
                + " checkpoints were seen before a kill and kept");
    }

    private ServiceProcess start() {
        Path log = folder.resolve("log-" + logs.size());
        logs.add(log);
        ServiceProcess process = ServiceProcess.start(folder.resolve("home"), log);
        process.awaitReady();
        return process;
    }

    /** Posts from several clients until so many were accepted, or the service is gone. */
    private void post(Service service, int until) {
        AtomicInteger places = new AtomicInteger(until - accepted.size());
        CompletableFuture<?>[] clients = IntStream.range(0, CLIENTS)
                .mapToObj(client -> CompletableFuture.runAsync(() -> postWhile(places, service)))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(clients).join();
    }

    private void postWhile(AtomicInteger places, Service service) {
        try {
            while (places.getAndDecrement() > 0) {
                Service.Reply reply = service.post(diff(), request -> {});
                assertThat(reply.status()).as(reply.text()).isEqualTo(202);
                accepted.add(reply.json().path("id").asText());
            }
        } catch (UncheckedIOException e) {
            // the kill; a request without an answer was not accepted
        }
    }

    /** One conflict marker after lines that look like secrets often enough to cost time, so that a backlog builds up. */
    private static byte[] diff() {
        StringBuilder diff = new StringBuilder("--- a/f.txt\n+++ b/f.txt\n@@ -0,0 +1," + (LINES + 1) + " @@\n");
        IntStream.range(0, LINES)
                .forEach(line -> diff.append('+')
                        .append("token = ' ".repeat(6))
                        .append(line)
                        .append('\n'));
        return diff.append("+<<<<<<< HEAD\n").toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Kills in the middle of a backlog, right after a look at how far the reviews in hand have come. */
    private void killWhenBusy(ServiceProcess process, Service service) {
        int enough = accepted.size() + PREVIEWS / KILLS / 2;
        Instant deadline = Instant.now().plusSeconds(60);
        try {
            while (accepted.size() < enough && Instant.now().isBefore(deadline)) {
                Thread.onSpinWait();
            }
            unfinished().stream().limit(CONSUMERS).forEach(id -> noteCheckpoints(service, id));
        } finally {
            process.kill();
        }
        assertThat(unfinished()).as("reviews that the kill interrupts").isNotEmpty();
    }

    /** Accepted reviews of which no process has logged the end, oldest first. */
    private List<String> unfinished() {
        Set<String> ended = Set.copyOf(ends());
        return accepted.stream().filter(id -> !ended.contains(id)).toList();
    }

    private void noteCheckpoints(Service service, String id) {
        service.get("/api/v1/reviews/" + id)
                .json()
                .path("stages")
                .forEach(stage -> checkpoints.put(
                        id + " " + stage.path("name").asText(),
                        stage.path("startedAt").asText()));
    }

    private static String stageStart(List<JsonNode> reviews, String stage) {
        String[] parts = stage.split(" ");
        return reviews.stream()
                .filter(review -> review.path("id").asText().equals(parts[0]))
                .flatMap(review -> StreamSupport.stream(review.path("stages").spliterator(), false))
                .filter(found -> found.path("name").asText().equals(parts[1]))
                .map(found -> found.path("startedAt").asText())
                .findFirst()
                .orElse("never");
    }

    /** The identifiers of all reviews whose end was logged, by any of the processes. */
    private List<String> ends() {
        return logs.stream()
                .flatMap(KilledServiceIT::lines)
                .filter(line -> line.contains(" outcome="))
                .map(line -> line.replaceAll(".*review=(\\S+) .*", "$1"))
                .toList();
    }

    private static Stream<String> lines(Path log) {
        try {
            return Files.readAllLines(log).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
