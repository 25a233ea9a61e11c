package dev.gittensory.enrich.hosted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.Profile;
import dev.gittensory.enrich.PullRequestSource.Commit;
import dev.gittensory.enrich.PullRequestSource.Verification;
import dev.gittensory.testkit.FakePullRequest;
import dev.gittensory.testkit.FakePullRequest.Question;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommitSignatureAnalyzerTest {

    private final CommitSignatureAnalyzer analyzer = new CommitSignatureAnalyzer();

    /** Commits are written as {@code author:verification}; {@code -} is an author without an account. */
    @ParameterizedTest
    @CsvSource({
        "ada:INVALID,                                 MAJOR",
        "ada:VERIFIED ada:INVALID ada:INVALID,        MAJOR",
        "ada:UNSIGNED bob:INVALID,                    MAJOR",
        "-:INVALID,                                   MAJOR",
        "ada:VERIFIED ada:UNSIGNED,                   MINOR",
        "Ada:VERIFIED ada:UNSIGNED,                   MINOR",
        "ada:UNSIGNED ada:VERIFIED bob:UNSIGNED,      MINOR",
        "ada:UNSIGNED -:UNSIGNED,                     NIT",
        "ada:VERIFIED -:VERIFIED,                     NIT",
        "ada:VERIFIED ada:UNSIGNED -:UNSIGNED,        MINOR NIT",
        "ada:VERIFIED ada:UNSIGNED -:UNSIGNED b:INVALID, MAJOR MINOR NIT",
    })
    void reports(String commits, String severities) {
        assertThat(findings(commits))
                .extracting(finding -> finding.severity().name())
                .containsExactly(severities.split(" "));
    }

    @ParameterizedTest
    @CsvSource({
        "ada:UNSIGNED",
        "ada:UNSIGNED ada:UNSIGNED bob:UNSIGNED",
        "ada:VERIFIED ada:VERIFIED",
        "ada:VERIFIED bob:UNSIGNED",
        "ada:UNSIGNED ada:BY_HOST",
        "ada:UNSIGNED bob:BY_HOST",
        "ada:VERIFIED ada:BY_HOST",
        "ada:UNKNOWN ada:VERIFIED",
        "ada:UNKNOWN ada:UNSIGNED",
        "-:UNSIGNED -:UNSIGNED",
        "-:VERIFIED -:UNSIGNED",
    })
    void staysSilentOn(String commits) {
        assertThat(findings(commits)).isEmpty();
    }

    @Test
    void staysSilentOnAPullRequestWithoutCommits() {
        assertThat(Asked.findings(analyzer, new FakePullRequest(), "a.txt")).isEmpty();
    }

    @Test
    void namesTheFirstCommitAndNobody() {
        assertThat(findings("ada:VERIFIED ada:INVALID bob:INVALID"))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.path()).isEqualTo("a.txt");
                    assertThat(finding.line()).isNull();
                    assertThat(finding.category()).isEqualTo(Finding.Category.SECURITY);
                    assertThat(finding.source()).isEqualTo("commitSignature");
                    assertThat(finding.message())
                            .contains(": 2, the first is abc01abc01ab. ")
                            .doesNotContain("ada", "bob");
                });
    }

    @ParameterizedTest
    @CsvSource({"see http://x.example", "abc", "''", "ABCDEFABCDEFABCDEFABCDEFABCDEFABCDEFABCD"})
    void repeatsNoNameOfACommitThatIsNone(String sha) {
        FakePullRequest pullRequest =
                new FakePullRequest().withCommit(new Commit(sha, "ada", Verification.INVALID, false));
        assertThat(Asked.findings(analyzer, pullRequest, "a.txt"))
                .extracting(Finding::message)
                .containsExactly("Commits of this pull request whose signature is not valid: 1."
                        + " Find out who made them before this is merged.");
    }

    @Test
    void saysThatItHasNotSeenAllCommits() {
        FakePullRequest pullRequest =
                new FakePullRequest().withCommit("ada", Verification.INVALID).cutting(Question.COMMITS);
        assertThat(Asked.of(analyzer, pullRequest, "a.txt")).isInstanceOfSatisfying(Analysis.Partial.class, partial -> {
            assertThat(partial.reason()).isEqualTo(EnrichReason.CAPPED);
            assertThat(partial.findings()).hasSize(1);
        });
    }

    @Test
    void passesTheReasonOnIfTheCommitsAreNotToBeHad() {
        FakePullRequest pullRequest = new FakePullRequest().failing(Question.COMMITS, EnrichReason.GITHUB_TIMEOUT);
        assertThatThrownBy(() -> Asked.of(analyzer, pullRequest, "a.txt"))
                .isInstanceOfSatisfying(
                        DegradedException.class,
                        thrown -> assertThat(thrown.reason()).isEqualTo(EnrichReason.GITHUB_TIMEOUT));
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

    private List<Finding> findings(String commits) {
        FakePullRequest pullRequest = new FakePullRequest();
        for (String commit : commits.split(" ")) {
            String[] parts = commit.split(":");
            pullRequest.withCommit(parts[0].equals("-") ? null : parts[0], Verification.valueOf(parts[1]));
        }
        return Asked.findings(analyzer, pullRequest, "a.txt", "b.txt");
    }
}
