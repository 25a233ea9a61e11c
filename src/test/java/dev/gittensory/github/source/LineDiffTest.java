package dev.gittensory.github.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.FileChange.Kind;
import dev.gittensory.domain.Hunk;
import dev.gittensory.github.source.FileRow.Name;
import dev.gittensory.testkit.Git;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineDiffTest {

    @Property(tries = 1_000)
    void leadsFromOneContentToTheOther(@ForAll("contents") String before, @ForAll("contents") String after) {
        LineDiff diff = LineDiff.between(bytes(before), bytes(after)).orElseThrow();

        if (before.equals(after)) {
            assertThat(diff.hunk()).isEmpty();
            return;
        }
        DiffText text =
                DiffText.of(List.of(new FileRow(new Name("x", null), Kind.MODIFIED, "", diff.lines(), diff.hunk())));
        assertThat(text.changes().files()).singleElement().satisfies(file -> {
            assertThat(file.binary()).isFalse();
            assertThat(applied(before, file.hunks().get(0)))
                    .isEqualTo(after.lines().toList());
        });
    }

    @ParameterizedTest
    @CsvSource({"'a\nb\n', 'a\nB'", "'a', 'a\n'", "'', 'a\nb'", "'a\nb\nc\n', 'a\nc\n'", "'a\na\n', 'a\na\na\n'"})
    void gitAppliesIt(String before, String after, @TempDir Path folder) {
        LineDiff diff = LineDiff.between(bytes(before), bytes(after)).orElseThrow();
        DiffText text =
                DiffText.of(List.of(new FileRow(new Name("x", null), Kind.MODIFIED, "", diff.lines(), diff.hunk())));
        Git git = Git.repository(folder).write("x", before).write("change.diff", text.bytes());

        git.run("apply", "--unidiff-zero", "change.diff");

        assertThat(folder.resolve("x")).hasContent(after).hasBinaryContent(bytes(after));
    }

    @Test
    void aContentWithANulAtItsBeginningIsNoText() {
        assertThat(LineDiff.between(bytes("a\0"), bytes("a"))).isEmpty();
        assertThat(LineDiff.between(bytes("a"), bytes("a\0"))).isEmpty();
    }

    @Test
    void bytesThatAreNoCharactersStillDiffer() {
        byte[] one = {'a', (byte) 0xff, '\n'};
        byte[] other = {'a', (byte) 0xfe, '\n'};

        assertThat(LineDiff.between(one, other).orElseThrow().lines()).isEqualTo(new FileRow.Lines(1, 1));
    }

    @Provide
    Arbitrary<String> contents() {
        return Arbitraries.strings().withChars("ab\n").ofMaxLength(12);
    }

    /** Without line ends, which the hunk's lines do not have. */
    private static List<String> applied(String before, Hunk hunk) {
        List<String> old = before.lines().toList();
        List<String> result = new ArrayList<>(old.subList(0, hunk.oldStart() - 1));
        for (Hunk.Line line : hunk.lines()) {
            if (line.isAdded()) {
                result.add(line.text());
            } else {
                assertThat(line.text()).isEqualTo(old.get(line.oldLine() - 1));
            }
        }
        result.addAll(old.subList(hunk.oldStart() - 1 + hunk.removed(), old.size()));
        return result;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
