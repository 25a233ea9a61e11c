package dev.gittensory.diff;

import static dev.gittensory.diff.Diffs.rejected;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.diff.DiffResult.Problem;
import dev.gittensory.diff.DiffResult.Rejected;
import dev.gittensory.testkit.Git;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RejectionTest {

    private static final String HEADER = "diff --git a/x b/x\nindex 1..2 100644\n--- a/x\n+++ b/x\n";
    private static final String FILE = HEADER + "@@ -1 +1 @@\n-1\n+2\n";

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", " \r\n\t\n\f", "\uFEFF", "\uFEFF\n"})
    void callsWhiteSpaceEmpty(String diff) {
        assertThat(rejected(diff, Problem.EMPTY).line()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "hello\n",
                "commit 1\n\n    only a message\n",
                "Only in a: x\n",
                "\u001b[1mdiff --git a/x b/x\u001b[m\n",
                "--- a\nno\n+++ b\nx",
                "<html>",
                "diff --git a/x b/x\n\nprose\n",
                "d\u0000i\u0000f\u0000f\u0000"
            })
    void asksForADiffIfThereIsNoFileHeader(String diff) {
        rejected(diff, Problem.NOT_A_DIFF);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "x-UTF-16LE-BOM"})
    void namesTheEncodingOfPowerShell(String charset) {
        DiffResult result = UnifiedDiffParser.parse(FILE.getBytes(Charset.forName(charset)));
        assertThat(result).isInstanceOf(Rejected.class);
        assertThat(((Rejected) result).problem()).isEqualTo(Problem.UTF_16);
        assertThat(((Rejected) result).message()).contains("PowerShell").contains("--output");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diff --cc x\nindex 1,2..3\n--- a/x\n+++ b/x\n@@@ -1,1 -1,1 +1,1 @@@\n",
                "diff --combined x\nindex 1,2..3\n",
                "diff --cc x\n",
                "--- a/x\n+++ b/x\n@@@ -1,1 -1,1 +1,1 @@@\n",
                HEADER + "@@@ -1,1 -1,1 +1,1 @@@\n"
            })
    void recommendsOneParentForCombinedDiffs(String diff) {
        assertThat(rejected(diff, Problem.COMBINED).message()).endsWith("git diff HEAD^1");
    }

    @Test
    void recognisesTheMergeThatGitShows(@TempDir Path folder) {
        Git git = Git.repository(folder).write("x", "1\n").commit("base");
        git.run("checkout", "-q", "-b", "side");
        git.write("x", "side\n").commit("side").run("checkout", "-q", "-");
        git.write("x", "main\n").commit("main").run("merge", "-q", "side");
        git.write("x", "both\n").commit("merge");
        rejected(new String(git.run("show"), StandardCharsets.UTF_8), Problem.COMBINED);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            @@ -1,2 +1,2 @@%-1%+2                         | 8
            @@ -1,2 +1,2 @@%-1%+2%diff --git a/y b/y      | 8
            @@ -1,2 +1,2 @@%-1%+2%@@ -9 +9 @@%-1%+2       | 8
            @@ -1 +1,2 @@%-1%+2%--- a/y%+++ b/y           | 8
            @@ -1,2 +1,2 @@%-1%+2%commit 1234             | 8
            @@ -1 +1 @@%-1%+2%diff --git a/y b/y          | 8
            @@ -1 +1 @@%-1%+2%diff --git a/y b/y%old      | 8
            @@ -1 +1 @@%-1%+2%diff --git a/y b/y%index 1..2 | 8
            @@ -1 +1 @@%-1%+2%--- a/y                     | 8
            @@ -1 +1 @@%-1%+2%--- a/y%+++ b/y             | 8
            @@ -1 +1 @@%-1%+2%@@ -9                       | 8
            @@ -1 +1 @@%-1%+2%@                           | 8
            @@ -1 +1 @@%-1%+2%diff --git a/y b/y%index 1..2%--- a/y | 11
            diff --git a/y b/y                            | 5
            """)
    void noticesMissingParts(String rest, int line) {
        assertThat(rejected(HEADER + rest.replace('%', '\n'), Problem.TRUNCATED).line())
                .isEqualTo(line);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "diff --git a/y b/y\nold mode 100644\n",
                "diff --git a/y b/y\nnew file mode 100644\nindex 0000000..1234567\n",
                "diff --git a/y b/z\nsimilarity index 100%\nrename from y\n",
                "diff --git a/y b/y\nindex 1..2\nGIT binary patch\n",
                "diff --git a/y b/y\nindex 1..2\nGIT binary patch\nliteral 1\nIcmZPo000310RR91\n",
                "diff --git a/y b/y\nindex 1..2\nGIT binary patch\nliteral 1\nIcmZPo0003"
            })
    void noticesHeadersThatLackTheirChange(String rest) {
        rejected(FILE + rest, Problem.TRUNCATED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@@ -1 +1\n-1\n+2\n",
                "@@ -a +1 @@\n-1\n+2\n",
                "@@ -1, +1 @@\n-1\n+2\n",
                "@@ -1 +1 @\n-1\n+2\n",
                "@@\n",
                "@@ -0,0 +0,0 @@\n",
                "@@ -0 +1 @@\n-1\n+2\n",
                "@@ -2147483647 +1 @@\n-1\n+2\n",
                "@@ -1,99999999999999999999 +1 @@\n-1\n+2\n",
                "@@ -1 +1,2 @@\n-1\n-2\n+2\n",
                "@@ -1,2 +1 @@\n-1\n+2\n+3\n",
                "@@ -1 +1 @@\n-1\n+2\n+surplus\n",
                "@@ -1 +1 @@\n-1\n+2\n-surplus\n",
                "@@ -1 +1 @@\n-1\n+2\n surplus\n",
                "@@ -1,2 +1,2 @@\n-1\nwrapped by a mailer\n+2\n 3\n",
                "@@ -1 +1 @@\n-1\n+2\n\n@@ -3 +3 @@\n-1\n+2\n",
                "@@ -1 +1 @@\n-1\n+2\n@@ x\n",
                "no hunk\n"
            })
    void refusesWhatContradictsTheFormat(String rest) {
        rejected(HEADER + rest, Problem.MALFORMED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@@ -1 +1 @@\n-1\n+2\n",
                "--- \n+++ \n@@ -1 +1 @@\n-1\n+2\n",
                "diff --git a b c d\nnew file mode 100644\n",
                "diff --git a/x b/y\nsimilarity index 100%\nrename from \nrename to \n",
                "diff --git a/y b/y\nindex 1..2\nGIT binary patch\nliteral 1\nnot base85\n\n"
            })
    void refusesFilesWithoutNameOrContent(String diff) {
        rejected(diff, Problem.MALFORMED);
    }
}
