package dev.gittensory.github.source;

import static dev.gittensory.github.source.PullOnGitHub.CONFIG;
import static dev.gittensory.github.source.PullOnGitHub.FILES;
import static dev.gittensory.github.source.PullOnGitHub.HEAD;
import static dev.gittensory.github.source.PullOnGitHub.HEAD_SHA;
import static dev.gittensory.github.source.PullOnGitHub.PULL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gittensory.diff.DiffResult.Parsed;
import dev.gittensory.diff.UnifiedDiffParser;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.PullRequestRef;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.github.FakeGitHub;
import dev.gittensory.github.FakeGitHub.Answer;
import dev.gittensory.pipeline.PullRequests.Fetched;
import dev.gittensory.pipeline.PullRequests.Fetched.Change;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GitHubPullRequestsTest {

    private static final String MOVED = "c".repeat(40);

    private final FakeGitHub github = new FakeGitHub();
    private final PullOnGitHub pull = new PullOnGitHub(github);
    private final GitHubPullRequests pullRequests = new GitHubPullRequests(github.clients());

    @AfterEach
    void close() {
        github.close();
    }

    @Test
    void fetchesTheChangeWithTheConfigurationOfTheBaseBranch() {
        pull.adding("src/Apple.java", 3)
                .row("README.md", "modified", 1, 1, "@@ -2 +2 @@ fruit\n-old\n+new\n\\ No newline at end of file")
                .renamed("a.txt", "b.txt")
                .serve();
        github.on(CONFIG, PullOnGitHub.file("1".repeat(40), "gate: advisory\n"));

        Change change = (Change) pullRequests.fetch(HEAD);

        assertThat(UnifiedDiffParser.parse(change.diff())).isEqualTo(new Parsed(change.changes()));
        assertThat(change.changes().files())
                .extracting(FileChange::path, FileChange::added, FileChange::removed, FileChange::binary)
                .containsExactly(
                        tuple("src/Apple.java", 3, 0, false),
                        tuple("README.md", 1, 1, false),
                        tuple("b.txt", 0, 0, false));
        assertThat(change.config()).asString(StandardCharsets.UTF_8).isEqualTo("gate: advisory\n");
        assertThat(change.title()).isEqualTo("Cheaper apples");
        assertThat(change.body()).isEmpty();
        assertThat(github.lines()).containsExactly(PULL, FILES + "100", CONFIG, PULL);
    }

    @Test
    void readsAllPages() {
        for (int i = 0; i < 230; i++) {
            pull.adding("src/" + i, 1);
        }
        pull.serve();

        Change change = (Change) pullRequests.fetch(HEAD);

        assertThat(change.changes().files()).hasSize(230).noneMatch(FileChange::binary);
        assertThat(github.lines())
                .containsExactly(PULL, FILES + "100", FILES + "100&page=2", FILES + "100&page=3", CONFIG, PULL);
    }

    @ParameterizedTest
    @CsvSource({"closed, true", "open, false"})
    void hasNoUseForAPullRequestThatIsClosedOrElsewhere(String state, boolean sameHead) {
        github.on(PULL, pull.adding("a", 1).json(state, sameHead ? HEAD_SHA : MOVED));

        assertThat(pullRequests.fetch(HEAD)).isEqualTo(sameHead ? new Fetched.Closed() : new Fetched.Moved());
        assertThat(pullRequests.isCurrent(HEAD)).isFalse();
        assertThat(github.lines()).containsExactly(PULL, PULL);
    }

    @ParameterizedTest
    @CsvSource({"closed, true", "open, false"})
    void noticesThatItClosesOrMovesWhileItIsListed(String state, boolean sameHead) {
        pull.adding("a", 1).serve();
        github.on(
                PULL,
                Answer.of(200, pull.json("open", HEAD_SHA)),
                Answer.of(200, pull.json(state, sameHead ? HEAD_SHA : MOVED)));

        assertThat(pullRequests.fetch(HEAD)).isEqualTo(sameHead ? new Fetched.Closed() : new Fetched.Moved());
    }

    @Test
    void commitsThatChangeNoFileAreNoChange() {
        pull.serve();
        github.on(FILES + "1", "[]");

        assertThat(pullRequests.fetch(HEAD)).isEqualTo(new Fetched.NoChange());
        assertThat(pullRequests.isCurrent(HEAD)).isTrue();
    }

    /** As for a moment after a force-push. */
    @Test
    void sumsThatAreNotThereYetAreNotNoChange() {
        pull.serve();
        github.on(FILES + "1", "[{\"filename\":\"a\"}]");

        assertThatThrownBy(() -> pullRequests.fetch(HEAD)).isInstanceOf(NotNowException.class);
    }

    /** The same commits are another change where they are to go into another branch. */
    @Test
    void anotherBaseBranchIsAnotherChange() {
        pull.adding("a", 1).serve();
        PullRequestHead elsewhere = new PullRequestHead(
                HEAD.pullRequest(), new PullRequestRef("octo/shop", 5, "release", "b", HEAD_SHA), HEAD.author());

        assertThat(pullRequests.fetch(elsewhere)).isEqualTo(new Fetched.Moved());
        assertThat(pullRequests.isCurrent(elsewhere)).isFalse();
    }

    @Test
    void whatGitHubDoesNotSayIsNotNoChange() {
        github.on(PULL, "{\"state\":\"open\",\"base\":{\"ref\":\"main\"},\"head\":{\"sha\":\"" + HEAD_SHA + "\"}}");

        assertThat(refusal()).isEqualTo(GitHubReason.GITHUB_INVALID);
    }

    @Test
    void refusesMoreFilesThanGitHubListsWithoutListingThem() {
        pull.adding("a", 1).changedFiles(3_001).serve();

        assertThat(refusal()).isEqualTo(GitHubReason.GITHUB_TRUNCATED);
        assertThat(github.lines()).as("once more, because of a push in between").containsExactly(PULL, PULL);
    }

    @Test
    void refusesAListingThatIsShorterThanThePullRequestSays() {
        pull.adding("a", 1).changedFiles(2).serve();

        assertThat(refusal()).isEqualTo(GitHubReason.GITHUB_TRUNCATED);
    }

    @Test
    void refusesADiffThatIsLargerThanADiffMayBe() {
        String line = "+" + "x".repeat(1_000_000) + "\n";
        for (int i = 0; i < 27; i++) {
            pull.row("big" + i, "added", 1, 0, "@@ -0,0 +1 @@\n" + line);
        }
        pull.serve();

        assertThat(refusal()).isEqualTo(GitHubReason.GITHUB_TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"type\":\"file\",\"name\":\"x\"}]",
                "{\"type\":\"submodule\",\"sha\":\"1\",\"size\":0}",
                "{\"type\":\"symlink\",\"target\":\"/etc/passwd\"}"
            })
    void somethingElseOfThatNameIsNoConfiguration(String answer) {
        pull.adding("a", 1).serve();
        github.on(CONFIG, answer);

        assertThat(((Change) pullRequests.fetch(HEAD)).config()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"65536, 65536", "65537, 65537", "131073, 131072", "700000, 131072"})
    void aConfigurationThatIsTooLongArrivesTooLong(int size, int passedOn) {
        pull.adding("a", 1).serve();
        github.on(CONFIG, PullOnGitHub.file("1".repeat(40), "#".repeat(size)));

        assertThat(((Change) pullRequests.fetch(HEAD)).config()).hasSize(passedOn);
    }

    @Test
    void aConfigurationThatGitHubDoesNotShowArrivesTooLong() {
        pull.adding("a", 1).serve();
        github.on(CONFIG, "{\"type\":\"file\",\"sha\":\"1\",\"size\":2000000,\"encoding\":\"none\",\"content\":\"\"}");

        assertThat(((Change) pullRequests.fetch(HEAD)).config()).hasSize(GitHubPullRequests.LONGEST_CONFIG);
    }

    private GitHubReason refusal() {
        return (GitHubReason) catchThrowableOfType(RefusedException.class, () -> pullRequests.fetch(HEAD))
                .reason();
    }
}
