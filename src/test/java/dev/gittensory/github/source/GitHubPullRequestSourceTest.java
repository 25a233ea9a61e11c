package dev.gittensory.github.source;

import static dev.gittensory.github.source.PullOnGitHub.COMPARE;
import static dev.gittensory.github.source.PullOnGitHub.HEAD;
import static dev.gittensory.github.source.PullOnGitHub.HEAD_SHA;
import static dev.gittensory.github.source.PullOnGitHub.MERGE_BASE;
import static dev.gittensory.github.source.PullOnGitHub.PULL;
import static dev.gittensory.github.source.PullOnGitHub.REPO;
import static dev.gittensory.github.source.PullOnGitHub.contents;
import static dev.gittensory.github.source.PullOnGitHub.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.PullRequestSource;
import dev.gittensory.enrich.PullRequestSource.Approval;
import dev.gittensory.enrich.PullRequestSource.BranchState;
import dev.gittensory.enrich.PullRequestSource.Listing;
import dev.gittensory.github.FakeGitHub;
import dev.gittensory.github.FakeGitHub.Answer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitHubPullRequestSourceTest {

    private static final String OWN = "Our check";
    private static final String BASE_TIP = "d".repeat(40);

    private final FakeGitHub github = new FakeGitHub();
    private final PullRequestSource source = source();

    @AfterEach
    void close() {
        github.close();
    }

    @Test
    void aPostedDiffHasNoSource() {
        assertThat(new GitHubPullRequestSources(github.clients(), review -> Optional.empty(), OWN)
                        .of(ReviewId.create()))
                .isNull();
    }

    @Test
    void isKnownFromTheStartAndAsksNothing() {
        assertThat(source.ref()).isEqualTo(HEAD.ref());
        assertThat(source.author()).isEqualTo("ada");
        assertThat(github.requests()).isEmpty();
    }

    @Test
    void filesAreReadOnceFromTheirSide() {
        github.on(contents("docs/a%20b", "main"), file("1", "base"));
        github.on(contents("docs/a%20b", HEAD_SHA), file("2", "héad"));

        for (int i = 0; i < 2; i++) {
            assertThat(source.baseFile("docs/a b")).contains("base");
            assertThat(source.headFile("docs/a b")).contains("héad");
            assertThat(source.baseFile("missing")).isEmpty();
        }
        assertThat(github.lines())
                .containsExactly(
                        contents("docs/a%20b", "main"), contents("docs/a%20b", HEAD_SHA), contents("missing", "main"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[{\"type\":\"file\"}]", "{\"type\":\"submodule\"}", "{\"type\":\"dir\",\"entries\":[]}"})
    void aFolderIsNoFile(String answer) {
        github.on(contents("lib", "main"), answer);

        assertThat(source.baseFile("lib")).isEmpty();
    }

    @Test
    void aFileThatGitHubDoesNotShowAsJsonIsReadRaw() {
        String line = contents("CODEOWNERS", "main");
        github.on(line, Answer.of(200, unshown(2_000_000)), Answer.of(200, "* @ada"));

        assertThat(source.baseFile("CODEOWNERS")).contains("* @ada");
        assertThat(github.lines()).containsExactly(line, line);
        assertThat(github.last().header("Accept")).isEqualTo("application/vnd.github.raw+json");
    }

    @Test
    void aFileThatIsTooLongIsThereButNotRead() {
        github.on(contents("yarn.lock", "main"), unshown(9_000_000));

        assertThat(reason(() -> source.baseFile("yarn.lock"))).isEqualTo(EnrichReason.GITHUB_RESPONSE_TOO_LARGE);
        assertThat(github.lines()).hasSize(1);
    }

    private static String unshown(int size) {
        return "{\"type\":\"file\",\"size\":" + size + ",\"encoding\":\"none\",\"content\":\"\"}";
    }

    @ParameterizedTest
    @CsvSource({"249, 0, true", "250, 250, true", "250, 251, false"})
    void commitsAreWholeIfGitHubHasNoMore(int listed, int counted, boolean whole) {
        String commits = PULL + "/commits?per_page=100";
        for (int page = 1; page <= 3; page++) {
            github.on(page == 1 ? commits : commits + "&page=" + page, commits(page, listed - 100 * (page - 1)));
        }
        github.on(PULL, "{\"commits\":" + counted + "}");

        Listing<PullRequestSource.Commit> answer = source.commits();

        assertThat(answer.items()).hasSize(listed);
        assertThat(answer.whole()).isEqualTo(whole);
        assertThat(github.lines()).hasSize(counted == 0 ? 3 : 4);
    }

    private static Answer commits(int page, int left) {
        String commits = IntStream.range(0, Math.min(left, 100))
                .mapToObj(i -> "{\"sha\":\"1\"}")
                .collect(Collectors.joining(",", "[", "]"));
        return left > 100
                ? Answer.of(
                        200,
                        commits,
                        "Link",
                        "<https://x.example/y?per_page=100&page=" + (page + 1) + ">; rel=\"next\"")
                : Answer.of(200, commits);
    }

    @Test
    void aBranchThatIsBehindTellsWhatItLacks() {
        github.on(COMPARE, comparison(3));
        String lacking = "GET " + REPO + "/compare/" + MERGE_BASE + "..." + BASE_TIP + "?per_page=1";
        github.on(lacking, "{\"files\":[{\"filename\":\"b\",\"previous_filename\":\"a\"},{\"filename\":\"c\"}]}");

        assertThat(source.branch())
                .isEqualTo(new BranchState(
                        3,
                        Instant.parse("2026-01-01T00:00:00Z"),
                        Instant.parse("2026-02-01T00:00:00Z"),
                        Listing.whole(List.of("b", "a", "c"))));
        assertThat(github.lines()).containsExactly(COMPARE, lacking);
    }

    @Test
    void aComparisonOfThreeHundredFilesIsNotWhole() {
        github.on(COMPARE, comparison(1));
        github.on(
                "GET " + REPO + "/compare/" + MERGE_BASE + "..." + BASE_TIP + "?per_page=1",
                IntStream.range(0, 300)
                        .mapToObj(i -> "{\"filename\":\"" + i + "\"}")
                        .collect(Collectors.joining(",", "{\"files\":[", "]}")));

        assertThat(source.branch().baseTouched().whole()).isFalse();
    }

    @Test
    void aBranchThatIsUpToDateCostsOneRequest() {
        github.on(COMPARE, comparison(0));

        assertThat(source.branch().baseTouched()).isEqualTo(Listing.whole(List.of()));
        assertThat(github.lines()).containsExactly(COMPARE);
    }

    @Test
    void withoutACommonBaseTheBranchIsNotKnown() {
        assertThat(reason(source::branch)).isEqualTo(EnrichReason.MISSING_BASE);
        github.on(COMPARE, "{\"behind_by\":0}");
        assertThat(reason(source()::branch)).isEqualTo(EnrichReason.GITHUB_INVALID_JSON);
    }

    @Test
    void reviewsThatAreDraftsAreLeftOut() {
        github.on(
                PULL + "/reviews?per_page=100",
                "[{\"user\":{\"login\":\"eve\",\"type\":\"User\"},\"state\":\"PENDING\"},"
                        + "{\"user\":null,\"state\":\"DISMISSED\",\"commit_id\":null},"
                        + "{\"user\":{\"login\":\"x[bot]\",\"type\":\"Bot\"},\"state\":\"APPROVED\",\"commit_id\":\"1\"}]");

        assertThat(source.approvals())
                .isEqualTo(Listing.whole(List.of(
                        new Approval(null, null, Approval.State.DISMISSED, false),
                        new Approval("x[bot]", "1", Approval.State.APPROVED, true))));
    }

    @ParameterizedTest
    @CsvSource({"admin, true", "write, true", "read, false", "none, false", ", false"})
    void whoMayWrite(String permission, boolean may) {
        String line = "GET " + REPO + "/collaborators/x%5bbot%5d/permission";
        if (permission != null) {
            github.on(line, "{\"permission\":\"" + permission + "\"}");
        }

        assertThat(source.mayWrite("x[bot]")).isEqualTo(may);
        assertThat(github.lines()).containsExactly(line);
    }

    private PullRequestSource source() {
        return Objects.requireNonNull(
                new GitHubPullRequestSources(github.clients(), review -> Optional.of(HEAD), OWN).of(ReviewId.create()));
    }

    private static String comparison(int behindBy) {
        return "{\"behind_by\":" + behindBy + ",\"merge_base_commit\":" + commit(MERGE_BASE, "2026-01-01")
                + ",\"base_commit\":" + commit(BASE_TIP, "2026-02-01") + "}";
    }

    private static String commit(String sha, String day) {
        return "{\"sha\":\"" + sha + "\",\"commit\":{\"committer\":{\"date\":\"" + day + "T00:00:00Z\"}}}";
    }

    private static EnrichReason reason(Runnable question) {
        return catchThrowableOfType(DegradedException.class, question::run).reason();
    }
}
