package dev.gittensory.enrich.hosted;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.domain.Hunk;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Changes;
import dev.gittensory.testkit.FakePullRequest;
import dev.gittensory.testkit.FakePullRequest.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Changes to CODEOWNERS itself. Files are written with {@code ;} for the line break. */
class CodeownersChangeTest {

    private static final String FILE = ".github/CODEOWNERS";

    private final CodeownersAnalyzer analyzer = new CodeownersAnalyzer();

    @ParameterizedTest
    @CsvSource({
        "/a/ @x;/b/ @y,          /b/ @y,                    1, OLD, 1",
        "/a/ @x;/b/ @y,          /a/ @x,                    2, OLD, 1",
        "/a/ @x;/b/ @y,          # none,                    1, OLD, 2",
        "/a/ @x,                 /a/,                       1, OLD, 2",
        "/a/ @x,                 /a/ x,                     1, OLD, 1",
        "/a/ @x,                 /A/ @x,                    1, OLD, 1",
        "* @x,                   * @x;/secret/,             2, NEW, 1",
        "/a/ @x;/a/b/ @y,        /a/ @x;/a/b/,              2, OLD, 2",
        "*.c @x,                 /src/*.c @x,               1, OLD, 1",
        "* @x,                   /a/ @x,                    1, OLD, 1",
        "/a/ @x;* @x;/b/ @y,     /a/ @x;/b/ @y,             2, OLD, 1",
    })
    void reportsPatternsThatLoseEveryOwner(String base, String head, int line, Side side, int patterns) {
        assertThat(losses(base, head)).singleElement().satisfies(finding -> {
            assertThat(finding.path()).isEqualTo(FILE);
            assertThat(finding.line()).isEqualTo(line);
            assertThat(finding.side()).isEqualTo(side);
            assertThat(finding.category()).isEqualTo(Finding.Category.SECURITY);
            assertThat(finding.source()).isEqualTo("codeowners");
            assertThat(finding.message())
                    .contains("after this change: " + patterns + ". ")
                    .doesNotContain("@", "/a/");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "/a/ @x,              /a/ @y",
        "/a/ @x @y,           /a/ @x",
        "/a/ @x,              /a/ @x;/b/ @y",
        "/a/ @x,              # by x;/a/ @x # really",
        "* @all;/a/ @x,       * @all",
        "/a/ @x;/b/ @y,       /b/ @y;/a/ @x",
        "/a/ @x,              a/ @x",
        "/a/ @x,              /a/** @x",
        "/a/ @x;/a/b/,        /a/ @x",
        "/a/;/b/ @x,          /b/ @x",
        "/a/ x,               # nothing",
        "/a/ @x;/a/b/ @y,     /a/ @x",
    })
    void staysSilentIfEveryPatternKeepsAnOwner(String base, String head) {
        assertThat(losses(base, head)).isEmpty();
    }

    @Test
    void reportsAFileThatIsDeleted() {
        FakePullRequest pullRequest = new FakePullRequest().withBaseFile(FILE, "/a/ @x\n/b/ @y\n/c/");
        FileChange deleted = new FileChange(FILE, null, FileChange.Kind.DELETED, false, List.of());
        assertThat(majors(pullRequest, deleted)).singleElement().satisfies(finding -> {
            assertThat(finding.line()).isNull();
            assertThat(finding.message()).contains("after this change: 2. ");
        });
    }

    @Test
    void reportsAFileThatTakesThePlaceOfAnother() {
        FakePullRequest pullRequest = new FakePullRequest()
                .withBaseFile("CODEOWNERS", "/a/ @x")
                .withHeadFile("CODEOWNERS", "/a/ @x")
                .withHeadFile(FILE, "/b/ @x");
        assertThat(majors(pullRequest, Changes.adding(FILE, "/b/ @x"))).hasSize(1);
    }

    @Test
    void staysSilentOnAFileThatMovesWithAllItSays() {
        FakePullRequest pullRequest =
                new FakePullRequest().withBaseFile("CODEOWNERS", "/a/ @x").withHeadFile(FILE, "/a/ @x");
        FileChange moved = new FileChange(FILE, "CODEOWNERS", FileChange.Kind.RENAMED, false, List.of());
        assertThat(majors(pullRequest, moved)).isEmpty();
    }

    @Test
    void staysSilentOnAFileThatTheHostDoesNotRead() {
        FakePullRequest pullRequest =
                new FakePullRequest().withBaseFile(FILE, "/a/ @x").withHeadFile(FILE, "/a/ @x");
        assertThat(majors(pullRequest, change("docs/CODEOWNERS", "/a/ @x", "# gone")))
                .isEmpty();
    }

    /** The base branch has more by now; a merge will keep it. */
    @Test
    void doesNotBlameTheChangeForWhatItsBranchLacks() {
        FakePullRequest pullRequest =
                new FakePullRequest().withBaseFile(FILE, "/new/ @z\n/a/ @x").withHeadFile(FILE, "/a/ @x\n/b/ @y");
        assertThat(majors(pullRequest, change(FILE, "/a/ @x", "/a/ @x;/b/ @y"))).isEmpty();
    }

    @Test
    void staysSilentOnARuleThatGoesWithItsFiles() {
        FileChange file = change(FILE, "/a/ @x;/b @y;/c/ @z", "# none");
        FakePullRequest pullRequest = withFiles("/a/ @x;/b @y;/c/ @z", "# none");
        FileChange deleted = new FileChange("a/main.c", null, FileChange.Kind.DELETED, false, List.of());
        FileChange moved = new FileChange("z", "b", FileChange.Kind.RENAMED, false, List.of());
        assertThat(majors(pullRequest, file, deleted, moved))
                .extracting(Finding::line)
                .containsExactly(3);
    }

    @Test
    void doesNotTakeOneDeletedFileForAllThatAWildcardMeans() {
        FileChange deleted = new FileChange("main.c", null, FileChange.Kind.DELETED, false, List.of());
        assertThat(majors(withFiles("* @x", "# none"), change(FILE, "* @x", "# none"), deleted))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"*.[ch] @x", "!a @x", "/a x", "[Section]", "a b @x"})
    void reportsInvalidLinesOnceWhereTheyAreAdded(String line) {
        List<Finding> findings =
                findings(new FakePullRequest(), Changes.adding("docs/CODEOWNERS", "# head", "/ok @x", line, "/b @"));
        assertThat(findings).singleElement().satisfies(finding -> {
            assertThat(finding.severity()).isEqualTo(Severity.NIT);
            assertThat(finding.path()).isEqualTo("docs/CODEOWNERS");
            assertThat(finding.line()).isEqualTo(3);
            assertThat(finding.message()).contains("skipped: 2. ");
        });
    }

