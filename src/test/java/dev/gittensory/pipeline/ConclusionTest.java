package dev.gittensory.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.Coverage;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import dev.gittensory.enrich.schedule.EnrichResult;
import dev.gittensory.gate.Facts;
import dev.gittensory.gate.GateResult;
import dev.gittensory.review.AiResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConclusionTest {

    private static final AnalyzerReport SECRETS = report("secret", new Status.Complete(0));
    private static final AnalyzerReport OTHER = report("conflictMarker", new Status.Skipped(EnrichReason.NO_FILES));
    private static final AiResult BOTH_ANSWERED = new AiResult(2, 2, null);
    private static final GateResult PASSED = new GateResult(new Verdict.Pass(List.of(), "test-1"));

    @Test
    void isReviewedWhenEverybodyAnswered() {
        ReviewResult result = Conclusion.of(enriched(SECRETS, OTHER), BOTH_ANSWERED, PASSED);

        assertThat(result.outcome()).isEqualTo(new Outcome.Reviewed());
        assertThat(result.coverage()).isEqualTo(new Coverage(3, 5, 2, 2, 2, 2));
    }

    @Test
    void isPartialWithTheReasonsInTheOrderOfTheStages() {
        AnalyzerReport late = report("conflictMarker", new Status.Degraded(EnrichReason.TIMEOUT));

        ReviewResult result = Conclusion.of(enriched(late, SECRETS), AiResult.noReviewers(), PASSED);

        assertThat(result.outcome())
                .isEqualTo(new Outcome.Partial(List.of(EnrichReason.ANALYZERS_DEGRADED, AiReason.NO_REVIEWERS)));
        assertThat(result.coverage()).isEqualTo(new Coverage(3, 5, 1, 2, 0, 2));
    }

    @Test
    void countsAnAnalyzerWithNothingToDoAsComplete() {
        ReviewResult result = Conclusion.of(enriched(OTHER), BOTH_ANSWERED, PASSED);

        assertThat(result.outcome()).isEqualTo(new Outcome.Reviewed());
        assertThat(result.coverage().analyzersComplete()).isEqualTo(1);
    }

    @Test
    void doesNotExpectAnAnalyzerThatIsNotInTheProfile() {
        AnalyzerReport absent = report("license", new Status.Skipped(EnrichReason.NOT_IN_PROFILE));

        ReviewResult result = Conclusion.of(enriched(SECRETS, absent), BOTH_ANSWERED, PASSED);

        assertThat(result.coverage()).isEqualTo(new Coverage(3, 5, 1, 1, 2, 2));
    }

    @Test
    void doesNotCountAFileAsReadThatWasReadInPart() {
        EnrichResult cut = new EnrichResult(List.of(), List.of(SECRETS), 5, List.of("logo.png"), List.of("a", "b"));

        ReviewResult result = Conclusion.of(cut, BOTH_ANSWERED, PASSED);

        assertThat(result.coverage().filesRead()).isEqualTo(2);
        assertThat(result.cutFiles()).containsExactly("a", "b");
    }

    @Test
    void carriesEverythingThatEnrichmentFound() {
        EnrichResult enriched = enriched(SECRETS, OTHER);

        ReviewResult result = Conclusion.of(enriched, BOTH_ANSWERED, PASSED);

        assertThat(result.verdict()).isSameAs(PASSED.verdict());
        assertThat(result.findings()).isEqualTo(enriched.findings());
        assertThat(result.analyzers()).containsExactly(SECRETS, OTHER);
        assertThat(result.unreadFiles()).containsExactly("logo.png", "font.woff");
    }

    @Test
    void isNotEvaluableWhileSecretsAreUnknown() {
        AnalyzerReport blind = report("secret", new Status.Degraded(EnrichReason.TIMEOUT));

        assertThat(Conclusion.facts(enriched(OTHER, blind), BOTH_ANSWERED))
                .isEqualTo(new Facts(false, Facts.Ai.CONCLUSIVE));
    }

    @Test
    void isNotEvaluableWhenNotOneFileCouldBeRead() {
        EnrichResult unread =
                new EnrichResult(List.of(), List.of(SECRETS), 2, List.of("logo.png", "font.woff"), List.of());

        assertThat(Conclusion.facts(unread, BOTH_ANSWERED).evaluable()).isFalse();
        assertThat(Conclusion.facts(enriched(SECRETS), BOTH_ANSWERED).evaluable())
                .as("three of five files were read")
                .isTrue();
    }

    @Test
    void staysEvaluableWhenAnotherAnalyzerIsDegradedOrSecretsHaveNoLinesToLookAt() {
        AnalyzerReport broken = report("conflictMarker", new Status.Degraded(EnrichReason.ERROR));
        AnalyzerReport idle = report("secret", new Status.Skipped(EnrichReason.NO_ADDED_LINES));

        assertThat(Conclusion.facts(enriched(broken, SECRETS), BOTH_ANSWERED).evaluable())
                .isTrue();
        assertThat(Conclusion.facts(enriched(idle), BOTH_ANSWERED).evaluable()).isTrue();
    }

    @Test
    void tellsTheGateWhatCameOfTheModelReviewers() {
        assertThat(Conclusion.facts(enriched(SECRETS), BOTH_ANSWERED).ai()).isEqualTo(Facts.Ai.CONCLUSIVE);
        assertThat(Conclusion.facts(enriched(SECRETS), AiResult.noReviewers()).ai())
                .isEqualTo(Facts.Ai.NO_REVIEWERS);
    }

    private static AnalyzerReport report(String analyzer, Status status) {
        return new AnalyzerReport(analyzer, status, 1);
    }

    private static EnrichResult enriched(AnalyzerReport... reports) {
        Finding finding = new Finding(
                "a", 1, Finding.Side.NEW, Finding.Severity.NIT, Finding.Category.DOCS, "some", "Read this.");
        return new EnrichResult(List.of(finding), List.of(reports), 5, List.of("logo.png", "font.woff"), List.of());
    }
}
