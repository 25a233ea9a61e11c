package dev.gittensory.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.Hunk.Line;
import dev.gittensory.domain.Hunk.Line.Kind;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class HunkTest {

    @Test
    void countsLinesInBothFiles() {
        assertThat(hunk(10, 20, " a\n-b\n-c\n+d\n e\n").lines())
                .containsExactly(
                        new Line(Kind.CONTEXT, 10, 20, "a"),
                        new Line(Kind.REMOVED, 11, 21, "b"),
                        new Line(Kind.REMOVED, 12, 21, "c"),
                        new Line(Kind.ADDED, 13, 21, "d"),
                        new Line(Kind.CONTEXT, 13, 22, "e"));
    }

    @Test
    void leavesNotesOut() {
        assertThat(hunk(1, 1, "\\ at the start\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n")
                        .lines())
                .containsExactly(new Line(Kind.REMOVED, 1, 1, "a"), new Line(Kind.ADDED, 2, 1, "b"));
    }

    @Test
    void takesAnEmptyLineForContextWhoseBlankWasStripped() {
        assertThat(hunk(1, 1, "\n+a\n").lines())
                .containsExactly(new Line(Kind.CONTEXT, 1, 1, ""), new Line(Kind.ADDED, 2, 2, "a"));
    }

    @Test
    void dropsTheCarriageReturnOfALineEndingOnly() {
        assertThat(hunk(1, 1, "+a\r\n+\r\n+b\rc\n+d\r\r\n").lines())
                .extracting(Line::text)
                .containsExactly("a", "", "b\rc", "d\r");
    }

    @Test
    void keepsMarkersThatBelongToTheText() {
        assertThat(hunk(1, 1, "++a\n--b\n+\\c\n").lines())
                .extracting(Line::text)
                .containsExactly("+a", "-b", "\\c");
    }

    @Test
    void readsALastLineThatIsNotClosed() {
        assertThat(hunk(1, 1, "+a\n+b").lines()).extracting(Line::text).containsExactly("a", "b");
    }

    @Test
    void knowsWhichLinesAreAdded() {
        assertThat(hunk(1, 1, " a\n-b\n+c\n").lines()).extracting(Line::isAdded).containsExactly(false, false, true);
    }

    @Test
    void hasNoLinesWhenEmptyAndEndsAsAnIteratorShould() {
        Iterator<Line> lines = hunk(1, 1, "").lines().iterator();

        assertThat(lines.hasNext()).isFalse();
        assertThatThrownBy(lines::next).isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void canBeReadTwice() {
        Iterable<Line> lines = hunk(1, 1, "+a\n").lines();

        assertThat(lines).hasSize(1);
        assertThat(lines).hasSize(1);
    }

    private static Hunk hunk(int oldStart, int newStart, String body) {
        return new Hunk(oldStart, newStart, 0, 0, body);
    }
}
