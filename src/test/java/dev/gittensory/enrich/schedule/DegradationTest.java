package dev.gittensory.enrich.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.ProductEvent.AnalyzerDegraded;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.publish.text.CheckRunRenderer;
import dev.gittensory.publish.text.PublicView;
import dev.gittensory.redact.PublicText;
import dev.gittensory.redact.Vocabulary;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Whatever keeps an analyzer from its work: the review finishes all the same, and the loss shows in five places. The
 * fifth, for whoever reports errors elsewhere, is the event that carries the coded reason.
 */
@Timeout(60)
class DegradationTest {

    private final World world = new World();
    private final PublicView view = new PublicView(PublicText.of(Vocabulary.standard()));

    @AfterEach
    void stop() {
        world.close();
    }

    @ParameterizedTest
    @EnumSource
    void aLossShowsInFivePlacesAndTheReviewFinishes(Faults fault) {
        Analyzer hit = fault.strike(world);
        world.with(hit);
        String name = hit.name();
        String reason = fault.reason().code();
        String[] labels = {"analyzer=" + name, "status=degraded", "reason=" + reason};
        long countedBefore = world.listeners.counter("gittensory_enrichment_analyzers_total", labels);
        int loggedBefore = world.log.lines().size();
        int firedBefore = world.events.fired().size();

        ReviewResult result = world.review();

        assertThat(result.outcome()).isInstanceOf(Outcome.Partial.class);
        assertThat(result.analyzers())
                .filteredOn(report -> report.analyzer().equals(name))
                .singleElement()
                .satisfies(report -> assertThat(report.status()).isEqualTo(new Status.Degraded(fault.reason())));
        assertThat(result.coverage().analyzersComplete())
                .isEqualTo(result.coverage().analyzersExpected() - 1);

        String said = name + " (" + fault.reason().text() + ")";
        assertThat(view.comment(null, result)).as("1: the comment").contains(said);
        CheckRunRenderer.Output check = view.checkRun(result);
        assertThat(check.title()).as("2: the check run").contains("1 analyzer could not");
        assertThat(check.summary()).contains(said);
        assertThat(check.text()).contains("| " + name + " | degraded | " + reason + " |");
        assertThat(world.listeners.counter("gittensory_enrichment_analyzers_total", labels))
                .as("3: the metric")
                .isEqualTo(countedBefore + 1);
        assertThat(world.log.lines().stream().skip(loggedBefore))
                .as("4: one line in the log")
                .filteredOn(line -> line.contains("analyzer=" + name + " status=degraded reason=" + reason))
                .hasSize(1);
        assertThat(world.events.fired().stream().skip(firedBefore))
                .as("5: the event")
                .filteredOn(AnalyzerDegraded.class::isInstance)
                .singleElement()
                .satisfies(event -> {
                    assertThat(((AnalyzerDegraded) event).analyzer()).isEqualTo(name);
                    assertThat(((AnalyzerDegraded) event).reason()).isEqualTo(fault.reason());
                });
        assertThat(world.log.lines()).noneMatch(line -> line.contains("swordfish"));
    }
}
