package dev.gittensory.publish.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.GateReason;
import dev.gittensory.domain.ModelReview;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import dev.gittensory.testkit.GateSamples;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CommentRendererTest {

    private static final String HEAD = "4c8f1e0a9b3d5f7261c0e4a8d2b6f90137ac5e81";

    @Test
    void rendersATypicalResult() {
        ReviewResult result = new ReviewResult(
                new Outcome.Partial(List.of(EnrichReason.ANALYZERS_DEGRADED, AiReason.NO_REVIEWERS)),
                new Verdict.Block(List.of(GateReason.LEAKED_SECRET), "built-in-2"),
                new Enforcement(GateMode.BLOCK, CheckConclusion.FAILURE),
                Results.COVERAGE,
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
                Results.problems(List.of(Results.unknownKey(3, "gate.mod"), Results.unknownKey(4, "x"))),
                ModelReview.NONE);

        assertThat(CommentRenderer.render(HEAD, result)).isEqualTo("""
                <!-- gittensory:review -->
                ### Gittensory: this change should not go in as it is

                Review **partial**: an analyzer could not do its work; no reviewers configured.
                Verdict **block**: the change adds something that looks like a credential.
                Check run `failure`: where it is required, it stops the merge.

                Read 2 of 3 files · 1 of 3 analyzers complete · 0 of 2 model reviewers answered

                #### Findings (3)

                - **blocker** `src/App.java:11`: Revoke. _(secret)_
                - **minor** `old.c:7` (old): Keep it. _(some)_

                And 1 nit: see the check run.

                **Reviewed without:** conflictMarker (did not finish in time).

                Not read, because binary: `logo.png`.

                Not read to the end, because the change is too large: `huge.sql`.

                `.gittensory.yml` has 2 problems; see the check run.

                <sub>Policy `built-in-2` · no part of this change was sent to a language model</sub>

                <!-- gittensory:result {"version":1,"outcome":"partial","reasons":["analyzers_degraded","no_reviewers"],\
                "verdict":"block","verdictReasons":["leaked_secret"],"mode":"block","conclusion":"failure",\
                "policy":"built-in-2","head":"4c8f1e0a9b3d5f7261c0e4a8d2b6f90137ac5e81",\
                "coverage":{"filesRead":2,"filesTotal":3,"analyzersComplete":1,"analyzersExpected":3,\
                "reviewersAnswered":0,"reviewersExpected":2},"findings":{"blocker":1,"major":0,"minor":1,"nit":1}} -->
                """);
    }

    @Test
    void beginsWithTheMarkerByWhichTheServiceFindsItsOwnCommentAndEndsWithTheBlockForAutomation() {
        for (ReviewResult result : List.of(Results.passed(), GateSamples.failed())) {
            List<String> lines = CommentRenderer.render(HEAD, result).lines().toList();

            assertThat(lines.get(0)).isEqualTo(CommentRenderer.MARKER);
            assertThat(lines.get(lines.size() - 1) + "\n")
                    .isEqualTo(ResultBlock.of(HEAD, result).line());
        }
    }

    @Test
    void headsEachVerdictWithASentenceOfItsOwn() {
        assertThat(headline(Results.PASS)).isEqualTo("### Gittensory: nothing speaks against this change");
        assertThat(headline(new Verdict.Hold(List.of(AiReason.NO_REVIEWERS), "v")))
                .isEqualTo("### Gittensory: a person has to look at this change");
        assertThat(headline(new Verdict.Block(List.of(GateReason.BLOCKING_FINDING), "v")))
                .isEqualTo("### Gittensory: this change should not go in as it is");
    }

    @Test
    void isShortWhereThereIsNothingToSay() {
        assertThat(withoutBlock(Results.passed())).isEqualTo("""
                <!-- gittensory:review -->
                ### Gittensory: nothing speaks against this change

                Review **reviewed**.
                Verdict **pass**.
                Check run `success`.

                Read 2 of 3 files · 1 of 3 analyzers complete · 0 of 2 model reviewers answered

                No findings.

                <sub>Policy `built-in-2` · no part of this change was sent to a language model</sub>

                """);
    }

    @Test
    void saysThatAFailedReviewIsNoReview() {
        assertThat(withoutBlock(GateSamples.failed())).isEqualTo("""
                <!-- gittensory:review -->
                ### Gittensory: this change was not reviewed

                Review **failed**: an internal error ended the review; the log of the service has the cause.
                Check run `action_required`: where it is required, it stops the merge.

                """);
    }

    @Test
    void pointsToTheApiForProblemsOfTheConfigurationWhereNoCheckRunIsPosted() {
        ReviewResult unposted =
                Results.with(List.of(), Results.UNPOSTED, Results.problems(List.of(Results.unknownKey(3, "x"))));

        assertThat(CommentRenderer.render(null, unposted))
                .contains("\n`.gittensory.yml` has 1 problem; see the API.\n");
        assertThat(CommentRenderer.render(null, Results.passed())).doesNotContain(".gittensory.yml");
    }

    @Test
    void namesEveryDegradedAnalyzerWithItsReasonAndNoOther() {
        String comment = CommentRenderer.render(
                null,
                Results.with(
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

        assertThat(CommentRenderer.render(null, Results.with(List.of(), unread)))
                .contains("Not read, because binary: `image0.png`, `image1.png`,")
                .contains("`image9.png` and 2 more.\n")
                .doesNotContain("image10.png");
        assertThat(CommentRenderer.render(null, Results.with(List.of(), unread.subList(0, 10))))
                .contains("`image9.png`.\n")
                .doesNotContain("more");
    }

    @Test
    void showsAPathAsInertText() {
        Finding finding = Results.finding(Severity.MINOR, "x`\n@octocat <b>", 1, "Look here.");

        assertThat(CommentRenderer.render(null, Results.with(List.of(finding))))
                .contains("- **minor** ``x`\\u000a@octocat <b>:1``: Look here. _(some)_\n");
        assertThat(CommentRenderer.render(null, Results.with(List.of(), List.of("`@team`"))))
                .contains("Not read, because binary: `` `@team` ``.");
    }

    private static String headline(Verdict verdict) {
        return CommentRenderer.render(null, Results.decided(verdict, Results.ENFORCED))
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow();
    }

    private static String withoutBlock(ReviewResult result) {
        return CommentRenderer.render(null, result)
                .replace(ResultBlock.of(null, result).line(), "");
    }

    private static AnalyzerReport report(String analyzer, Status status) {
        return new AnalyzerReport(analyzer, status, 1);
    }
}
