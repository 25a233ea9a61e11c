package dev.gittensory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What an operator sees: health, metrics, the files of the home directory. */
interface OperationsContract extends Deployed {

    @Test
    default void isHealthyWithDatabaseAndBroker() {
        assertThat(checks("/health/ready")).contains("database UP", "broker UP");
        assertThat(checks("/health/live")).contains("gittensory UP");
        assertThat(checks("/health/started")).contains("started UP");
    }

    private List<String> checks(String path) {
        JsonNode health = service().send(service().bare(path).GET()).json();
        assertThat(health.path("status").asText()).isEqualTo("UP");
        return StreamSupport.stream(health.path("checks").spliterator(), false)
                .map(check ->
                        check.path("name").asText() + " " + check.path("status").asText())
                .toList();
    }

    @Test
    default void countsReviewsStagesAndQueues() {
        double before = metric("gittensory_reviews_total", "outcome=\"partial\"", "verdict=\"block\"");
        service().review(PreviewContract.troubledDiff());

        assertThat(metric("gittensory_reviews_total", "outcome=\"partial\"", "verdict=\"block\""))
                .isEqualTo(before + 1);
        assertThat(metric("gittensory_stage_duration_seconds_count", "stage=\"enrich\"", "status=\"complete\""))
                .isPositive();
        assertThat(metric("gittensory_stage_duration_seconds_sum", "stage=\"enrich\""))
                .isPositive()
                .isLessThan(600);
        assertThat(metric("gittensory_queue_depth", "queue=\"gittensory.dead\""))
                .isZero();
        assertThat(metric("gittensory_queue_depth", "queue=\"gittensory.reviews\""))
                .isNotNegative();
        assertThat(metric("gittensory_enrichment_analyzers_total", "analyzer=\"secret\"", "status=\"complete\""))
                .isPositive();
    }

    /** An alert on a metric that has another name would be silent for ever. */
    @Test
    default void hasEveryMetricThatTheAlertRulesName() throws IOException {
        String rules = Files.readString(Path.of("server-config", "monitoring", "gittensory-rules.yml"));
        service().review(PreviewContract.troubledDiff());
        String metrics = service().send(service().bare("/metrics").GET()).text();

        assertThat(Pattern.compile("gittensory_[a-z_]+")
                        .matcher(rules)
                        .results()
                        .map(MatchResult::group))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(metrics).contains("\n" + name + "{"));
    }

    /** The value of the first sample with this name and these labels, 0 if there is none yet. */
    private double metric(String name, String... labels) {
        return service()
                .send(service().bare("/metrics").GET())
                .text()
                .lines()
                .filter(line -> line.startsWith(name + "{"))
                .filter(line -> Arrays.stream(labels).allMatch(line::contains))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .findFirst()
                .orElse(0);
    }

    @Test
    default void keepsItsTokenToItself() throws IOException {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home().resolve("operator-token"))))
                .isEqualTo("rw-------");
    }

    @Test
    default void describesItsInterface() {
        assertThat(service().send(service().bare("/openapi").GET()).text())
                .contains("/api/v1/previews", "/api/v1/reviews/{id}", "/api/v1/reviews/{id}/comment");
    }
}
