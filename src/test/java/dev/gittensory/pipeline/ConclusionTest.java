package dev.gittensory.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.AiReason;
import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.Coverage;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Hunk;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.enrich.schedule.EnrichResult;
import dev.gittensory.gate.Facts;
import dev.gittensory.gate.GateResult;
import dev.gittensory.gate.Signal;
import dev.gittensory.review.Agreement;
import dev.gittensory.review.AiResult;
import dev.gittensory.review.ReviewerFinding;
import dev.gittensory.review.Slot;
import dev.gittensory.testkit.GateSamples;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ConclusionTest {

    private static final AnalyzerReport SECRETS = report("secret", new Status.Complete(0));
    private static final AnalyzerReport OTHER = report("conflictMarker", new Status.Skipped(EnrichReason.NO_FILES));
    private static final AiResult BOTH_ANSWERED = GateSamples.bothAgree();
    private static final ChangeSet CHANGES = new ChangeSet(List.of(
            new FileChange("new/a.txt", "old/a.txt", FileChange.Kind.RENAMED, false, List.of()),
            new FileChange("b.txt", null, FileChange.Kind.MODIFIED, false, List.of(new Hunk(1, 1, 1, 1, "-x\n+y\n")))));
    private static final GateResult PASSED = GateSamples.decided(GateSamples.SOUND);

    @Test
    void isReviewedWhenEverybodyAnswered() {
        ReviewResult result = Conclusion.of(enriched(SECRETS, OTHER), BOTH_ANSWERED, PASSED, ConclusionTest::noChanges);

        assertThat(result.outcome()).isEqualTo(new Outcome.Reviewed());
        assertThat(result.coverage()).isEqualTo(new Coverage(3, 5, 2, 2, 2, 2));
    }

    @Test
    void isPartialWithTheReasonsInTheOrderOfTheStages() {
        AnalyzerReport late = report("conflictMarker", new Status.Degraded(EnrichReason.TIMEOUT));

        ReviewResult result =
                Conclusion.of(enriched(late, SECRETS), AiResult.noReviewers(), PASSED, ConclusionTest::noChanges);

        assertThat(result.outcome())
                .isEqualTo(new Outcome.Partial(List.of(EnrichReason.ANALYZERS_DEGRADED, AiReason.NO_REVIEWERS)));
        assertThat(result.coverage()).isEqualTo(new Coverage(3, 5, 1, 2, 0, 2));
    }

    @Test
    void countsAnAnalyzerWithNothingToDoAsComplete() {
        ReviewResult result = Conclusion.of(enriched(OTHER), BOTH_ANSWERED, PASSED, ConclusionTest::noChanges);

        assertThat(result.outcome()).isEqualTo(new Outcome.Reviewed());
        assertThat(result.coverage().analyzersComplete()).isEqualTo(1);
    }

    @Test
    void doesNotExpectAnAnalyzerThatIsNotInTheProfile() {
        AnalyzerReport absent = report("license", new Status.Skipped(EnrichReason.NOT_IN_PROFILE));

        ReviewResult result =
                Conclusion.of(enriched(SECRETS, absent), BOTH_ANSWERED, PASSED, ConclusionTest::noChanges);

        assertThat(result.coverage()).isEqualTo(new Coverage(3, 5, 1, 1, 2, 2));
    }

    @Test
    void doesNotCountAFileAsReadThatWasReadInPart() {
        EnrichResult cut = new EnrichResult(List.of(), List.of(SECRETS), 5, List.of("logo.png"), List.of("a", "b"));

        ReviewResult result = Conclusion.of(cut, BOTH_ANSWERED, PASSED, ConclusionTest::noChanges);

        assertThat(result.coverage().filesRead()).isEqualTo(2);
        assertThat(result.cutFiles()).containsExactly("a", "b");
    }

    @Test
    void carriesEverythingThatEnrichmentFound() {
        EnrichResult enriched = enriched(SECRETS, OTHER);

        ReviewResult result = Conclusion.of(enriched, BOTH_ANSWERED, PASSED, ConclusionTest::noChanges);

        assertThat(result.verdict()).isSameAs(PASSED.decision().verdict());
        assertThat(result.findings()).isEqualTo(enriched.findings());
        assertThat(result.analyzers()).containsExactly(SECRETS, OTHER);
        assertThat(result.unreadFiles()).containsExactly("logo.png", "font.woff");
    }

    @Test
    void tellsTheGateWhichAnalyzersDidTheirWork() {
        AnalyzerReport blind = report("secret", new Status.Degraded(EnrichReason.TIMEOUT));
        AnalyzerReport absent = report("license", new Status.Skipped(EnrichReason.NOT_IN_PROFILE));

        assertThat(facts(enriched(OTHER, blind, absent)).analyzersDone())
                .as("one that had nothing to do has done it, one that is not in the profile has not")
                .containsExactly("conflictMarker");
    }

    @Test
    void tellsTheGateHowMuchWasRead() {
        EnrichResult cut = new EnrichResult(List.of(), List.of(SECRETS), 5, List.of("logo.png"), List.of("a", "b"));

        assertThat(facts(cut).filesRead()).isEqualTo(2);
        assertThat(facts(cut).filesTotal()).isEqualTo(5);
    }

    @Test
    void tellsTheGateTheSizeAndEveryPathBeforeAndAfter() {
        Facts facts = facts(enriched(SECRETS));

        assertThat(facts.lines()).isEqualTo(2);
        assertThat(facts.paths()).containsExactly("new/a.txt", "old/a.txt", "b.txt");
    }

    @Test
    void doesNotClaimToKnowTheConfigurationOfTheRepository() {
        assertThat(facts(enriched(SECRETS)).configurationKnown()).isFalse();
    }

    @Test
    void tellsTheGateOfEveryFinding() {
        assertThat(Conclusion.signals(enriched(SECRETS), BOTH_ANSWERED))
                .containsExactly(new Signal("some", Finding.Category.DOCS, Finding.Severity.NIT, 1));
    }

    @Test
    void tellsTheGateWhatCameOfTheModelReviewers() {
        assertThat(facts(enriched(SECRETS)).ai()).isEqualTo(Facts.Ai.AGREED);
        assertThat(Conclusion.facts(CHANGES, enriched(SECRETS), AiResult.noReviewers())
                        .ai())
                .isEqualTo(Facts.Ai.NO_REVIEWERS);
    }

    @Test
    void tellsTheGateThatBothWouldBlock() {
        Finding blocker = new Finding(
                "a", 1, Finding.Side.NEW, Finding.Severity.BLOCKER, Finding.Category.DOCS, "reviewers", "Wrong.");
        AiResult both = GateSamples.bothAgree();
        AiResult objected = new AiResult(
                2,
                2,
                Agreement.AGREED,
                null,
                List.of(new ReviewerFinding(blocker, 0.5, Set.of(Slot.A, Slot.B), "ab", null)),
                List.of(),
                List.of(),
                List.of(),
                both.disclosure());

        assertThat(Conclusion.facts(CHANGES, enriched(SECRETS), objected).ai()).isEqualTo(Facts.Ai.OBJECTED);
        assertThat(Conclusion.signals(enriched(SECRETS), objected))
                .contains(new Signal("reviewers", Finding.Category.DOCS, Finding.Severity.BLOCKER, 0.5));
        assertThat(Conclusion.of(enriched(SECRETS), objected, PASSED, ConclusionTest::noChanges)
                        .findings())
                .first()
                .isEqualTo(blocker);
    }

    private static ChangeSet noChanges() {
        throw new AssertionError("nobody wants findings at their lines");
    }

    private static Facts facts(EnrichResult enriched) {
        return Conclusion.facts(CHANGES, enriched, BOTH_ANSWERED);
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
