package dev.gittensory.diff;

import static dev.gittensory.diff.Diffs.file;
import static dev.gittensory.diff.Diffs.files;
import static dev.gittensory.diff.Diffs.summaries;
import static dev.gittensory.diff.Diffs.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Hunk;
import dev.gittensory.testkit.Git;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Diffs as the installed git prints them. */
class UnifiedDiffParserTest {

    private static final String TEN = "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n";

    @TempDir
    Path folder = Path.of(".");

    private Git git = Git.in(folder);

    @BeforeEach
    void createRepository() {
        git = Git.repository(folder);
    }

    @Test
    void readsTextAndLineNumbers() {
        git.write("x.txt", TEN).commit("x").write("x.txt", TEN.replace("5\n", "five\nand a half\n"));
        Hunk hunk = file(git.diff()).hunks().get(0);
        List<String> lines = new ArrayList<>();
        hunk.lines()
                .forEach(line ->
                        lines.add(line.kind() + " " + line.oldLine() + " " + line.newLine() + " " + line.text()));
        assertThat(hunk.oldStart()).isEqualTo(2);
        assertThat(lines)
                .containsExactly(
                        "CONTEXT 2 2 2",
                        "CONTEXT 3 3 3",
                        "CONTEXT 4 4 4",
                        "REMOVED 5 5 5",
                        "ADDED 6 5 five",
                        "ADDED 6 6 and a half",
                        "CONTEXT 6 7 6",
                        "CONTEXT 7 8 7",
                        "CONTEXT 8 9 8");
    }

    @Test
    void readsHunksWithoutContext() {
        git.write("x", TEN).commit("x").write("x", TEN.replace("5\n", "").replace("9\n", "9\nnew\n"));
        List<Hunk> hunks = file(git.diff("-U0")).hunks();
        Hunk.Line removed = hunks.get(0).lines().iterator().next();
        Hunk.Line added = hunks.get(1).lines().iterator().next();
        assertThat(removed).isEqualTo(new Hunk.Line(Hunk.Line.Kind.REMOVED, 5, 5, "5"));
        assertThat(added).isEqualTo(new Hunk.Line(Hunk.Line.Kind.ADDED, 10, 9, "new"));
    }

    @Test
    void readsNewDeletedEmptyAndModeOnlyFiles() {
        git.write("gone", "a\n").write("gone-empty", "").write("run", "a\n").commit("x");
        git.run("rm", "-q", "gone", "gone-empty");
        git.write("new", "a\nb").write("new-empty", "");
        assertThat(folder.resolve("run").toFile().setExecutable(true)).isTrue();
        assertThat(summaries(git.diff("--no-renames")))
                .containsExactly(
                        "DELETED gone +0 -1",
                        "DELETED gone-empty +0 -0",
                        "ADDED new +2 -0",
                        "ADDED new-empty +0 -0",
                        "MODIFIED run +0 -0");
    }

    @Test
    void numbersTheLinesOfANewFileFromOne() {
        git.write("new", "a\n");
        assertThat(file(git.diff()).hunks().get(0).lines())
                .containsExactly(new Hunk.Line(Hunk.Line.Kind.ADDED, 1, 1, "a"));
    }

    @Test
    void readsRenamesAndCopies() {
        git.write("a b", TEN)
                .write("c", TEN + "c\n")
                .write("p", "pure\n".repeat(9))
                .commit("x");
        git.run("mv", "a b", "d e");
        git.run("mv", "p", "näive");
        git.write("d e", TEN + "more\n").write("copy", TEN + "c\n");
        assertThat(summaries(git.diff("-C", "-C")))
                .containsExactlyInAnyOrder(
                        "RENAMED a b => d e +1 -0", "COPIED c => copy +0 -0", "RENAMED p => näive +0 -0");
    }

    @Test
    void readsRenamesWithoutPrefix() {
        git.write("a/x", TEN).commit("x");
        git.write("b/keep", "k\n").run("mv", "a/x", "b/x");
        git.write("b/x", TEN + "more\n");
        assertThat(summaries(git.diff("--no-prefix")))
                .containsExactlyInAnyOrder("ADDED b/keep +1 -0", "RENAMED a/x => b/x +1 -0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "näive \"q\".txt",
                "with space",
                "tab\there",
                "日本語/ファイル",
                "a/x",
                "b/x b/x",
                "back\\slash",
                "-- x",
                "x and y",
                "line\nfeed"
            })
    void readsEveryName(String name) {
        git.write(name, "old\n").write("bin", new byte[] {0, 1}).commit("x").write(name, "new\n");
        List<String> expected = List.of("MODIFIED " + name + " +1 -1");
        assertThat(summaries(git.diff())).isEqualTo(expected);
        assertThat(summaries(git.diff("--no-prefix"))).isEqualTo(expected);
        assertThat(summaries(git.diff("-R"))).isEqualTo(expected);
        git.write(name, new byte[] {0, 2});
        assertThat(summaries(git.diff())).containsExactly("MODIFIED " + name + " binary");
        git.write(name, "old\n");
        assertThat(folder.resolve(name).toFile().setExecutable(true)).isTrue();
        assertThat(summaries(git.diff())).containsExactly("MODIFIED " + name + " +0 -0");
        git.run("rm", "-q", "-f", "--", name);
        assertThat(summaries(git.diff())).containsExactly("DELETED " + name + " +0 -1");
        assertThat(summaries(git.diff("--no-prefix", "-D"))).containsExactly("DELETED " + name + " +0 -0");
    }

