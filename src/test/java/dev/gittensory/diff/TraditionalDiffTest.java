package dev.gittensory.diff;

import static dev.gittensory.diff.Diffs.file;
import static dev.gittensory.diff.Diffs.files;
import static dev.gittensory.diff.Diffs.summary;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Hunk;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Diffs without git's header lines, and diffs that tools changed on their way. */
class TraditionalDiffTest {

    private static final String HUNK = "@@ -1 +1 @@\n-1\n+2\n";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a/x.c%2024-05-01 10:00:00.000000000 +0200 | b/x.c%2024-05-01 10:00:01.000000000 +0200 | MODIFIED x.c
            old/x.c%2024-05-01 10:00:00 +0200         | new/x.c%2024-05-01 10:00:01 +0200         | MODIFIED new/x.c
            a/x.c%1970-01-01 00:00:00.000000000 +0000 | b/x.c%2024-05-01 10:00:01 +0200           | ADDED x.c
            a/x.c%1970-01-01 01:00:00.000000000 +0100 | b/x.c%2024-05-01 10:00:01 +0200           | ADDED x.c
            a/x.c%1969-12-31 18:30:00 -0530           | b/x.c%2024-05-01 10:00:01 +0200           | ADDED x.c
            a/x.c%1970-01-01 00:00:01 +0000           | b/x.c%2024-05-01 10:00:01 +0200           | MODIFIED x.c
            a/x.c%2024-05-01 10:00:01 +0200           | b/x.c%1970-01-01 00:00:00.000 +0000       | DELETED x.c
            /dev/null                                 | b/x.c                                     | ADDED x.c
            a/x.c                                     | /dev/null                                 | DELETED x.c
            x.c.orig                                  | x.c                                       | MODIFIED x.c
            x.c                                       | x.c.new                                   | MODIFIED x.c
            a/x.c                                     | a/x.c                                     | MODIFIED a/x.c
            a/with space.c%                           | b/with space.c%                           | MODIFIED with space.c
            "a/q\\"\\303\\244.c"                      | "b/q\\"\\303\\244.c"                      | MODIFIED q"ä.c
            "a/bad\\9.c"                              | "b/bad\\9.c"                              | MODIFIED "b/bad\\9.c"
            a/../../etc/passwd                        | b/../../etc/passwd                        | MODIFIED ../../etc/passwd
            """)
    void readsNamesAndTimeStamps(String before, String after, String expected) {
        String diff = "--- " + before.replace('%', '\t') + "\n+++ " + after.replace('%', '\t') + "\n" + HUNK;
        assertThat(summary(file(diff))).isEqualTo(expected + " +1 -1");
    }

    @Test
    void readsTheDiffOfTwoFolders() {
        String diff = "Only in a: gone\ndiff -ruN a/x b/x\n--- a/x\t2024-05-01 10:00:00.000000000 +0200\n"
                + "+++ b/x\t2024-05-01 10:00:00.000000000 +0200\n" + HUNK
                + "Binary files a/l and r.png and b/l and r.png differ\n"
                + "Only in b: new\ndiff -ruN a/y b/y\n--- a/y\t2024-05-01 10:00:00.000000000 +0200\n"
                + "+++ b/y\t2024-05-01 10:00:00.000000000 +0200\n" + HUNK;
        assertThat(files(diff).stream().map(Diffs::summary))
                .containsExactly("MODIFIED x +1 -1", "MODIFIED l and r.png binary", "MODIFIED y +1 -1");
    }

    @Test
    void readsOmittedCountsAndTextAfterTheHeader() {
        Hunk hunk = file("--- a/x\n+++ b/x\n@@ -3 +3,2 @@ void f(@@ x) {\n 1\n+2\n")
                .hunks()
                .get(0);
        assertThat(hunk).isEqualTo(new Hunk(3, 3, 1, 0, " 1\n+2\n"));
    }

    @Test
    void readsAGitDiffWhoseLinesAllEndInCarriageReturns() {
        String diff = "commit 1\n\n    text\n\ndiff --git \"a/\\303\\244 b\" \"b/\\303\\244 b\"\nindex 1..2 100644\n"
                + "--- \"a/\\303\\244 b\"\t\n+++ \"b/\\303\\244 b\"\t\n@@ -1,3 +1,3 @@\n-1\n\\ No newline\n+2\n\n \n"
                + "diff --git a/m b/m\nold mode 100644\nnew mode 100755\n"
                + "diff --git a/s t b/s u\nsimilarity index 100%\nrename from s t\nrename to s u\n"
                + "diff --git a/z b/z\nindex 1..2\nGIT binary patch\nliteral 1\nIcmZPo000310RR91\n\nliteral 0\nHcmV?d00001\n\n"
                + "-- \n2.39.5\n";
        assertThat(files(diff.replace("\n", "\r\n")).stream().map(Diffs::summary))
                .containsExactlyElementsOf(
                        files(diff).stream().map(Diffs::summary).toList())
                .containsExactly(
                        "MODIFIED ä b +1 -1", "MODIFIED m +0 -0", "RENAMED s t => s u +0 -0", "MODIFIED z binary");
    }

    @Test
    void acceptsAByteOrderMarkAndAMissingLastLineFeed() {
        Hunk hunk = file("\uFEFFdiff --git a/x b/x\nindex 1..2\n--- a/x\n+++ b/x\n" + HUNK.stripTrailing())
                .hunks()
                .get(0);
        assertThat(hunk.body()).isEqualTo("-1\n+2\n");
    }

    @Test
    void acceptsABinaryPatchWithoutItsLastLineFeeds() {
        assertThat(summary(file("diff --git a/z b/z\nindex 1..2\nGIT binary patch\nliteral 0\nHcmV?d00001")))
                .isEqualTo("MODIFIED z binary");
    }

    @Test
    void replacesInvalidBytes() {
        byte[] diff = ("--- a/x\n+++ b/\u00FF\n@@ -1 +1 @@\n-\u00FF\n+\u00C3\n").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(file(diff).path()).isEqualTo("\uFFFD");
        assertThat(file(diff).hunks().get(0).body()).isEqualTo("-\uFFFD\n+\uFFFD\n");
    }

    @Test
    void acceptsASignatureWhoseBlankIsLost() {
        assertThat(files("--- a/x\n+++ b/x\n" + HUNK + "--\n2.39.5\n")).hasSize(1);
    }

    @Test
    void acceptsEmptyFilesOfMercurialWhichHaveNoIndexLine() {
        assertThat(summary(file("diff --git a/x b/x\nnew file mode 100644\n"))).isEqualTo("ADDED x +0 -0");
    }
}