    @Test
    void staysSilentOnInvalidLinesElsewhereOrOfOld() {
        assertThat(findings(
                        new FakePullRequest(),
                        Changes.adding("testdata/CODEOWNERS", "/a x"),
                        Changes.keeping("CODEOWNERS", "/a x"),
                        Changes.removing(FILE, "/a x")))
                .isEmpty();
    }

    @Test
    void keepsTheInvalidLinesIfTheBaseIsNotToBeHad() {
        FakePullRequest pullRequest = new FakePullRequest().failing(Question.BASE_FILE, EnrichReason.MISSING_BASE);
        assertThat(Asked.of(analyzer, pullRequest, List.of(Changes.adding(FILE, "/a x"))))
                .isInstanceOfSatisfying(Analysis.Partial.class, partial -> {
                    assertThat(partial.reason()).isEqualTo(EnrichReason.MISSING_BASE);
                    assertThat(partial.findings()).hasSize(1);
                });
    }

    @Test
    void saysThatItCannotReadAllOfAVeryLargeChange() {
        StringBuilder rules = new StringBuilder();
        IntStream.range(0, 1_200).forEach(i -> rules.append("/d" + i + "/ @x;"));
        Analysis analysis =
                Asked.of(analyzer, withFiles(rules.toString(), ""), List.of(change(FILE, rules.toString(), "# none")));
        assertThat(analysis).isInstanceOfSatisfying(Analysis.Partial.class, partial -> {
            assertThat(partial.reason()).isEqualTo(EnrichReason.CAPPED);
            assertThat(partial.findings().get(0).message()).contains("after this change: 1000. ");
        });
    }

    @Test
    void saysThatItCannotReadAFileWithoutLines() {
        FileChange unreadable = new FileChange(FILE, null, FileChange.Kind.MODIFIED, true, List.of());
        assertThat(Asked.of(analyzer, withFiles("/a/ @x", "# none"), List.of(unreadable)))
                .isEqualTo(new Analysis.Partial(List.of(), EnrichReason.CAPPED));
    }

    private List<Finding> losses(String base, String head) {
        return majors(withFiles(base, head), change(FILE, base, head));
    }

    private List<Finding> majors(FakePullRequest pullRequest, FileChange... files) {
        return findings(pullRequest, files).stream()
                .filter(finding -> finding.severity() == Severity.MAJOR)
                .toList();
    }

    private List<Finding> findings(FakePullRequest pullRequest, FileChange... files) {
        return ((Analysis.Complete) Asked.of(analyzer, pullRequest, List.of(files))).findings();
    }

    private static FakePullRequest withFiles(String base, String head) {
        return new FakePullRequest()
                .withBaseFile(FILE, base.replace(';', '\n'))
                .withHeadFile(FILE, head.replace(';', '\n'));
    }

    /** One hunk; lines that both begin with are context. */
    private static FileChange change(String path, String before, String after) {
        List<String> old = List.of(before.split(";"));
        List<String> now = List.of(after.split(";"));
        int common = 0;
        while (common < Math.min(old.size(), now.size()) && old.get(common).equals(now.get(common))) {
            common++;
        }
        List<String> body = new ArrayList<>();
        old.subList(0, common).forEach(line -> body.add(" " + line));
        old.subList(common, old.size()).forEach(line -> body.add("-" + line));
        now.subList(common, now.size()).forEach(line -> body.add("+" + line));
        Hunk hunk = new Hunk(1, 1, now.size() - common, old.size() - common, String.join("\n", body) + "\n");
        return new FileChange(path, null, FileChange.Kind.MODIFIED, false, List.of(hunk));
    }
}
