package dev.gittensory.enrich.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Hunk;
import dev.gittensory.enrich.Profile;
import java.util.List;
import org.junit.jupiter.api.Test;

class CapsTest {

    private static final int PLENTY = 1_000;

    @Test
    void leavesAChangeWithinTheCapsAsItIs() {
        ChangeSet changes = changes(file("a", hunk("+one\n-two\n three\n")), file("b", hunk("+x\n")));

        Caps.Extent extent = new Caps(17, 20, 2, 2).apply(changes);

        assertThat(extent.changes()).isSameAs(changes);
        assertThat(extent.cutFiles()).isEmpty();
    }

    @Test
    void cutsAFileBehindTheLastLineThatFits() {
        Caps.Extent extent = new Caps(15, PLENTY, PLENTY, PLENTY)
                .apply(changes(file("a", hunk("+one\n-two\n three\n")), file("b", hunk("+x\n"))));

        assertThat(hunks(extent)).containsExactly(new Hunk(1, 1, 1, 1, "+one\n-two\n"), hunk("+x\n"));
        assertThat(extent.cutFiles()).containsExactly("a");
    }

    @Test
    void keepsALineThatJustFits() {
        FileChange file = file("a", hunk("+one\n-two\n three\n"));

        assertThat(hunks(new Caps(10, PLENTY, PLENTY, PLENTY).apply(changes(file))))
                .containsExactly(new Hunk(1, 1, 1, 1, "+one\n-two\n"));
        assertThat(hunks(new Caps(9, PLENTY, PLENTY, PLENTY).apply(changes(file))))
                .containsExactly(hunk("+one\n"));
    }

    @Test
    void countsTheCharactersOfAFileOverItsHunks() {
        Caps.Extent extent =
                new Caps(9, PLENTY, PLENTY, PLENTY).apply(changes(file("a", hunk("+one\n"), hunk("+two\n"))));

        assertThat(hunks(extent)).containsExactly(hunk("+one\n"));
        assertThat(extent.cutFiles()).containsExactly("a");
    }

    @Test
    void readsNothingMoreOfAFileBehindACut() {
        Caps.Extent extent =
                new Caps(7, PLENTY, PLENTY, PLENTY).apply(changes(file("a", hunk("+one\n+twooo\n"), hunk("+x\n"))));

        assertThat(hunks(extent)).containsExactly(hunk("+one\n"));
    }

    @Test
    void countsCharactersOverAllFiles() {
        Caps.Extent extent = new Caps(PLENTY, 8, PLENTY, PLENTY)
                .apply(changes(file("a", hunk("+one\n")), file("b", hunk("+two\n")), file("c", hunk("+x\n"))));

        assertThat(hunks(extent)).containsExactly(hunk("+one\n"), hunk("+x\n"));
        assertThat(extent.cutFiles()).containsExactly("b");
    }

    @Test
    void countsAddedLinesOverAllFilesAndNoOthers() {
        Caps.Extent extent = new Caps(PLENTY, PLENTY, 3, PLENTY)
                .apply(changes(file("a", hunk("+1\n-2\n 3\n+4\n")), file("b", hunk(" 1\n+2\n-3\n+4\n+5\n"))));

        assertThat(hunks(extent)).containsExactly(hunk("+1\n-2\n 3\n+4\n"), new Hunk(1, 1, 1, 1, " 1\n+2\n-3\n"));
        assertThat(extent.cutFiles()).containsExactly("b");
    }

    @Test
    void countsHunksOverAllFiles() {
        Caps.Extent extent = new Caps(PLENTY, PLENTY, PLENTY, 3)
                .apply(changes(
                        file("a", hunk("+1\n"), hunk("+2\n")),
                        file("b", hunk("+3\n"), hunk("+4\n")),
                        file("c", hunk("+5\n"))));

        assertThat(hunks(extent)).containsExactly(hunk("+1\n"), hunk("+2\n"), hunk("+3\n"));
        assertThat(extent.cutFiles()).containsExactly("b", "c");
    }

    @Test
    void keepsEveryFileWithAllThatIsKnownOfItButItsLines() {
        FileChange renamed = new FileChange("b", "a", FileChange.Kind.RENAMED, false, List.of(hunk("+long line\n")));
        FileChange binary = new FileChange("logo.png", null, FileChange.Kind.ADDED, true, List.of());

        Caps.Extent extent = new Caps(5, PLENTY, PLENTY, PLENTY).apply(changes(renamed, binary));

        assertThat(extent.changes().files())
                .containsExactly(new FileChange("b", "a", FileChange.Kind.RENAMED, false, List.of()), binary);
        assertThat(extent.cutFiles()).as("a binary file is unread, not cut").containsExactly("b");
    }

    @Test
    void takesALineWithoutAnEndAsTooLong() {
        Caps.Extent extent = new Caps(3, PLENTY, PLENTY, PLENTY).apply(changes(file("a", hunk("+1234567"))));

        assertThat(hunks(extent)).isEmpty();
        assertThat(extent.cutFiles()).containsExactly("a");
    }

    @Test
    void readsMoreInAMoreThoroughProfile() {
        for (int i = 1; i < Profile.values().length; i++) {
            Caps less = Caps.of(Profile.values()[i - 1]);
            Caps more = Caps.of(Profile.values()[i]);
            assertThat(more.patchChars()).isGreaterThan(less.patchChars());
            assertThat(more.totalChars()).isGreaterThan(less.totalChars());
            assertThat(more.addedLines()).isGreaterThan(less.addedLines());
            assertThat(more.hunks()).isGreaterThan(less.hunks());
        }
    }

    private static List<Hunk> hunks(Caps.Extent extent) {
        return extent.changes().files().stream()
                .flatMap(file -> file.hunks().stream())
                .toList();
    }

    private static ChangeSet changes(FileChange... files) {
        return new ChangeSet(List.of(files));
    }

    private static FileChange file(String path, Hunk... hunks) {
        return new FileChange(path, null, FileChange.Kind.MODIFIED, false, List.of(hunks));
    }

    private static Hunk hunk(String body) {
        int added = (int) body.lines().filter(line -> line.startsWith("+")).count();
        int removed = (int) body.lines().filter(line -> line.startsWith("-")).count();
        return new Hunk(1, 1, added, removed, body);
    }
}