    @ParameterizedTest
    @CsvSource({"diff", "diff --cached", "diff HEAD", "diff HEAD:s/x s/x", "diff HEAD~ HEAD"})
    void readsMnemonicPrefixes(String command) {
        git.write("s/x", "1\n")
                .commit("x")
                .write("s/x", "2\n")
                .commit("y")
                .write("s/x", "3\n")
                .run("add", "-A");
        git.write("s/x", "4\n");
        List<String> words = new ArrayList<>(List.of("-c", "diff.mnemonicPrefix=true"));
        words.addAll(List.of(command.split(" ")));
        assertThat(summaries(git.run(words.toArray(String[]::new)))).containsExactly("MODIFIED s/x +1 -1");
    }

    @Test
    void readsComparisonsOfTwoFilesOutsideARepository() {
        git.write("one", "1\n").write("two", "2\n");
        assertThat(summaries(git.run("diff", "--no-index", "one", "two"))).containsExactly("MODIFIED two +1 -1");
    }

    @Test
    void keepsOwnPrefixesAsPartOfTheName() {
        git.write("x", "1\n").commit("x").write("x", "2\n");
        assertThat(summaries(git.diff("--src-prefix=old/", "--dst-prefix=newer/")))
                .containsExactly("MODIFIED newer/x +1 -1");
    }

    @Test
    void passesOverBinaryPatches() {
        byte[] noise = new byte[500];
        new java.util.Random(1).nextBytes(noise);
        git.write("a.bin", noise).write("t", "1\n").commit("x");
        byte[] other = noise.clone();
        other[250]++;
        git.write("a.bin", other).write("b.bin", new byte[] {0}).write("t", "2\n");
        byte[] diff = git.diff("--binary");
        assertThat(new String(diff, StandardCharsets.UTF_8)).contains("\ndelta ", "\nliteral ");
        assertThat(summaries(diff)).containsExactly("MODIFIED a.bin binary", "ADDED b.bin binary", "MODIFIED t +1 -1");
    }

    @Test
    void readsSubmodules() {
        String diff = "diff --git a/lib b/lib\nindex 1111111..2222222 160000\n--- a/lib\n+++ b/lib\n@@ -1 +1 @@\n"
                + "-Subproject commit 1111111111111111111111111111111111111111\n"
                + "+Subproject commit 2222222222222222222222222222222222222222\n";
        assertThat(summary(file(diff))).isEqualTo("MODIFIED lib +1 -1");
    }

    @Test
    void leavesNotesAboutTheLastLineOut() {
        git.write("x", "a").commit("x").write("x", "b");
        Hunk hunk = file(git.diff()).hunks().get(0);
        assertThat(hunk.body()).isEqualTo("-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n");
        assertThat(hunk.lines()).extracting(Hunk.Line::text).containsExactly("a", "b");
    }

    @Test
    void countsContentThatLooksLikeHeaders() {
        git.write("x.sql", "-- a\n-- b\n@@ -1 +1 @@\n").write("y", "1\n").commit("x");
        git.write("x.sql", "++ b/evil\n@@ -1 +1 @@\ndiff --git a/q b/q\n").write("y", "2\n");
        assertThat(summaries(git.diff())).containsExactly("MODIFIED x.sql +2 -2", "MODIFIED y +1 -1");
    }

    @Test
    void keepsCarriageReturnsOfTheContentInTheBody() {
        git.write("x", "a\r\n").commit("x").write("x", "b\r\n");
        Hunk hunk = file(git.diff()).hunks().get(0);
        assertThat(hunk.body()).isEqualTo("-a\r\n+b\r\n");
        assertThat(hunk.lines()).extracting(Hunk.Line::text).containsExactly("a", "b");
    }

    @Test
    void passesOverCommitMessages() {
        String message = "Subject\n\n--- foo\n+++ bar\nno hunk\n\ndiff --git a/x b/x\n\nBinary files are bad\n";
        git.write("x", "1\n")
                .commit(message)
                .write("x", "2\n")
                .commit(message)
                .write("x", "2\n3\n")
                .commit("last");
        assertThat(summaries(git.run("show"))).containsExactly("MODIFIED x +1 -0");
        assertThat(summaries(git.run("log", "-p", "--stat")))
                .containsExactly("MODIFIED x +1 -0", "MODIFIED x +1 -1", "ADDED x +1 -0");
        assertThat(summaries(git.run("format-patch", "--stdout", "HEAD~2")))
                .containsExactly("MODIFIED x +1 -1", "MODIFIED x +1 -0");
        assertThat(summaries(git.run("log", "-p", "--reverse", "--format=%B"))).hasSize(3);
    }

    @Test
    void readsSuppressedBlanksOfEmptyContextLines() {
        git.write("x", "a\n\nb\n").commit("x").write("x", "a\n\nc\n");
        byte[] diff = git.run("-c", "diff.suppressBlankEmpty=true", "diff");
        assertThat(new String(diff, StandardCharsets.UTF_8)).contains("\n a\n\n-b\n");
        assertThat(file(diff).hunks().get(0).lines())
                .extracting(Hunk.Line::text)
                .containsExactly("a", "", "b", "c");
    }

    @Test
    void readsRenamesAndModesWhoseChangesOfWhiteSpaceAreHidden() {
        git.write("x", TEN).commit("x");
        git.run("mv", "x", "y");
        git.write("y", TEN.replace("5", "5 "));
        assertThat(files(git.diff("-w")).stream().map(Diffs::summary)).containsExactly("RENAMED x => y +0 -0");
    }
}
