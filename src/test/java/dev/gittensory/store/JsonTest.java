package dev.gittensory.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Coverage;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Extra;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.FileSummary;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.GateReason;
import dev.gittensory.domain.LineFinding;
import dev.gittensory.domain.ModelReview;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PipelineReason;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import dev.gittensory.enrich.schedule.EnrichResult;
import dev.gittensory.review.AiResult;
import dev.gittensory.testkit.GateSamples;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    private static final Finding ON_A_LINE = new Finding(
            "ä\n\"b\".txt", 7, Finding.Side.OLD, Finding.Severity.MAJOR, Finding.Category.TESTS, "some", "Look.");
    private static final Finding ON_A_FILE =
            new Finding("c.txt", null, Finding.Side.NEW, Finding.Severity.NIT, Finding.Category.DOCS, "some", "Look.");
    private static final List<AnalyzerReport> REPORTS =
            statuses().map(status -> new AnalyzerReport("some", status, 12)).toList();

    static Stream<Outcome> outcomes() {
        return Stream.of(
                new Outcome.Reviewed(),
                new Outcome.Partial(List.of(EnrichReason.ANALYZERS_DEGRADED, AiReason.NO_REVIEWERS)),
                new Outcome.Deferred(Instant.parse("2026-11-23T10:00:00.123456789Z"), EnrichReason.TIMEOUT),
                new Outcome.Skipped(EnrichReason.NO_FILES),
                new Outcome.Superseded(),
                new Outcome.Failed(PipelineReason.INTERNAL_ERROR));
    }

    static Stream<Verdict> verdicts() {
        return Stream.of(
                new Verdict.Pass(List.of(), "1"),
                new Verdict.Block(List.of(GateReason.LEAKED_SECRET, GateReason.NOT_EVALUABLE), "2"),
                new Verdict.Hold(List.of(AiReason.NO_REVIEWERS), "3"));
    }

    static Stream<Status> statuses() {
        return Stream.of(
                new Status.Complete(3),
                new Status.Skipped(EnrichReason.NO_ADDED_LINES),
                new Status.Degraded(EnrichReason.BUDGET_EXHAUSTED));
    }

    static Stream<Reason> reasons() {
        return Arrays.stream(Reason.class.getPermittedSubclasses())
                .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                .map(Reason.class::cast);
    }

    @Test
    void theCasesBelowAreAllThatThereAre() {
        assertThat(outcomes().map(Object::getClass)).containsExactlyInAnyOrder(variants(Outcome.class));
        assertThat(verdicts().map(Object::getClass)).containsExactlyInAnyOrder(variants(Verdict.class));
        assertThat(statuses().map(Object::getClass)).containsExactlyInAnyOrder(variants(Status.class));
        assertThat(reasons()).hasSizeGreaterThan(5);
    }

    @ParameterizedTest
    @MethodSource("outcomes")
    void keepsEveryOutcome(Outcome outcome) {
        assertThat(Json.read(Json.write(outcome), Outcome.class)).isEqualTo(outcome);
        ReviewResult result = result(outcome, new Verdict.Pass(List.of(), "1"));
        assertThat(Json.read(Json.write(result), ReviewResult.class)).isEqualTo(result);
    }

    @ParameterizedTest
    @MethodSource("verdicts")
    void keepsEveryVerdict(Verdict verdict) {
        ReviewResult result = result(new Outcome.Reviewed(), verdict);

        assertThat(Json.read(Json.write(result), ReviewResult.class)).isEqualTo(result);
    }

    @ParameterizedTest
    @MethodSource("statuses")
    void keepsEveryStatusOfAnAnalyzer(Status status) {
        AnalyzerReport report = new AnalyzerReport("secret", status, 42);

        assertThat(Json.read(Json.write(report), AnalyzerReport.class)).isEqualTo(report);
    }

    @Test
    void keepsTheResultOfEnrichment() {
        EnrichResult full =
                new EnrichResult(List.of(ON_A_LINE, ON_A_FILE), REPORTS, 9, List.of("ö.png", "b.png"), List.of("c"));
        EnrichResult empty = new EnrichResult(List.of(), List.of(), 0, List.of(), List.of());

        assertThat(Json.read(Json.write(full), EnrichResult.class)).isEqualTo(full);
        assertThat(Json.read(Json.write(empty), EnrichResult.class)).isEqualTo(empty);
    }

    @Test
    void keepsTheOpinionOfTheModelReviewers() {
        for (AiResult opinion : List.of(AiResult.noReviewers(), GateSamples.bothAgree())) {
            assertThat(Json.read(Json.write(opinion), AiResult.class)).isEqualTo(opinion);
        }
    }

    @Test
    void keepsAResultWithoutVerdict() {
        ReviewResult failed = GateSamples.failed();

        assertThat(Json.read(Json.write(failed), ReviewResult.class)).isEqualTo(failed);
    }

    @Test
    void keepsTheFilesOfAChange() {
        List<FileSummary> files = Arrays.stream(FileChange.Kind.values())
                .map(kind -> new FileSummary("b", kind == FileChange.Kind.RENAMED ? "a" : null, kind, true, 1, 2))
                .toList();

        assertThat(Json.readFiles(Json.write(files))).isEqualTo(files);
    }

    @ParameterizedTest
    @MethodSource("reasons")
    void keepsEveryReasonByItsCode(Reason reason) {
        assertThat(Json.write(reason)).isEqualTo("\"" + reason.code() + "\"").matches("\"[a-z][a-z0-9_]*\"");
        assertThat(Json.read(Json.write(reason), Reason.class)).isSameAs(reason);
        assertThat(Reason.of(reason.code())).isSameAs(reason);
    }

    @Test
    void noTwoReasonsHaveTheSameCode() {
        assertThat(reasons().map(Reason::code)).doesNotHaveDuplicates();
        assertThat(reasons().map(Reason::text)).doesNotContain("");
    }

    @Test
    void ignoresWhatANewerVersionHasStored() {
        String outcome = "{\"is\":\"reviewed\",\"since\":{\"a\":[1]}}";
        String opinion = "{\"answered\":0,\"expected\":2,\"reason\":\"no_reviewers\",\"colour\":\"red\"}";

        assertThat(Json.read(outcome, Outcome.class)).isEqualTo(new Outcome.Reviewed());
        assertThat(Json.read(opinion, AiResult.class))
                .as("also what an earlier one has not stored")
                .isEqualTo(AiResult.noReviewers());
    }

    /** These names are in databases: a change of one must be noticed. */
    @Test
    void storesStableNames() {
        String json =
                "[{\"is\":\"reviewed\"},{\"is\":\"partial\",\"reasons\":[\"analyzers_degraded\",\"no_reviewers\"]},"
                        + "{\"is\":\"deferred\",\"until\":1795428000.123456789,\"reason\":\"timeout\"},"
                        + "{\"is\":\"skipped\",\"reason\":\"no_files\"},{\"is\":\"superseded\"},"
                        + "{\"is\":\"failed\",\"reason\":\"internal_error\"}]";

        assertThat(outcomes().map(Json::write).collect(Collectors.joining(",", "[", "]")))
                .isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"is\":\"abandoned: swordfish\"}", "{\"is\":\"failed\",\"reason\":\"swordfish\"}", "{swordfish"
            })
    void refusesWhatItCannotReadWithoutQuotingTheRow(String json) {
        assertThatThrownBy(() -> Json.read(json, Outcome.class))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining("swordfish");
    }

    @Test
    void readsWhatAVersionWithoutCutFilesHasStored() {
        EnrichResult checkpoint = Json.read("""
                {"findings":[],"analyzers":[{"analyzer":"secret","status":{"is":"degraded","reason":"timeout"},
                "durationMs":4}],"filesTotal":2,"unreadFiles":["a.png"]}""", EnrichResult.class);
        ReviewResult result = Json.read("""
                {"outcome":{"is":"reviewed"},"verdict":null,"coverage":{"filesRead":1,"filesTotal":2,
                "analyzersComplete":3,"analyzersExpected":3,"reviewersAnswered":0,"reviewersExpected":2},
                "findings":[],"analyzers":[],"unreadFiles":["a.png"]}""", ReviewResult.class);

        assertThat(checkpoint.cutFiles()).isEmpty();
        assertThat(checkpoint.analyzers()).singleElement().matches(AnalyzerReport::degraded);
        assertThat(result.cutFiles()).isEmpty();
        assertThat(result.atLines()).isEmpty();
        assertThat(Json.read("{\"problems\":[],\"findingsShown\":10,\"nitsShown\":false}", RepositoryReport.class))
                .isEqualTo(RepositoryReport.NONE);
        assertThat(result.unreadFiles()).containsExactly("a.png");
    }

    private static ReviewResult result(Outcome outcome, Verdict verdict) {
        return new ReviewResult(
                outcome,
                verdict,
                new Enforcement(GateMode.ADVISORY, CheckConclusion.NEUTRAL),
                new Coverage(1, 2, 3, 4, 5, 6),
                List.of(ON_A_LINE, ON_A_FILE),
                REPORTS,
                List.of("logo.png"),
                List.of("huge.sql"),
                new RepositoryReport(List.of(), 3, true, Set.of(Extra.MERGE)),
                ModelReview.NONE,
                List.of(new LineFinding(ON_A_LINE, "ab12", "  return;"), new LineFinding(ON_A_LINE, "ab13", null)));
    }

    private static Class<?>[] variants(Class<?> type) {
        return type.getPermittedSubclasses();
    }
}
