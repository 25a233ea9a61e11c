package dev.gittensory.enrich.hosted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.Profile;
import dev.gittensory.enrich.PullRequestSource.Approval;
import dev.gittensory.enrich.PullRequestSource.Approval.State;
import dev.gittensory.enrich.PullRequestSource.Verification;
import dev.gittensory.testkit.FakePullRequest;
import dev.gittensory.testkit.FakePullRequest.Question;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The pull request is by {@code ada}; its commits are by {@code ada}, then {@code cy}, then a merge by {@code meg}.
 * {@code ron} may only read.
 */
class ApprovalIntegrityAnalyzerTest {

    private final ApprovalIntegrityAnalyzer analyzer = new ApprovalIntegrityAnalyzer();

    /** Reviews are written as {@code reviewer:state}; {@code @} after the name is an earlier commit. */
    @ParameterizedTest
    @CsvSource({
        "bob@:APPROVED,                                       earlier commit: 1",
        "bob@:APPROVED meg@:APPROVED,                         earlier commit: 2",
        "bob@:APPROVED bob:COMMENTED,                         earlier commit: 1",
        "bob:DISMISSED meg@:APPROVED,                         earlier commit: 1",
        "ada:APPROVED,                                        opened it: 1",
        "ADA:APPROVED,                                        opened it: 1",
        "cy:APPROVED,                                         opened it: 1",
        "Cy@:APPROVED ada:APPROVED,                           opened it: 2",
        "helper[bot]:APPROVED,                                by bots: 1",
        "bob:CHANGES_REQUESTED helper[bot]:APPROVED,          by bots: 1",
        "ron:APPROVED,                                        may not write to the repository: 1",
        "ron@:APPROVED,                                       may not write to the repository: 1",
        "bob:CHANGES_REQUESTED meg:APPROVED,                  approval hides: 1",
        "bob@:CHANGES_REQUESTED meg:APPROVED,                 approval hides: 1",
        "bob:CHANGES_REQUESTED bob:COMMENTED meg:APPROVED,    approval hides: 1",
        "bob:APPROVED bob:CHANGES_REQUESTED meg:APPROVED,     approval hides: 1",
        "bob:CHANGES_REQUESTED dan:CHANGES_REQUESTED meg:APPROVED, approval hides: 2",
    })
    void reports(String reviews, String message) {
        assertThat(findings(reviews)).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Finding.Severity.MINOR);
            assertThat(finding.category()).isEqualTo(Finding.Category.SECURITY);
            assertThat(finding.source()).isEqualTo("approvalIntegrity");
            assertThat(finding.path()).isEqualTo("a.c");
            assertThat(finding.line()).isNull();
            assertThat(finding.message()).contains(message + ". ").doesNotContain("bob", "meg", "dan", "ron");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "bob:APPROVED",
        "meg:APPROVED",
        "bob:COMMENTED",
        "bob:CHANGES_REQUESTED",
        "ron:CHANGES_REQUESTED",
        "bob:APPROVED meg@:APPROVED ron:APPROVED helper[bot]:APPROVED ada:APPROVED",
        "bob@:APPROVED bob:APPROVED",
        "bob:DISMISSED",
        "bob@:APPROVED bob@:DISMISSED",
        "bob:CHANGES_REQUESTED bob:APPROVED",
        "bob:CHANGES_REQUESTED bob:DISMISSED meg:APPROVED",
        "ron:CHANGES_REQUESTED meg:APPROVED",
        "helper[bot]:CHANGES_REQUESTED meg:APPROVED",
        "meg:APPROVED bob:CHANGES_REQUESTED",
        "bob:CHANGES_REQUESTED meg:APPROVED bob:CHANGES_REQUESTED",
        "meg:APPROVED bob:CHANGES_REQUESTED meg:COMMENTED",
        "-:APPROVED",
        "-:CHANGES_REQUESTED meg:APPROVED",
    })
    void staysSilentOn(String reviews) {
        assertThat(findings(reviews)).isEmpty();
    }

    @Test
    void reportsEachKindOnceIfNoneCounts() {
        assertThat(findings("helper[bot]:APPROVED ada:APPROVED ron:APPROVED bob@:APPROVED dan:CHANGES_REQUESTED"
                        + " meg@:APPROVED"))
                .extracting(Finding::message)
                .hasSize(5)
                .doesNotHaveDuplicates();
    }

    @Test
    void staysSilentWhereNobodyHasSaidAnythingAndAsksNothingMore() {
        FakePullRequest pullRequest = new FakePullRequest();
        assertThat(Asked.findings(analyzer, pullRequest, "a.c")).isEmpty();
        assertThat(pullRequest.asked()).containsExactly(Question.APPROVALS);
    }

    @Test
    void letsBotsApproveWhatBotsPropose() {
        FakePullRequest pullRequest = with("approve[bot]:APPROVED").by("updates[bot]");
        assertThat(Asked.findings(analyzer, pullRequest, "a.c")).isEmpty();
    }

    @Test
    void doesNotTakeAReviewOfACommitThatIsGoneForOneOfTheHead() {
        FakePullRequest pullRequest =
                new FakePullRequest().withReview(new Approval("bob", null, State.APPROVED, false));
        assertThat(Asked.findings(analyzer, pullRequest, "a.c")).hasSize(1);
    }

    @Test
    void believesAnApprovalIfItCannotLearnWhoMayWrite() {
        FakePullRequest pullRequest = with("ron:APPROVED").failing(Question.MAY_WRITE, EnrichReason.GITHUB_CALL_CAP);
        assertThatThrownBy(() -> Asked.of(analyzer, pullRequest, "a.c"))
                .isInstanceOfSatisfying(
                        DegradedException.class,
                        thrown -> assertThat(thrown.reason()).isEqualTo(EnrichReason.GITHUB_CALL_CAP));
    }

    @Test
    void keepsWhatItFoundBeforeAQuestionFailed() {
        FakePullRequest pullRequest =
                with("ada:APPROVED bob@:APPROVED").failing(Question.MAY_WRITE, EnrichReason.GITHUB_TIMEOUT);
        assertThat(Asked.of(analyzer, pullRequest, "a.c")).isInstanceOfSatisfying(Analysis.Partial.class, partial -> {
            assertThat(partial.reason()).isEqualTo(EnrichReason.GITHUB_TIMEOUT);
            assertThat(partial.findings()).hasSize(2);
        });
    }

    @Test
    void doesNotTakeTheLastCommitOfAListThatWasCutOffForTheNewest() {
        FakePullRequest pullRequest = with("cy:APPROVED").cutting(Question.COMMITS);
        assertThat(Asked.of(analyzer, pullRequest, "a.c"))
                .isEqualTo(new Analysis.Partial(List.of(), EnrichReason.CAPPED));
    }

    @Test
    void passesTheReasonOnIfTheReviewsAreNotToBeHad() {
        FakePullRequest pullRequest = new FakePullRequest().failing(Question.APPROVALS, EnrichReason.MISSING_TOKEN);
        assertThatThrownBy(() -> Asked.of(analyzer, pullRequest, "a.c"))
                .isInstanceOfSatisfying(
                        DegradedException.class,
                        thrown -> assertThat(thrown.reason()).isEqualTo(EnrichReason.MISSING_TOKEN));
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

    private List<Finding> findings(String reviews) {
        return Asked.findings(analyzer, with(reviews), "a.c", "b.c");
    }

    private static FakePullRequest with(String reviews) {
        FakePullRequest pullRequest = new FakePullRequest()
                .withReader("ron")
                .withCommit("ada", Verification.UNSIGNED)
                .withCommit("cy", Verification.UNSIGNED)
                .withMerge("meg");
        for (String review : reviews.split(" ")) {
            String[] parts = review.split(":");
            String reviewer = parts[0].replace("@", "");
            pullRequest.withReview(new Approval(
                    reviewer.equals("-") ? null : reviewer,
                    parts[0].endsWith("@") ? "2".repeat(40) : FakePullRequest.HEAD,
                    State.valueOf(parts[1]),
                    reviewer.endsWith("[bot]")));
        }
        return pullRequest;
    }
}
