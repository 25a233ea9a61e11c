package dev.gittensory.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.domain.ConfigProblem.Kind;
import dev.gittensory.domain.Coverage;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.FileSummary;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.ModelReview;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PipelineReason;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.StageRecord;
import dev.gittensory.domain.StageResult;
import dev.gittensory.domain.Verdict;
import dev.gittensory.pipeline.ReviewSnapshot;
import dev.gittensory.testkit.GateSamples;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response.Status;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RecordWriterTest {

    private static final Annotation[] NONE = {};
    private static final Instant CREATED = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant FINISHED = Instant.parse("2026-11-23T10:00:01.250Z");
    private static final ReviewId ID =
            ReviewId.parse("0199a3b0-5c1e-7abc-9def-0123456789ab").orElseThrow();

    private final RecordWriter writer = new RecordWriter();

    @Test
    void writesAFinishedReview() throws IOException {
        ReviewResult result = new ReviewResult(
                new Outcome.Partial(List.of(AiReason.NO_REVIEWERS)),
                new Verdict.Hold(List.of(AiReason.NO_REVIEWERS), "built-in-2"),
                new Enforcement(GateMode.BLOCK, CheckConclusion.ACTION_REQUIRED),
                new Coverage(1, 2, 3, 4, 0, 2),
                List.of(new Finding(
                        "a.txt",
                        null,
                        Finding.Side.NEW,
                        Finding.Severity.MINOR,
                        Finding.Category.DOCS,
                        "some",
                        "Look.")),
                List.of(
                        new AnalyzerReport("secret", new AnalyzerReport.Status.Complete(0), 4),
                        new AnalyzerReport("late", new AnalyzerReport.Status.Degraded(EnrichReason.TIMEOUT), 5)),
                List.of(),
                List.of(),
                new RepositoryReport(
                        List.of(
                                new ConfigProblem(3, Kind.UNKNOWN_KEY, "gate.mod", "There is no such key."),
                                new ConfigProblem(null, Kind.UNREADABLE, "", "This is no YAML.")),
                        10,
                        false),
                ModelReview.NONE);
        StageRecord stage = new StageRecord("review", CREATED, 3, StageResult.Status.SKIPPED, AiReason.NO_REVIEWERS);

        JsonNode json = write(snapshot(ReviewSnapshot.Status.FINISHED, List.of(stage), FINISHED, result));

        assertThat(json.toString()).isEqualTo("""
                {"id":"0199a3b0-5c1e-7abc-9def-0123456789ab","status":"finished","outcome":"partial",
                "reasons":["no_reviewers"],"verdict":"hold","verdictReasons":["no_reviewers"],
                "policyVersion":"built-in-2","mode":"block","conclusion":"action_required",
                "configProblems":[{"line":3,"kind":"unknown_key","key":"gate.mod","message":"There is no such key."},
                {"line":null,"kind":"unreadable","key":"","message":"This is no YAML."}],
                "coverage":{"filesRead":1,"filesTotal":2,"analyzersComplete":3,
                "analyzersExpected":4,"reviewersAnswered":0,"reviewersExpected":2},
                "findings":[{"path":"a.txt","line":null,"side":"new","severity":"minor","category":"docs",
                "source":"some","message":"Look."}],
                "analyzers":[{"name":"secret","status":"complete","reason":null,"durationMs":4},
                {"name":"late","status":"degraded","reason":"timeout","durationMs":5}],
                "files":[{"path":"b.txt","previousPath":null,"kind":"added","binary":false,"added":2,"removed":0}],
                "stages":[{"name":"review","startedAt":"2026-11-23T10:00:00Z","durationMs":3,"status":"skipped",
                "reason":"no_reviewers"}],"models":{"reviewers":[],"disagreements":[],"unreadFiles":[],"redactions":0,
                "inputHash":"","promptVersion":"","independent":true},
                "head":null,"createdAt":"2026-11-23T10:00:00Z","finishedAt":"2026-11-23T10:00:01.250Z"}
                """.replace("\n", ""));
    }

    @Test
    void showsWhatIsNotKnownYetAsNullOrEmpty() throws IOException {
        JsonNode json = write(snapshot(ReviewSnapshot.Status.QUEUED, List.of(), null, null));

        assertThat(json.get("status").asText()).isEqualTo("queued");
        for (String unknown : List.of(
                "outcome", "verdict", "policyVersion", "mode", "conclusion", "coverage", "head", "finishedAt")) {
            assertThat(json.has(unknown)).as(unknown).isTrue();
            assertThat(json.get(unknown).isNull()).as(unknown).isTrue();
        }
        for (String empty : List.of("reasons", "verdictReasons", "configProblems", "findings", "analyzers", "stages")) {
            assertThat(json.get(empty).toString()).as(empty).isEqualTo("[]");
        }
    }

    @Test
    void showsAFailedReviewWithoutVerdict() throws IOException {
        ReviewResult failed = GateSamples.failed();

        JsonNode json = write(snapshot(ReviewSnapshot.Status.FINISHED, List.of(), FINISHED, failed));

        assertThat(json.get("outcome").asText()).isEqualTo("failed");
        assertThat(json.get("reasons").toString()).isEqualTo("[\"internal_error\"]");
        assertThat(json.get("verdict").isNull()).isTrue();
        assertThat(json.get("mode").asText()).isEqualTo("block");
        assertThat(json.get("conclusion").asText()).isEqualTo("action_required");
    }

    @Test
    void saysNoneWhereNoCheckRunIsPosted() throws IOException {
        ReviewResult unposted =
                ReviewResult.without(new Outcome.Failed(PipelineReason.INTERNAL_ERROR), Enforcement.NONE);

        JsonNode json = write(snapshot(ReviewSnapshot.Status.FINISHED, List.of(), FINISHED, unposted));

        assertThat(json.get("mode").asText()).isEqualTo("off");
        assertThat(json.get("conclusion").asText()).isEqualTo("none");
    }

    @Test
    void leavesTheLineOutOfAProblemThatHasNone() throws IOException {
        Problem problem = Problem.of(Status.BAD_REQUEST, "malformed", "Send it again.");

        assertThat(json(problem).toString())
                .isEqualTo("{\"type\":\"about:blank\",\"title\":\"Bad Request\",\"status\":400,"
                        + "\"detail\":\"Send it again.\",\"code\":\"malformed\"}");
        assertThat(json(problem.atLine(7)).get("line").asInt()).isEqualTo(7);
    }

    @Test
    void takesRecordsAndNothingElse() {
        assertThat(writer.isWriteable(ReviewView.class, ReviewView.class, NONE, MediaType.APPLICATION_JSON_TYPE))
                .isTrue();
        assertThat(writer.isWriteable(String.class, String.class, NONE, MediaType.APPLICATION_JSON_TYPE))
                .isFalse();
    }

    private JsonNode write(ReviewSnapshot review) throws IOException {
        return json(ReviewView.of(review));
    }

    private JsonNode json(Record value) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        writer.writeTo(
                value,
                value.getClass(),
                value.getClass(),
                NONE,
                MediaType.APPLICATION_JSON_TYPE,
                new MultivaluedHashMap<>(),
                out);
        return new ObjectMapper().readTree(out.toByteArray());
    }

    private static ReviewSnapshot snapshot(
            ReviewSnapshot.Status status,
            List<StageRecord> stages,
            @Nullable Instant finishedAt,
            @Nullable ReviewResult result) {
        FileSummary file = new FileSummary("b.txt", null, FileChange.Kind.ADDED, false, 2, 0);
        return new ReviewSnapshot(ID, status, null, CREATED, List.of(file), stages, finishedAt, result);
    }
}
