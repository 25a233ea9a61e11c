package dev.gittensory.github.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.diff.DiffResult.Parsed;
import dev.gittensory.diff.UnifiedDiffParser;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.FileChange.Kind;
import dev.gittensory.github.source.FileRow.Lines;
import dev.gittensory.github.source.FileRow.Name;
import dev.gittensory.testkit.RealDiffs;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffTextTest {

    private static final List<String> LINES =
            List.of("", "x", "-- a/x", "++ b/x", "@@ -1 +1 @@", "diff --git a/x b/x", "\r", "\u2028", "\\ No", "\0");

    @Property(tries = 500)
    void whatIsWrittenReadsAsWhatGitHubListed(@ForAll("rows") List<FileRow> rows) {
        DiffText diff = DiffText.of(rows);

        assertThat(UnifiedDiffParser.parse(diff.bytes())).isEqualTo(new Parsed(diff.changes()));
        assertThat(diff.changes().files())
                .extracting(DiffTextTest::summary)
                .containsExactlyElementsOf(rows.stream()
                        .map(row -> summary(row.name(), row.kind(), row.lines(), !row.isKnown()))
                        .toList());
    }

    /** Whatever the patch is, the files stay the same, and each has the lines that GitHub counted or is marked. */
    @Property(tries = 1_000)
    void noPatchChangesTheFilesOrTheirCounts(
            @ForAll("rows") List<FileRow> rows, @ForAll("hostile") String patch, @ForAll Kind kind) {
        boolean moved = kind == Kind.RENAMED || kind == Kind.COPIED;
        FileRow hostile = new FileRow(new Name("h", moved ? "g" : null), kind, "", new Lines(1, 1), patch);
        List<FileRow> all = new ArrayList<>(rows);
        all.add(rows.size() / 2, hostile);

        DiffText diff = DiffText.of(all);

        assertThat(UnifiedDiffParser.parse(diff.bytes())).isEqualTo(new Parsed(diff.changes()));
        assertThat(diff.changes().files())
                .extracting(FileChange::path)
                .containsExactlyElementsOf(
                        all.stream().map(row -> row.name().path()).toList());
        FileChange file = diff.changes().files().get(rows.size() / 2);
        assertThat(file.binary() || file.added() == 1 && file.removed() == 1).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@@ -1 +1 @@\n-a\n+b\ndiff --git a/evil b/evil\nnew file mode 100644\n--- /dev/null\n+++ b/evil\n@@ -0,0 +1 @@\n+e",
                "@@ -1 +1 @@\n-a\n+b\nBinary files a/evil and b/evil differ",
                "@@ -1 +1 @@\n-a\n+b\nlost",
                "@@ -1 +1,2 @@\n-a\n+b\n+c",
                "@@ -1 +1,2 @@\n-a\n+b",
                "-a\n+b",
                "\n"
            })
    void aPatchThatIsNotWhatGitHubCountedIsUnread(String patch) {
        DiffText diff =
                DiffText.of(List.of(new FileRow(new Name("a", null), Kind.MODIFIED, "", new Lines(1, 1), patch)));

        assertThat(diff.changes().files()).singleElement().matches(FileChange::binary);
    }

    @Test
    void gitReadsTheNamesTheSame(@TempDir Path folder) throws IOException {
        List<String> names = List.of(
                "plain",
                "with space ",
                "tab\t",
                "quote\"",
                "back\\slash",
                "näive",
                "line\nfeed",
                "\u0007\r\u007f",
                "a/b b/b",
                "日本 b/x",
                "dev/null",
                "-");
        List<FileRow> rows = names.stream()
                .map(name -> new FileRow(
                        new Name(name, null), Kind.MODIFIED, "", new Lines(2, 1), "@@ -3 +3,2 @@ x\n-a\n+b\n+c"))
                .toList();
        Path file = Files.write(folder.resolve("change.diff"), DiffText.of(rows).bytes());

        assertThat(RealDiffs.numstat(file))
                .containsExactlyElementsOf(
                        names.stream().map(name -> "2\t1\t" + name).toList());
    }

    @Provide
    Arbitrary<List<FileRow>> rows() {
        Arbitrary<@Nullable String> patches = Arbitraries.of(LINES)
                .flatMap(line -> Arbitraries.strings()
                        .withChars("+- ")
                        .ofMinLength(1)
                        .ofMaxLength(8)
                        .map(marks -> hunk(marks, line)));
        return Combinators.combine(
                        names(),
                        names(),
                        Arbitraries.of(Kind.class),
                        patches.list().ofMaxSize(3))
                .as(DiffTextTest::row)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> hostile() {
        List<String> starts = List.of(
                "", "@@ -1 +1 @@", "@@ -1,2 +1,2 @@", "--- a/x", "+++ b/x", "rename from x", "GIT binary patch");
        return Arbitraries.of(starts)
                .flatMap(start -> Arbitraries.of("", "+", "-", " ")
                        .flatMap(mark -> Arbitraries.of(LINES).map(line -> start.isEmpty() ? mark + line : start)))
                .list()
                .ofMaxSize(9)
                .map(lines -> String.join("\n", lines));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.oneOf(
                Arbitraries.strings().ofMinLength(1).ofMaxLength(12),
                Arbitraries.strings()
                        .withChars("ab/ \"\\\t\n\r\0é😀.")
                        .ofMinLength(1)
                        .ofMaxLength(12));
    }

    private static FileRow row(String path, String previous, Kind kind, List<String> hunks) {
        boolean moved = kind == Kind.RENAMED || kind == Kind.COPIED;
        String without = path.length() % 2 == 0 ? "" : null;
        String patch = hunks.isEmpty() ? without : String.join("\n", hunks);
        int plus = count(hunks, '+');
        int minus = count(hunks, '-');
        Name name = new Name(sound(path), moved ? sound(previous) : null);
        return new FileRow(name, kind, "", new Lines(plus, minus), patch);
    }

    private static String hunk(String marks, String line) {
        long plus = marks.chars().filter(mark -> mark != '-').count();
        long minus = marks.chars().filter(mark -> mark != '+').count();
        StringBuilder hunk = new StringBuilder("@@ -9," + minus + " +9," + plus + " @@ in " + line.strip());
        marks.chars().forEach(mark -> hunk.append('\n').append((char) mark).append(line));
        return hunk.append("\n\\ No newline at end of file").toString();
    }

    private static int count(List<String> hunks, char mark) {
        return (int) hunks.stream()
                .flatMap(hunk -> hunk.lines().skip(1))
                .filter(line -> line.charAt(0) == mark)
                .count();
    }

    private static String sound(String name) {
        return new String(name.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static String summary(FileChange file) {
        return summary(
                new Name(file.path(), file.previousPath()),
                file.kind(),
                new Lines(file.added(), file.removed()),
                file.binary());
    }

    private static String summary(Name name, Kind kind, Lines lines, boolean unread) {
        return kind + " " + name + " " + lines + (unread ? " unread" : "");
    }
}
