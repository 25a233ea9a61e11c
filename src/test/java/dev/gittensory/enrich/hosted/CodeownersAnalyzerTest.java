package dev.gittensory.enrich.hosted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.Profile;
import dev.gittensory.enrich.PullRequestSource.Approval;
import dev.gittensory.testkit.FakePullRequest;
import dev.gittensory.testkit.FakePullRequest.Question;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose review is missing. The pull request is by {@code ada}. */
class CodeownersAnalyzerTest {

    private static final String RULES = """
            *             @all
            /src/         @ada @bob
            /crypto/      @bob @Cy
            /docs/        @octo/writers
            /mixed/       @bob @octo/writers
            /mail/        bob@example.com
            /free/
            """;

    private final CodeownersAnalyzer analyzer = new CodeownersAnalyzer();

    @ParameterizedTest
    @CsvSource({
        "crypto/a,               '',       crypto/a",
        "crypto/a crypto/b,      '',       crypto/a",
        "x crypto/b crypto/a,    '',       crypto/b",
        "crypto/a,               dan,      crypto/a",
        "docs/a,                 '',       docs/a",
        "mixed/a,                '',       mixed/a",
        "mail/a,                 '',       mail/a",
        "crypto/a docs/a src/a,  '',       crypto/a docs/a",
        "x,                      dan,      x",
        "x crypto/a,             dan,      x crypto/a",
        "x crypto/a,             all,      crypto/a",
    })
    void reportsFilesThatNoOwnerHasApproved(String paths, String approvers, String reported) {
        assertThat(findings(paths, approvers))
                .allSatisfy(finding -> {
                    assertThat(finding.severity()).isEqualTo(Finding.Severity.NIT);
                    assertThat(finding.category()).isEqualTo(Finding.Category.MAINTAINABILITY);
                    assertThat(finding.line()).isNull();
                    assertThat(finding.source()).isEqualTo("codeowners");
                })
                .extracting(Finding::path)
                .containsExactly(reported.split(" "));
    }

    /** Approved, own, without an owner, everybody's; or approved by somebody who may be in the team. */
    @ParameterizedTest
    @CsvSource({
        "crypto/a,        bob",
        "crypto/a,        BOB",
        "crypto/a,        cy",
        "crypto/a,        dan cy",
        "src/a,           ''",
        "free/a,          ''",
        "x,               ''",
        "x y/z,           all",
        "docs/a,          dan",
        "mixed/a,         dan",
        "mixed/a,         bob",
        "mail/a,          dan",
    })
    void staysSilentOn(String paths, String approvers) {
        assertThat(findings(paths, approvers)).isEmpty();
    }

    @Test
    void countsOwnersAndFilesAndNamesNobody() {
        assertThat(findings("crypto/a crypto/b crypto/c mixed/a", ""))
                .extracting(Finding::message)
                .containsExactly(
                        "Owners of this file and of 2 more in this pull request, none of whom is known to have"
                                + " approved: 2. Have one of them review it.",
                        "Owners of this file, none of whom is known to have approved: 2; teams and addresses among"
                                + " them, whose people are not known here: 1. Have one of them review it.");
    }

    @Test
    void reportsARenamedFileForTheOwnersOfItsOldPlace() {
        FileChange moved = new FileChange("free/a", "crypto/a", FileChange.Kind.RENAMED, false, List.of());
        Analysis analysis = Asked.of(analyzer, withRules(RULES), List.of(moved));
        assertThat(((Analysis.Complete) analysis).findings())
                .extracting(Finding::path)
                .containsExactly("free/a");
    }

    @Test
    void countsAFileOnceThatStaysWithItsOwners() {
        FileChange moved = new FileChange("crypto/b", "crypto/a", FileChange.Kind.RENAMED, false, List.of());
        Analysis analysis = Asked.of(analyzer, withRules(RULES), List.of(moved));
        assertThat(((Analysis.Complete) analysis).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.message()).startsWith("Owners of this file, none"));
    }

    @ParameterizedTest
    @CsvSource({"CHANGES_REQUESTED, false", "COMMENTED, false", "DISMISSED, false", "APPROVED, true"})
    void countsOnlyApprovalsByPeople(Approval.State state, boolean bot) {
        FakePullRequest pullRequest =
                withRules(RULES).withReview(new Approval("bob", FakePullRequest.HEAD, state, bot));
        assertThat(Asked.findings(analyzer, pullRequest, "crypto/a")).hasSize(1);
    }

    @Test
    void reportsFiveGroupsAndCountsTheRest() {
        StringBuilder rules = new StringBuilder();
        IntStream.range(0, 8).forEach(i -> rules.append("/d" + i + "/ @owner" + i + "\n"));
        String[] paths = IntStream.range(0, 8).mapToObj(i -> "d" + i + "/a").toArray(String[]::new);
        List<Finding> findings = Asked.findings(analyzer, withRules(rules.toString()), paths);
        assertThat(findings).extracting(Finding::path).containsExactly("d0/a", "d1/a", "d2/a", "d3/a", "d4/a", "d5/a");
        assertThat(findings.get(5).message()).startsWith("Further groups").endsWith(": 3.");
    }

    @Test
    void isCompleteWithoutAFileOfOwners() {
        FakePullRequest pullRequest = new FakePullRequest();
        assertThat(Asked.findings(analyzer, pullRequest, "a")).isEmpty();
        assertThat(pullRequest.asked()).containsExactly(Question.BASE_FILE, Question.BASE_FILE, Question.BASE_FILE);
    }

    @Test
    void asksWhoApprovedOnlyIfItMatters() {
        FakePullRequest pullRequest = withRules(RULES);
        assertThat(Asked.findings(analyzer, pullRequest, "src/a", "free/a")).isEmpty();
        assertThat(pullRequest.asked()).containsExactly(Question.BASE_FILE);
    }

    @Test
    void missesNoApprovalInAListThatWasCutOff() {
        FakePullRequest pullRequest = withRules(RULES).cutting(Question.APPROVALS);
        assertThat(Asked.of(analyzer, pullRequest, "crypto/a"))
                .isEqualTo(new Analysis.Partial(List.of(), EnrichReason.CAPPED));
    }

    @ParameterizedTest
    @CsvSource({"BASE_FILE, MISSING_BASE", "APPROVALS, GITHUB_TIMEOUT"})
    void passesTheReasonOnIfItHasFoundNothing(Question question, EnrichReason reason) {
        FakePullRequest pullRequest = withRules(RULES).failing(question, reason);
        assertThatThrownBy(() -> Asked.of(analyzer, pullRequest, "crypto/a"))
                .isInstanceOfSatisfying(
                        DegradedException.class,
                        thrown -> assertThat(thrown.reason()).isEqualTo(reason));
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

    private List<Finding> findings(String paths, String approvers) {
        FakePullRequest pullRequest = withRules(RULES);
        for (String approver : approvers.split(" ")) {
            if (!approver.isEmpty()) {
                pullRequest.approvedBy(approver);
            }
        }
        return Asked.findings(analyzer, pullRequest, paths.split(" "));
    }

    private static FakePullRequest withRules(String rules) {
        return new FakePullRequest().withBaseFile(".github/CODEOWNERS", rules);
    }
}
