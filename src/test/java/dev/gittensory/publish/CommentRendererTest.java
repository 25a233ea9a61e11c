package dev.gittensory.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Coverage;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.GateReason;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PipelineReason;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommentRendererTest {

    private static final Verdict PASS = new Verdict.Pass(List.of(), "built-in-1");
    private static final Enforcement ENFORCED = new Enforcement(GateMode.BLOCK, CheckConclusion.SUCCESS);
    private static final Coverage COVERAGE = new Coverage(2, 3, 1, 3, 0, 2);

    @Test
    void rendersATypicalResult() {
        ReviewResult result = new ReviewResult(
                new Outcome.Partial(List.of(EnrichReason.ANALYZERS_DEGRADED, AiReason.NO_REVIEWERS)),
                new Verdict.Block(List.of(GateReason.LEAKED_SECRET), "built-in-1"),
                new Enforcement(GateMode.BLOCK, CheckConclusion.FAILURE),
                COVERAGE,
                List.of(
                        new Finding(
                                "src/App.java", 11, Side.NEW, Severity.BLOCKER, Category.SECURITY, "secret", "Revoke."),
                        new Finding("old.c", 7, Side.OLD, Severity.MINOR, Category.TESTS, "some", "Keep it."),
                        new Finding("docs/a.md", null, Side.NEW, Severity.NIT, Category.DOCS, "some", "Reword.")),
                List.of(
                        report("conflictMarker", new Status.Degraded(EnrichReason.TIMEOUT)),
                        report("debugLeftover", new Status.Skipped(EnrichReason.NO_ADDED_LINES)),
                        report("secret", new Status.Complete(1))),
                List.of("logo.png"),
                List.of("huge.sql"),
                RepositoryReport.NONE);

        assertThat(CommentRenderer.render(result)).isEqualTo("""
                <!-- gittensory:review -->
                ### Gittensory: this change should not go in as it is

                Review **partial**: an analyzer could not do its work; no reviewers configured.
                Verdict **block**: the change adds something that looks like a credential.

                Read 2 of 3 files · 1 of 3 analyzers complete · 0 of 2 model reviewers answered

                #### Findings (3)

                - **blocker** `src/App.java:11`: Revoke. _(secret)_
                - **minor** `old.c:7` (old): Keep it. _(some)_
                - **nit** `docs/a.md`: Reword. _(some)_

                **Reviewed without:** conflictMarker (did not finish in time).

                Not read, because binary: `logo.png`.

                Not read to the end, because the change is too large: `huge.sql`.

                <sub>Policy `built-in-1` · no part of this change was sent to a language model</sub>
                """);
    }

    @Test
    void beginsWithTheMarkerByWhichTheServiceFindsItsOwnComment() {
        assertThat(CommentRenderer.render(passed()).lines().findFirst()).contains(CommentRenderer.MARKER);
        assertThat(CommentRenderer.render(failed()).lines().findFirst()).contains(CommentRenderer.MARKER);
    }

    @Test
    void headsEachVerdictWithASentenceOfItsOwn() {
        assertThat(headline(PASS)).isEqualTo("### Gittensory: nothing speaks against this change");
        assertThat(headline(new Verdict.Hold(List.of(AiReason.NO_REVIEWERS), "v")))
                .isEqualTo("### Gittensory: a person has to look at this change");
        assertThat(headline(new Verdict.Block(List.of(GateReason.BLOCKING_FINDING), "v")))
                .isEqualTo("### Gittensory: this change should not go in as it is");
    }

    @Test
    void saysThatAFailedReviewIsNoReview() {
        assertThat(CommentRenderer.render(failed())).isEqualTo("""
                <!-- gittensory:review -->
                ### Gittensory: this change was not reviewed

                Review **failed**: an internal error ended the review; the log of the service has the cause.
                """);
    }

    @Test
    void saysThatThereAreNoFindingsOnlyIfThereAreNone() {
        assertThat(CommentRenderer.render(passed())).contains("No findings.\n").doesNotContain("#### Findings");
        assertThat(CommentRenderer.render(with(findings(1), List.of(), List.of())))
                .contains("#### Findings (1)")
                .doesNotContain("No findings.");
    }

    @Test
    void namesEveryDegradedAnalyzerWithItsReasonAndNoOther() {
        String comment = CommentRenderer.render(with(
                List.of(),
                List.of(
                        report("a", new Status.Degraded(EnrichReason.TIMEOUT)),
                        report("b", new Status.Complete(0)),
                        report("c", new Status.Degraded(EnrichReason.OSV_TIMEOUT)),
                        report("d", new Status.Degraded(EnrichReason.CAPPED)),
                        report("e", new Status.Degraded(EnrichReason.TIMEOUT))),
                List.of()));

        assertThat(comment)
                .contains("**Reviewed without:** a, e (did not finish in time); c (OSV timed out).\n")
                .contains("**Reviewed only in part:** d (the change is too large to be read whole).\n");
    }

    @Test
    void namesTenUnreadFilesAndCountsTheRest() {
        List<String> unread =
                IntStream.range(0, 12).mapToObj(i -> "image" + i + ".png").toList();

        assertThat(CommentRenderer.render(with(List.of(), List.of(), unread)))
                .contains("Not read, because binary: `image0.png`, `image1.png`,")
                .contains("`image9.png` and 2 more.\n")
                .doesNotContain("image10.png");
        assertThat(CommentRenderer.render(with(List.of(), List.of(), unread.subList(0, 10))))
                .contains("`image9.png`.\n")
                .doesNotContain("more");
    }

    @Test
    void showsAPathAsInertText() {
        Finding finding =
                new Finding("x`\n@octocat <b>", 1, Side.NEW, Severity.NIT, Category.DOCS, "some", "Look here.");

        assertThat(CommentRenderer.render(with(List.of(finding), List.of(), List.of("`@team`"))))
                .contains("- **nit** ``x`\\u000a@octocat <b>:1``: Look here. _(some)_\n")
                .contains("Not read, because binary: `` `@team` ``.");
    }

    @Test
    void cutsVisiblyWhatDoesNotFitAndSaysHowManyAreMissing() {
        List<Finding> findings = findings(5_000);

        String comment = CommentRenderer.render(
                with(findings, List.of(report("late", new Status.Degraded(EnrichReason.TIMEOUT))), List.of("a.png")));

        assertThat(comment).hasSizeLessThanOrEqualTo(65_536).hasSizeGreaterThan(60_000);
        long shown = comment.lines().filter(line -> line.startsWith("- **")).count();
        assertThat(comment)
                .contains("#### Findings (5000)")
                .contains("**Cut here:** " + (5_000 - shown) + " more findings do not fit into a comment.\n")
                .contains("`src/file0.txt:1`", "`src/file" + (shown - 1) + ".txt:" + shown + "`")
                .contains("**Reviewed without:** late (did not finish in time).", "Not read, because binary: `a.png`.")
                .endsWith("was sent to a language model</sub>\n");
    }

    @Test
    void doesNotSpeakOfACutWhenEverythingFits() {
        String comment = CommentRenderer.render(with(findings(500), List.of(), List.of()));

        assertThat(comment.lines().filter(line -> line.startsWith("- **"))).hasSize(500);
        assertThat(comment).doesNotContain("Cut here");
    }

    private static String headline(Verdict verdict) {
        ReviewResult result = new ReviewResult(
                new Outcome.Reviewed(),
                verdict,
                ENFORCED,
                COVERAGE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RepositoryReport.NONE);
        return CommentRenderer.render(result).lines().skip(1).findFirst().orElseThrow();
    }

    private static ReviewResult passed() {
        return with(List.of(), List.of(), List.of());
    }

    private static ReviewResult failed() {
        return ReviewResult.without(new Outcome.Failed(PipelineReason.INTERNAL_ERROR), ENFORCED);
    }

    private static ReviewResult with(List<Finding> findings, List<AnalyzerReport> analyzers, List<String> unread) {
        return new ReviewResult(
                new Outcome.Reviewed(),
                PASS,
                ENFORCED,
                COVERAGE,
                findings,
                analyzers,
                unread,
                List.of(),
                RepositoryReport.NONE);
    }

    private static List<Finding> findings(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Finding(
                        "src/file" + i + ".txt", i + 1, Side.NEW, Severity.NIT, Category.DOCS, "some", "Look here."))
                .toList();
    }

    private static AnalyzerReport report(String analyzer, Status status) {
        return new AnalyzerReport(analyzer, status, 1);
    }
}
