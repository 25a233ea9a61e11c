package dev.gittensory.publish.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Coverage;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.ModelReview;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import dev.gittensory.testkit.GateSamples;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CheckRunRendererTest {

    private static final Verdict HOLD = new Verdict.Hold(List.of(AiReason.NO_REVIEWERS), "built-in-2");

    @Test
    void saysWhatWasDecidedWhatWasCoveredAndWhatIsMissing() {
        CheckRunRenderer.Output output = CheckRunRenderer.render(result(
                new AnalyzerReport("dependency", new Status.Degraded(EnrichReason.OSV_TIMEOUT), 5),
                new AnalyzerReport("license", new Status.Skipped(EnrichReason.NO_DEPENDENCY_MANIFEST), 0),
                new AnalyzerReport("secret", new Status.Complete(2), 1)));

        assertThat(output.conclusion()).isEqualTo("action_required");
        assertThat(output.title())
                .isEqualTo("A person has to look at this change (1 analyzer could not do all their work)");
        assertThat(output.summary()).isEqualTo("""
                Review **partial**: no reviewers configured.
                Verdict **hold**: no reviewers configured.
                Check run `action_required`: where it is required, it stops the merge.

                Read 1 of 3 files · 2 of 3 analyzers complete · 0 of 2 model reviewers answered

                **Reviewed without:** dependency (OSV timed out).

                Not read, because binary: `a.png`.

                Not read to the end, because the change is too large: `b.sql`.

                `.gittensory.yml` has 1 problem, listed below.

                This review: no part of this change was sent to a language model.
                """);
        assertThat(output.text()).isEqualTo("""
                #### `.gittensory.yml` has 1 problem

                | line | key | problem |
                |---|---|---|
                | 3 | `gate.mod` | There is no such key. |

                #### Findings (2)

                - **major** `a:1`: Look. _(some)_
                - **nit** `a:2`: Look closer. _(some)_

                #### Analyzers

                | analyzer | status | findings or reason |
                |---|---|---|
                | dependency | degraded | osv_timeout |
                | license | skipped | no_dependency_manifest |
                | secret | complete | 2 |
                """);
    }

    @Test
    void promisesNothingInTheTitleIfAllIsThere() {
        assertThat(CheckRunRenderer.render(result(new AnalyzerReport("secret", new Status.Complete(0), 1)))
                        .title())
                .isEqualTo("A person has to look at this change");
    }

    @Test
    void saysThatAFailedReviewIsNoReview() {
        assertThat(CheckRunRenderer.render(GateSamples.failed()))
                .isEqualTo(new CheckRunRenderer.Output("action_required", "This change was not reviewed", """
                        Review **failed**: an internal error ended the review; the log of the service has the cause.
                        Check run `action_required`: where it is required, it stops the merge.
                        """, ""));
    }

    @Test
    void hasNoConclusionWhereNoCheckRunIsPosted() {
        CheckRunRenderer.Output output = CheckRunRenderer.render(Results.decided(Results.PASS, Results.UNPOSTED));

        assertThat(output.conclusion()).isNull();
        assertThat(output.summary()).contains("The gate is off: for information only. No check run is posted.\n");
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "NONE")
    void isConcludedInTheWordsOfGitHub(CheckConclusion conclusion) {
        assertThat(CheckRunRenderer.render(Results.decided(Results.PASS, new Enforcement(GateMode.BLOCK, conclusion)))
                        .conclusion())
                .isIn("success", "neutral", "cancelled", "action_required", "failure")
                .isEqualTo(conclusion.label());
    }

    private static ReviewResult result(AnalyzerReport... reports) {
        return new ReviewResult(
                new Outcome.Partial(List.of(AiReason.NO_REVIEWERS)),
                HOLD,
                new Enforcement(GateMode.BLOCK, CheckConclusion.ACTION_REQUIRED),
                new Coverage(1, 3, 2, 3, 0, 2),
                List.of(
                        Results.finding(Severity.NIT, "a", 2, "Look closer."),
                        Results.finding(Severity.MAJOR, "a", 1, "Look.")),
                List.of(reports),
                List.of("a.png"),
                List.of("b.sql"),
                Results.problems(List.of(Results.unknownKey(3, "gate.mod"))),
                ModelReview.NONE);
    }
}
