package dev.gittensory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.testkit.Service;
import dev.gittensory.testkit.ServiceProcess;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operator's policy as the runnable jar reads it: at the start, and while it changes under a running service. */
class PolicyFileIT {

    private static final Duration TAKEN_OVER = Duration.ofSeconds(20);

    @TempDir
    Path folder;

    @Test
    void takesTheFileOverWhileTheServiceRunsAndKeepsItToItself() throws IOException {
        Path policy = folder.resolve("policy.yml");
        Files.writeString(policy, """
                label: first
                rubric: Everything that zanzibar touches is suspicious.
                gate:
                  mode: advisory
                  deterministic-review-is-enough: true
                """);
        try (ServiceProcess process = ServiceProcess.start(
                folder.resolve("home"), folder.resolve("log"), "gittensory.policy.file=" + policy)) {
            process.awaitReady();
            Service service = process.service();

            JsonNode before = service.review(GateContract.HARMLESS);
            assertThat(before.path("verdict").asText()).isEqualTo("pass");
            assertThat(before.path("policyVersion").asText()).startsWith("first-");

            Files.writeString(policy, """
                    label: second
                    gate:
                      deterministic-review-is-enough: true
                      protected-paths: [nowhere/, "infra/*.txt"]
                    """);
            await(() -> logged(process, "policy second-"));
            JsonNode after = service.review(GateContract.HARMLESS);
            assertThat(after.path("verdict").asText()).isEqualTo("hold");
            assertThat(after.path("verdictReasons").toString()).isEqualTo("[\"protected_path\"]");
            assertThat(after.path("policyVersion").asText()).startsWith("second-");

            Files.writeString(policy, "gate:\n  mode: off\n  zanzibar: true\n");
            await(() -> logged(process, "was not taken over"));
            assertThat(service.get("/metrics").text())
                    .containsPattern("(?m)^gittensory_policy_stale(\\{[^}]*})? 1(\\.0)?$");
            assertThat(service.review(GateContract.HARMLESS).path("policyVersion"))
                    .as("the last good one stays in force")
                    .isEqualTo(after.path("policyVersion"));

            String id = after.path("id").asText();
            assertThat(String.join("\n", process.log())
                            + service.get("/api/v1/reviews/" + id + "/comment").text()
                            + service.get("/api/v1/reviews/" + id + "/check-run")
                                    .text()
                            + service.get("/api/v1/reviews/" + id + "/why").text()
                            + service.get("/metrics").text())
                    .as("what is private stays in the file")
                    .doesNotContain("zanzibar", "nowhere/", "infra/*.txt");
        }
    }

    @Test
    void doesNotStartWithAFileThatIsNoPolicy() throws IOException {
        Path policy = folder.resolve("policy.yml");
        Files.writeString(policy, "gate:\n  mode: blok\n  max-files: 0\n");
        try (ServiceProcess process = ServiceProcess.start(
                folder.resolve("home"), folder.resolve("log"), "gittensory.policy.file=" + policy)) {
            assertThat(process.awaitEnd(Duration.ofMinutes(3))).isEqualTo(1);
            assertThat(String.join("\n", process.log()))
                    .contains("policy.yml cannot be used", "line 2: gate.mode", "line 3: gate.max-files")
                    .contains("Gittensory could not start")
                    .doesNotContain("blok");
        }
    }

    private static boolean logged(ServiceProcess process, String text) {
        return process.log().stream().anyMatch(line -> line.contains(text));
    }

    private static void await(BooleanSupplier condition) {
        Instant deadline = Instant.now().plus(TAKEN_OVER);
        while (!condition.getAsBoolean()) {
            if (Instant.now().isAfter(deadline)) {
                throw new AssertionError("did not happen within " + TAKEN_OVER);
            }
            try {
                Thread.sleep(200);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
