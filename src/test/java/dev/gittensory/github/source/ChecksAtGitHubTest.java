package dev.gittensory.github.source;

import static dev.gittensory.github.source.PullOnGitHub.HEAD;
import static dev.gittensory.github.source.PullOnGitHub.HEAD_SHA;
import static dev.gittensory.github.source.PullOnGitHub.REPO;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.PullRequestSource;
import dev.gittensory.enrich.PullRequestSource.CheckSignal;
import dev.gittensory.enrich.PullRequestSource.CheckSignal.Conclusion;
import dev.gittensory.enrich.PullRequestSource.Listing;
import dev.gittensory.github.FakeGitHub;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What GitHub answers about checks. */
class ChecksAtGitHubTest {

    private static final String OWN = "Our check";
    private static final String RUNS =
            "GET " + REPO + "/commits/" + HEAD_SHA + "/check-runs?filter=latest&per_page=100";
    private static final String STATUS = "GET " + REPO + "/commits/" + HEAD_SHA + "/status?per_page=100";
    private static final String RULES = "GET " + REPO + "/rules/branches/main?per_page=100";
    private static final String BRANCH = "GET " + REPO + "/branches/main";

    private final FakeGitHub github = new FakeGitHub();
    private final PullRequestSource source = new GitHubPullRequestSource(github.clients(), HEAD, OWN);

    @AfterEach
    void close() {
        github.close();
    }

    @Test
    void checksAreThoseOfOthers() {
        github.on(
                RUNS,
                "{\"total_count\":2,\"check_runs\":["
                        + "{\"name\":\"build\",\"status\":\"completed\",\"conclusion\":\"timed_out\",\"app\":{\"id\":1}},"
                        + "{\"name\":\"build\",\"status\":\"in_progress\",\"conclusion\":null,\"app\":{\"id\":"
                        + FakeGitHub.APP + "}}]}");
        github.on(
                STATUS,
                "{\"state\":\"pending\",\"total_count\":1,\"statuses\":[{\"context\":\"ci\",\"state\":\"error\"}]}");

        assertThat(source.checks())
                .isEqualTo(Listing.whole(List.of(
                        new CheckSignal("build", Conclusion.TIMED_OUT), new CheckSignal("ci", Conclusion.FAILURE))));
        assertThat(source.checks().items()).hasSize(2);
        assertThat(github.lines()).containsExactly("GET /app", RUNS, STATUS);
    }

    @Test
    void checksAreCutIfGitHubCountsMore() {
        github.on(RUNS, "{\"total_count\":0,\"check_runs\":[]}");
        github.on(STATUS, "{\"total_count\":2,\"statuses\":[{\"context\":\"ci\",\"state\":\"success\"}]}");

        assertThat(source.checks()).isEqualTo(Listing.cut(List.of(new CheckSignal("ci", Conclusion.SUCCESS))));
    }

    @Test
    void requiredChecksComeFromRulesAndFromClassicProtection() {
        github.on(
                RULES,
                "[{\"type\":\"deletion\"},{\"type\":\"required_status_checks\",\"parameters\":{\"required_status_checks\":["
                        + "{\"context\":\"build\"},{\"context\":\"" + OWN + "\"}]}}]");
        github.on(
                BRANCH,
                "{\"protected\":true,\"protection\":{\"required_status_checks\":{\"contexts\":[\"lint\"],\"checks\":[{\"context\":\"test\"}]}}}");

        assertThat(source.requiredChecks()).containsExactlyInAnyOrder("build", "lint", "test");
    }

    @Test
    void aBranchMayRequireNothing() {
        github.on(RULES, "[]");
        github.on(BRANCH, "{\"protected\":false}");

        assertThat(source.requiredChecks()).isEmpty();
    }

    @Test
    void protectionThatIsNotShownIsNotKnown() {
        github.on(RULES, "[]");
        github.on(BRANCH, "{\"protected\":true,\"protection\":{}}");

        assertThat(reason(source::requiredChecks)).isEqualTo(EnrichReason.MISSING_TOKEN);
    }

    private static EnrichReason reason(Runnable question) {
        return catchThrowableOfType(DegradedException.class, question::run).reason();
    }
}
