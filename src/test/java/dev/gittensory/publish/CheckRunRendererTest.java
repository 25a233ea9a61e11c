package dev.gittensory.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Coverage;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import dev.gittensory.testkit.GateSamples;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckRunRendererTest {

    private static final Verdict HOLD = new Verdict.Hold(List.of(AiReason.NO_REVIEWERS), "built-in-1");

    @Test
    void saysWhatWasDecidedWhatWasCoveredAndWhatIsMissing() {
        CheckRunRenderer.Output output = CheckRunRenderer.render(result(
                new AnalyzerReport("dependency", new Status.Degraded(EnrichReason.OSV_TIMEOUT), 5),
                new AnalyzerReport("license", new Status.Skipped(EnrichReason.NO_DEPENDENCY_MANIFEST), 0),
                new AnalyzerReport("secret", new Status.Complete(2), 1)));

        assertThat(output.title())
                .isEqualTo("A person has to look at this change (1 analyzer could not do all their work)");
        assertThat(output.summary()).isEqualTo("""
                Review **partial**: no reviewers configured.
                Verdict **hold**: no reviewers configured.

                Read 1 of 3 files · 2 of 3 analyzers complete · 0 of 2 model reviewers answered

                **Reviewed without:** dependency (OSV timed out).

                Not read, because binary: `a.png`.

                Not read to the end, because the change is too large: `b.sql`.
                """);
        assertThat(output.text()).isEqualTo("""
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
        CheckRunRenderer.Output output = CheckRunRenderer.render(GateSamples.failed());

        assertThat(output.title()).isEqualTo("This change was not reviewed");
        assertThat(output.summary())
                .isEqualTo(
                        "Review **failed**: an internal error ended the review; the log of the service has the cause.\n");
    }

    private static ReviewResult result(AnalyzerReport... reports) {
        return new ReviewResult(
                new Outcome.Partial(List.of(AiReason.NO_REVIEWERS)),
                HOLD,
                new Enforcement(GateMode.BLOCK, CheckConclusion.ACTION_REQUIRED),
                new Coverage(1, 3, 2, 3, 0, 2),
                List.of(),
                List.of(reports),
                List.of("a.png"),
                List.of("b.sql"),
                RepositoryReport.NONE);
    }
}
