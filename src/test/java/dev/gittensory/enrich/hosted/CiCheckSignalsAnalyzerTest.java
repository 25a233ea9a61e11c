package dev.gittensory.enrich.hosted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.Profile;
import dev.gittensory.enrich.PullRequestSource.CheckSignal.Conclusion;
import dev.gittensory.testkit.FakePullRequest;
import dev.gittensory.testkit.FakePullRequest.Question;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CiCheckSignalsAnalyzerTest {

    private static final String REQUIRED_FAILED = "requires and that failed for this pull request: ";
    private static final String OTHERS_FAILED = "that the base branch is not known to require: ";
    private static final String NO_RESULT = "requires and that ended without a result: ";

    private final CiCheckSignalsAnalyzer analyzer = new CiCheckSignalsAnalyzer();

    /** Checks are written as {@code name:conclusion}; those that begin with {@code r} are required, like {@code r1}. */
    @ParameterizedTest
    @CsvSource({
        "r1:FAILURE,                             MAJOR",
        "r1:TIMED_OUT,                           MAJOR",
        "r1:SUCCESS r2:FAILURE,                  MAJOR",
        "r1:SUCCESS r1:FAILURE,                  MAJOR",
        "r1:PENDING r1:FAILURE,                  MAJOR",
        "r1:SUCCESS a:FAILURE,                   MINOR",
        "r1:SUCCESS a:TIMED_OUT,                 MINOR",
        "r1:CANCELLED,                           MINOR",
        "r1:STALE,                               MINOR",
        "r1:ACTION_REQUIRED,                     MINOR",
        "r1:PENDING r2:CANCELLED,                MINOR",
        "r1:FAILURE a:FAILURE r2:STALE b:FAILURE, MAJOR MINOR MINOR",
    })
    void reports(String checks, String severities) {
        assertThat(findings(checks))
                .extracting(finding -> finding.severity().name())
                .containsExactly(severities.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "r1:SUCCESS",
        "r1:NEUTRAL",
        "r1:SKIPPED",
        "r1:SUCCESS r2:SUCCESS a:SUCCESS",
        "r1:SUCCESS a:CANCELLED",
        "r1:SUCCESS r1:CANCELLED",
        "r1:SUCCESS a:STALE",
        "r1:SUCCESS a:ACTION_REQUIRED",
        "r1:SUCCESS a:PENDING",
        "r1:PENDING",
        "r1:SUCCESS r2:PENDING",
        "a:SUCCESS",
        "r1:SUCCESS a:SKIPPED b:NEUTRAL",
    })
    void staysSilentOn(String checks) {
        assertThat(findings(checks)).isEmpty();
    }

    @Test
    void staysSilentWhereNothingIsRequiredAndNothingHasRun() {
        assertThat(Asked.findings(analyzer, new FakePullRequest(), "a.c")).isEmpty();
    }

    @Test
    void namesRequiredChecksAndOnlyCountsTheOthers() {
        List<Finding> findings = findings("r2:FAILURE r1:FAILURE evil:FAILURE worse:FAILURE r3:STALE");
        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.path()).isEqualTo("src/a.c");
            assertThat(finding.line()).isNull();
            assertThat(finding.category()).isEqualTo(Finding.Category.TESTS);
            assertThat(finding.source()).isEqualTo("ciCheckSignals");
            assertThat(finding.message()).doesNotContain("evil", "worse");
        });
        assertThat(findings.get(0).message()).contains(REQUIRED_FAILED + "2 (r1, r2). ");
        assertThat(findings.get(1).message()).contains(OTHERS_FAILED + "2. ");
        assertThat(findings.get(2).message()).contains(NO_RESULT + "1 (r3). ");
    }

    @Test
    void namesTheFirstFiveOfMany() {
        assertThat(findings("r1:FAILURE r2:FAILURE r3:FAILURE r4:FAILURE r5:FAILURE r6:FAILURE r7:FAILURE"))
                .singleElement()
                .satisfies(finding ->
                        assertThat(finding.message()).contains(REQUIRED_FAILED + "7 (r1, r2, r3, r4, r5, …). "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "build (ubuntu-22.04) | build (ubuntu-22.04)",
                "ci/circleci: test    | ci/circleci? test",
                "@octo/team [x](y)    | ?octo/team ?x?(y)",
                "<b>`a`</b>           | ?b??a??/b?",
                "a\u202eb\u0000\ud800 | a?b??",
            })
    void showsNamesWithoutMarkup(String name, String shown) {
        assertThat(CiCheckSignalsAnalyzer.shown(name)).isEqualTo(shown);
    }

    @Test
    void shortensLongNames() {
        assertThat(CiCheckSignalsAnalyzer.shown("a".repeat(60))).isEqualTo("a".repeat(60));
        assertThat(CiCheckSignalsAnalyzer.shown("a".repeat(61))).isEqualTo("a".repeat(60) + "…");
    }

    @Test
    void gradesLowIfItDoesNotKnowWhatIsRequired() {
        FakePullRequest pullRequest = new FakePullRequest()
                .withCheck("r1", Conclusion.FAILURE)
                .failing(Question.REQUIRED_CHECKS, EnrichReason.MISSING_TOKEN);
        assertThat(Asked.of(analyzer, pullRequest, "a.c")).isInstanceOfSatisfying(Analysis.Partial.class, partial -> {
            assertThat(partial.reason()).isEqualTo(EnrichReason.MISSING_TOKEN);
            assertThat(partial.findings()).extracting(Finding::severity).containsExactly(Finding.Severity.MINOR);
        });
    }

    @Test
    void doesNotMissAnyCheckInAListThatWasCutOff() {
        FakePullRequest pullRequest = new FakePullRequest()
                .withCheck("a", Conclusion.SUCCESS)
                .requiring("r1")
                .cutting(Question.CHECKS);
        assertThat(Asked.of(analyzer, pullRequest, "a.c"))
                .isEqualTo(new Analysis.Partial(List.of(), EnrichReason.CAPPED));
    }

    @ParameterizedTest
    @CsvSource({"CHECKS, GITHUB_HTTP_ERROR", "REQUIRED_CHECKS, GITHUB_CALL_CAP"})
    void passesTheReasonOnIfItHasFoundNothing(Question question, EnrichReason reason) {
        FakePullRequest pullRequest = new FakePullRequest().requiring("r1").failing(question, reason);
        assertThatThrownBy(() -> Asked.of(analyzer, pullRequest, "a.c"))
                .isInstanceOfSatisfying(
                        DegradedException.class,
                        thrown -> assertThat(thrown.reason()).isEqualTo(reason));
    }

    @Test
    void asksNothingMoreOnceAQuestionFailed() {
        FakePullRequest pullRequest = new FakePullRequest().failing(Question.CHECKS, EnrichReason.GITHUB_TIMEOUT);
        assertThatThrownBy(() -> Asked.of(analyzer, pullRequest, "a.c")).isInstanceOf(DegradedException.class);
        assertThat(pullRequest.asked()).containsExactly(Question.CHECKS);
    }

    @Test
    void skipsAnEmptyChangeWithoutAsking() {
        FakePullRequest pullRequest = new FakePullRequest();
        assertThat(Asked.of(analyzer, pullRequest)).isEqualTo(new Analysis.Skipped(EnrichReason.NO_FILES));
        assertThat(pullRequest.asked()).isEmpty();
    }

    @Test
    void asksTheHostInTheDefaultProfile() {
        assertThat(analyzer.costClass()).isEqualTo(CostClass.GITHUB);
        assertThat(analyzer.leastProfile()).isEqualTo(Profile.BALANCED);
    }

    /** At least {@code r1} is required. */
    private List<Finding> findings(String checks) {
        FakePullRequest pullRequest = new FakePullRequest().requiring("r1");
        for (String check : checks.split(" ")) {
            String[] parts = check.split(":");
            pullRequest.withCheck(parts[0], Conclusion.valueOf(parts[1]));
            if (parts[0].startsWith("r")) {
                pullRequest.requiring(parts[0]);
            }
        }
        return Asked.findings(analyzer, pullRequest, "src/a.c");
    }
}
