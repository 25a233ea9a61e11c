package dev.gittensory.github.source;

import static dev.gittensory.github.source.PullOnGitHub.COMPARE;
import static dev.gittensory.github.source.PullOnGitHub.CONFIG;
import static dev.gittensory.github.source.PullOnGitHub.FILES;
import static dev.gittensory.github.source.PullOnGitHub.HEAD;
import static dev.gittensory.github.source.PullOnGitHub.HEAD_SHA;
import static dev.gittensory.github.source.PullOnGitHub.MERGE_BASE;
import static dev.gittensory.github.source.PullOnGitHub.PULL;
import static dev.gittensory.github.source.PullOnGitHub.blob;
import static dev.gittensory.github.source.PullOnGitHub.contents;
import static dev.gittensory.github.source.PullOnGitHub.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.gittensory.domain.FileChange;
import dev.gittensory.github.FakeGitHub;
import dev.gittensory.github.FakeGitHub.Answer;
import dev.gittensory.pipeline.PullRequests.Fetched.Change;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Lines that GitHub leaves out of its listing without saying so. */
class HiddenLinesTest {

    private final FakeGitHub github = new FakeGitHub();
    private final PullOnGitHub pull = new PullOnGitHub(github);

    @AfterEach
    void close() {
        github.close();
    }

    @Test
    void rowsBehindTheBorderAreAskedForOnSmallerPages() {
        for (int i = 0; i < 70; i++) {
            pull.adding("src/" + i, 300); // the border lies behind the 66th
        }
        pull.serve();

        List<FileChange> files = fetch();

        assertThat(files).hasSize(70).allMatch(file -> file.added() == 300 && !file.binary());
        assertThat(github.lines()).containsExactly(PULL, FILES + "100", FILES + "25&page=3", CONFIG, PULL);
    }

    @Test
    void pagesGetSmallerAsLongAsSomethingIsHidden() {
        pull.adding("0", 100);
        for (int i = 1; i < 7; i++) {
            pull.adding("src/" + i, 9_000);
        }
        pull.serve();

        assertThat(fetch()).hasSize(7).noneMatch(FileChange::binary);
        assertThat(github.lines())
                .containsExactly(
                        PULL,
                        FILES + "100",
                        FILES + "5&page=1",
                        FILES + "5&page=2",
                        FILES + "1&page=4",
                        FILES + "1&page=5",
                        CONFIG,
                        PULL);
    }

    @Test
    void whatNoPageShowsIsComparedByContent() {
        pull.adding("small", 1).row("dir/long name", "modified", 2, 1, null).serve();
        github.on(COMPARE, "{\"merge_base_commit\":{\"sha\":\"" + MERGE_BASE + "\"}}");
        github.on(contents("dir/long%20name", MERGE_BASE), file("other", "one\ntwo\nthree\n"));
        github.on(contents("dir/long%20name", HEAD_SHA), file(blob("dir/long name"), "one\n2\n2b\nthree\n"));

        FileChange compared = fetch().get(1);

        assertThat(compared.binary()).isFalse();
        assertThat(compared.hunks())
                .singleElement()
                .satisfies(hunk -> assertThat(hunk.body()).isEqualTo("-two\n+2\n+2b\n"));
        assertThat(github.lines())
                .containsExactly(
                        PULL,
                        FILES + "100",
                        FILES + "1&page=2",
                        COMPARE,
                        contents("dir/long%20name", MERGE_BASE),
                        contents("dir/long%20name", HEAD_SHA),
                        CONFIG,
                        PULL);
    }

    @Test
    void filesThatExistOnOneSideOnlyAreComparedWithNothing() {
        pull.row("new", "added", 1, 0, null).row("gone", "removed", 0, 2, null).serve();
        github.on(COMPARE, "{\"merge_base_commit\":{\"sha\":\"" + MERGE_BASE + "\"}}");
        github.on(contents("new", HEAD_SHA), file(blob("new"), "one"));
        github.on(contents("gone", MERGE_BASE), file(blob("gone"), "one\ntwo\n"));

        assertThat(fetch())
                .extracting(FileChange::kind, FileChange::added, FileChange::removed, FileChange::binary)
                .containsExactly(
                        tuple(FileChange.Kind.ADDED, 1, 0, false), tuple(FileChange.Kind.DELETED, 0, 2, false));
    }

    @Test
    void aFileWhoseLinesCannotBeHadIsShownAsUnread() {
        pull.row("missing", "modified", 2, 1, null)
                .row("miscounted", "modified", 2, 1, null)
                .row("link", "added", 1, 0, null)
                .row("binary", "added", 1, 0, null)
                .row("large", "added", 1, 0, null)
                .adding("fine", 1)
                .serve();
        github.on(COMPARE, "{\"merge_base_commit\":{\"sha\":\"" + MERGE_BASE + "\"}}");
        github.on(contents("miscounted", MERGE_BASE), file("1", "a\n"));
        github.on(contents("miscounted", HEAD_SHA), file(blob("miscounted"), "a\nb\nc\nd\n"));
        github.on(contents("link", HEAD_SHA), file("of what it leads to", "a\n"));
        github.on(contents("binary", HEAD_SHA), file(blob("binary"), "a\0\n"));
        github.on(
                contents("large", HEAD_SHA),
                "{\"type\":\"file\",\"sha\":\"" + blob("large") + "\",\"size\":2000000,\"encoding\":\"none\"}");

        assertThat(fetch())
                .filteredOn(FileChange::binary)
                .extracting(FileChange::path)
                .containsExactly("missing", "miscounted", "link", "binary", "large");
    }

    @Test
    void withoutAMergeBaseTheFileIsShownAsUnread() {
        pull.row("file", "modified", 2, 1, null).serve();
        github.on(COMPARE, Answer.of(404, "{}"));

        assertThat(fetch()).singleElement().matches(FileChange::binary);
    }

    @Test
    void anythingThatMayHideLinesIsUnreadAsLongAsTheTotalsSayMore() {
        pull.renamed("old", "new").adding("fine", 1).hiding(7).serve();

        assertThat(fetch()).extracting(FileChange::binary).containsExactly(true, false);
    }

    @Test
    void filesWithoutLinesAreLeftInPeaceIfTheTotalsAddUp() {
        pull.renamed("old", "new").row("logo.png", "modified", 0, 0, null).serve();

        assertThat(fetch()).extracting(FileChange::binary).containsExactly(false, true);
        assertThat(github.lines()).containsExactly(PULL, FILES + "100", CONFIG, PULL);
    }

    @Test
    void theNumberOfRequestsIsBounded() {
        IntStream.range(0, 400).forEach(i -> pull.row("f" + i, "added", 0, 0, null));
        pull.hiding(400).serve();
        github.on(COMPARE, "{\"merge_base_commit\":{\"sha\":\"" + MERGE_BASE + "\"}}");

        assertThat(fetch()).hasSize(400).allMatch(FileChange::binary);
        assertThat(github.lines()).hasSize(3 + 4 + 60 + 1 + 20);
    }

    private List<FileChange> fetch() {
        return ((Change) new GitHubPullRequests(github.clients()).fetch(HEAD))
                .changes()
                .files();
    }
}
