package dev.gittensory.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.testkit.ServiceProcess;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code java -jar gittensory.jar}, as a newcomer and as an operator with a mistake in the configuration. */
class RunnableJarIT {

    @TempDir
    Path folder;

    @Test
    void bootsWithALogThatIsReadableAndOnePort() throws IOException {
        try (ServiceProcess process = ServiceProcess.start(folder.resolve("home"), folder.resolve("log"))) {
            Duration ready = process.awaitReady();
            System.out.println("ready after " + ready.toMillis() + " ms");
            List<String> log = process.log();

            assertThat(log).isNotEmpty().hasSizeLessThan(12);
            assertThat(log)
                    .allMatch(line -> line.contains(" INFO "), "no warning that nobody can act on, no stack trace");
            assertThat(log).allMatch(line -> line.contains("[gittensory]") || line.contains("[dev.gittensory."));
            assertThat(log).anyMatch(line -> line.contains("operator-token"));
            assertThat(log).noneMatch(line -> line.contains(token(process)));
            process.listeningPorts().ifPresent(ports -> assertThat(ports).containsExactly(process.port()));
        }
    }

    @Test
    void refusesAPortThatIsTakenBeforeItBoots() throws IOException {
        try (ServerSocket taken = new ServerSocket(0);
                ServiceProcess process =
                        ServiceProcess.start(taken.getLocalPort(), folder.resolve("home"), folder.resolve("log"))) {
            assertThat(process.awaitEnd(Duration.ofSeconds(30))).isEqualTo(1);
            assertThat(process.log())
                    .containsExactly("Port " + taken.getLocalPort()
                            + " is taken by another process; choose one with --port <number>.");
        }
    }

    private static String token(ServiceProcess process) {
        return process.service()
                .request("/")
                .build()
                .headers()
                .firstValue("Authorization")
                .orElseThrow()
                .substring(7);
    }

    @Test
    void endsAndNamesEveryMistakeInTheConfiguration() {
        try (ServiceProcess process = ServiceProcess.start(
                folder.resolve("home"),
                folder.resolve("log"),
                "gittensory.operator.token=short",
                "gittensory.db.url=jdbc:oracle:thin",
                "gittensory.policy.deterministic-review-is-enough=perhaps")) {
            assertThat(process.awaitEnd(Duration.ofMinutes(3))).isEqualTo(1);
            assertThat(String.join("\n", process.log()))
                    .contains("gittensory.operator.token (environment GITTENSORY_OPERATOR_TOKEN)")
                    .contains("gittensory.db.url (environment GITTENSORY_DB_URL)")
                    .contains("gittensory.policy.deterministic-review-is-enough")
                    .contains("Gittensory could not start");
        }
    }
}
