package dev.gittensory.enrich.dependency;

import static dev.gittensory.enrich.Changes.subject;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.DegradedException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left of the analysis of vulnerabilities when an answer is missing or makes no sense. */
class DependencyDegradationTest {

    private static final String ID = "PYSEC-2021-66";

    private final FakeRegistries registries = new FakeRegistries();
    private final DependencyAnalyzer analyzer = new DependencyAnalyzer(registries);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{}",
                "{\"results\":{}}",
                "{\"results\":[]}",
                "{\"results\":[{},{}]}",
                "{\"results\":[[]]}",
                "{\"results\":[{\"vulns\":\"x\"}]}",
                "{\"results\":[{\"vulns\":[\"x\"]}]}",
                "{\"results\":[{\"vulns\":[{\"id\":\"<script>\"}]}]}",
                "null"
            })
    void degradesOnAnAnswerThatMakesNoSense(String answer) {
        registries.answering(answer);

        assertThatThrownBy(() -> analyzer.analyze(subject(Diffs.created("requirements.txt", "a==1.0"))))
                .isInstanceOfSatisfying(
                        DegradedException.class, e -> assertThat(e.reason()).isEqualTo(EnrichReason.OSV_INVALID_JSON));
    }

    @Test
    void keepsWhatItUnderstoodOfAnAnswer() {
        registries.answering("{\"results\":[{\"vulns\":[{\"id\":\"" + ID + "\"},{\"id\":\"\\u0000\"}]}]}");

        assertThat(partial(EnrichReason.OSV_INVALID_JSON, "a==1.0")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{}", "{\"id\":\"PYSEC-2021-67\"}"})
    void keepsTheIdentifierIfTheDetailsMakeNoSense(String details) {
        registries.answering(OsvAnswers.results(ID)).with("/v1/vulns/" + ID, details);

        assertThat(partial(EnrichReason.OSV_INVALID_JSON, "a==1.0"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains(ID));
    }

    @Test
    void ignoresOddDetails() {
        registries
                .answering(OsvAnswers.results(ID))
                .with(
                        "/v1/vulns/" + ID,
                        "{\"id\":\"" + ID + "\",\"aliases\":7,\"affected\":[1,{\"package\":[],\"ranges\":{\"a\":"
                                + "[".repeat(500) + "]".repeat(500) + "}}],\"database_specific\":\"HIGH\"}");

        assertThat(((Analysis.Complete) analyzer.analyze(subject(Diffs.created("requirements.txt", "a==1.0"))))
                        .findings())
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.MINOR);
    }

    @Test
    void degradesIfTheFirstCallFails() {
        registries.failingAfter(0, EnrichReason.OSV_TIMEOUT);

        assertThatThrownBy(() -> analyzer.analyze(subject(Diffs.created("requirements.txt", "a==1.0"))))
                .isInstanceOf(DegradedException.class);
    }

    @Test
    void keepsItsFindingsIfALaterCallFails() {
        registries.answering(OsvAnswers.results(ID)).failingAfter(1, EnrichReason.OSV_HTTP_ERROR);

        assertThat(partial(EnrichReason.OSV_HTTP_ERROR, "a==1.0")).hasSize(1);
    }

    @Test
    void asksForNoMoreDetailsThanAFewAndSaysSo() {
        String ids = IntStream.range(0, 20).mapToObj(i -> "GO-2021-" + (10 + i)).collect(Collectors.joining(","));
        registries.answering(OsvAnswers.results(ids.split(",")));

        assertThat(partial(EnrichReason.OSV_CALL_CAP, "a==1.0"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).contains("20 known", "and 17 more"));
        assertThat(registries.asked).hasSize(13);
    }

    private List<Finding> partial(EnrichReason reason, String requirements) {
        Analysis analysis = analyzer.analyze(subject(Diffs.created("requirements.txt", requirements)));
        assertThat(((Analysis.Partial) analysis).reason()).isEqualTo(reason);
        return ((Analysis.Partial) analysis).findings();
    }
}
