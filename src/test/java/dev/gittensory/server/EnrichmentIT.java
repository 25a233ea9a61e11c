package dev.gittensory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.redact.Planted;
import dev.gittensory.testkit.FakeRegistry;
import dev.gittensory.testkit.Folders;
import dev.gittensory.testkit.Service;
import dev.gittensory.testkit.ServiceProcess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Enrichment in the runnable jar, with registries that do as the test wants. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EnrichmentIT {

    /** Of the default settings, and what it may take beyond for storing. */
    private static final long BUDGET_MS = 8_000;

    private final Path folder = Path.of(System.getProperty("gittensory.target", "target"), "enrichment");
    private final FakeRegistry registry = new FakeRegistry();
    private ServiceProcess process;

    @BeforeAll
    void start() throws IOException {
        Folders.delete(folder);
        Files.createDirectories(folder);
        process = ServiceProcess.start(
                folder.resolve("home"),
                folder.resolve("log"),
                "gittensory.enrich.osv-url=" + registry.address(),
                "gittensory.enrich.depsdev-url=" + registry.address());
        process.awaitReady();
    }

    @AfterAll
    void stop() {
        process.close();
        registry.close();
    }

    @BeforeEach
    void behave() {
        registry.behave(exchange -> {
            String path = exchange.getRequestURI().getPath();
            if (path.equals("/v1/querybatch")) {
                FakeRegistry.answer(exchange, 200, "{\"results\":[{\"vulns\":[{\"id\":\"GHSA-35jh-r3h4-6jhm\"}]}]}");
            } else if (path.startsWith("/v1/vulns/")) {
                FakeRegistry.answer(exchange, 200, """
                        {"id":"GHSA-35jh-r3h4-6jhm","aliases":["CVE-2021-23337"],"summary":"any",
                        "database_specific":{"severity":"HIGH"},"affected":[{"package":{"ecosystem":"npm",
                        "name":"lodash"},"ranges":[{"type":"SEMVER","events":[{"introduced":"0"},
                        {"fixed":"4.17.21"}]}]}]}""");
            } else {
                FakeRegistry.answer(exchange, 200, "{\"licenses\":[\"MIT\"]}");
            }
        });
    }

    @Test
    void namesAVulnerabilityAndTheVersionWithoutIt() {
        JsonNode review = service().review(manifest("lodash", "4.17.20"));

        assertThat(review.path("findings"))
                .filteredOn(finding -> finding.path("source").asText().equals("dependency"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path("path").asText()).isEqualTo("package.json");
                    assertThat(finding.path("line").asInt()).isEqualTo(3);
                    assertThat(finding.path("severity").asText()).isEqualTo("major");
                    assertThat(finding.path("message").asText()).contains("lodash", "GHSA-35jh-r3h4-6jhm", "4.17.21");
                });
        assertThat(registry.requests())
                .contains("POST /v1/querybatch {\"queries\":[{\"package\":{\"ecosystem\":\"npm\","
                        + "\"name\":\"lodash\"},\"version\":\"4.17.20\"}]}");
    }

    @Test
    void saysEverywhereThatARegistryFailed() {
        registry.answer(500, "walrus");
        JsonNode review = service().review(manifest("left-pad", "1.3.0"));
        String id = review.path("id").asText();

        assertThat(review.path("outcome").asText()).isEqualTo("partial");
        assertThat(review.path("reasons").toString()).contains("analyzers_degraded");
        assertThat(review.path("coverage").path("analyzersComplete").asInt())
                .isLessThan(review.path("coverage").path("analyzersExpected").asInt());
        assertThat(service().get("/api/v1/reviews/" + id + "/comment").text())
                .contains("**Reviewed without:** dependency (OSV answered with an error)");
        JsonNode check = service().get("/api/v1/reviews/" + id + "/check-run").json();
        assertThat(check.path("summary").asText()).contains("dependency (OSV answered with an error)");
        assertThat(check.path("text").asText()).contains("| dependency | degraded | osv_http_error |");
        assertThat(service().send(service().bare("/metrics").GET()).text().lines())
                .anyMatch(line -> line.startsWith("gittensory_enrichment_analyzers_total")
                        && line.contains("analyzer=\"dependency\"")
                        && line.contains("reason=\"osv_http_error\"")
                        && line.contains("status=\"degraded\""));
        assertThat(process.log())
                .anyMatch(line ->
                        line.contains("review=" + id + " analyzer=dependency status=degraded reason=osv_http_error"))
                .noneMatch(line -> line.contains("walrus"));
    }

    @Test
    void saysThatALineOfAMegabyteWasNotRead() {
        endsCappedWithinTheBudget(service().review(file("src/main/java/a/Line.java", "x".repeat(1_000_000) + "\n")));
    }

    @Test
    void readsAChangeOfThreeThousandFilesWithinTheBudgetAndSaysThatItWasCut() {
        String diff = IntStream.range(0, 3_000)
                .mapToObj(i -> file("src/main/java/a/File" + i + ".java", "    int value" + i + " = " + i + ";\n"))
                .collect(Collectors.joining());

        endsCappedWithinTheBudget(service().review(diff));
    }

    @Test
    void readsAHunkOfAMegabyteWithinTheBudgetAndSaysThatItWasCut() {
        endsCappedWithinTheBudget(service()
                .review(file("src/main/java/a/Large.java", "    call(value, \"text\"); // more\n".repeat(35_000))));
    }

    private void endsCappedWithinTheBudget(JsonNode review) {
        long enrichMs = review.path("stages").path(0).path("durationMs").asLong();
        System.out.println("enriched in " + enrichMs + " ms: " + review.path("coverage"));
        assertThat(enrichMs).isLessThan(BUDGET_MS);
        assertThat(review.path("analyzers"))
                .filteredOn(analyzer -> analyzer.path("reason").asText().equals("capped"))
                .isNotEmpty();
        assertThat(review.path("analyzers"))
                .filteredOn(analyzer -> analyzer.path("name").asText().equals("secret"))
                .allMatch(analyzer -> analyzer.path("status").asText().equals("complete"), "reads everything");
        String comment = service()
                .get("/api/v1/reviews/" + review.path("id").asText() + "/comment")
                .text();
        assertThat(comment)
                .contains("**Reviewed only in part:** ", "(the change is too large to be read whole)")
                .contains("Not read to the end, because the change is too large: `src/main/java/a/");
    }

    /** The change itself is packed while it waits, and deleted at the end; this is about all that is made of it. */
    @Test
    void keepsNoValueOfASecretAnywhere() throws IOException {
        long seed = System.nanoTime();
        Map<String, Planted.Sample> samples = new Planted(seed).all();
        JsonNode review = service()
                .review(file(
                        "src/settings.txt",
                        samples.values().stream()
                                .map(Planted.Sample::line)
                                .collect(Collectors.joining("\n", "", "\n"))));
        String id = review.path("id").asText();
        String shown = review
                + service().get("/api/v1/reviews/" + id + "/comment").text()
                + service().get("/api/v1/reviews/" + id + "/check-run").text();
        String kept = shown + String.join("\n", process.log()) + everythingIn(folder.resolve("home"));

        assertThat(review.path("verdict").asText()).isEqualTo("block");
        assertThat(review.path("findings")).hasSizeGreaterThan(samples.size() / 2);
        assertThat(samples.keySet())
                .as("families of which a value was kept, with the seed %d", seed)
                .noneMatch(family -> kept.contains(
                        Objects.requireNonNull(samples.get(family)).value()));
    }

    /** As one character for each byte: what was stored as text is found as text. */
    private static String everythingIn(Path home) throws IOException {
        try (Stream<Path> files = Files.walk(home)) {
            StringBuilder all = new StringBuilder();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
            return all.toString();
        }
    }

    private Service service() {
        return process.service();
    }

    private static String manifest(String name, String version) {
        return file("package.json", """
                {
                  "dependencies": {
                    "%s": "%s"
                  }
                }
                """.formatted(name, version));
    }

    private static String file(String path, String content) {
        return "diff --git a/%1$s b/%1$s\nnew file mode 100644\n--- /dev/null\n+++ b/%1$s\n@@ -0,0 +1,%2$d @@\n%3$s"
                .formatted(
                        path,
                        content.lines().count(),
                        content.lines().map(line -> "+" + line + "\n").collect(Collectors.joining()));
    }
}
