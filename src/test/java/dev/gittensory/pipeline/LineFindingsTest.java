package dev.gittensory.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.domain.Hunk;
import dev.gittensory.domain.LineFinding;
import dev.gittensory.review.Remark;
import dev.gittensory.review.ReviewerFinding;
import dev.gittensory.review.Slot;
import dev.gittensory.review.Suggestion;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineFindingsTest {

    /** Lines 10 to 12 of both versions; 11 is changed. */
    private static final ChangeSet CHANGES = new ChangeSet(List.of(new FileChange(
            "a.c",
            null,
            FileChange.Kind.MODIFIED,
            false,
            List.of(new Hunk(10, 10, 1, 1, " {\n-    gets(to);\n+    strcpy(to, from);\n }\n")))));

    @ParameterizedTest
    @CsvSource({
        "a.c, 9, NEW, false",
        "a.c, 10, NEW, true",
        "a.c, 11, NEW, true",
        "a.c, 12, NEW, true",
        "a.c, 13, NEW, false",
        "a.c, 11, OLD, true",
        "a.c, 10, OLD, false",
        "b.c, 11, NEW, false",
        "a.c, , NEW, false"
    })
    void areThoseThatTheDiffShows(String path, @Nullable Integer line, Side side, boolean shown) {
        Finding finding = finding(path, line, side, Severity.MINOR, "Look.");

        assertThat(LineFindings.of(CHANGES, List.of(finding), List.of())).hasSize(shown ? 1 : 0);
    }

    @Test
    void areTheWorstFirstAndOneOfAKindInAFile() {
        Finding nit = finding("a.c", 10, Side.NEW, Severity.NIT, "Reword.");
        Finding again = finding("a.c", 12, Side.NEW, Severity.NIT, "Reword.");
        ReviewerFinding major = opinion("strcpy(to, from);", "strncpy(to, from, n);");

        List<LineFinding> found = LineFindings.of(CHANGES, List.of(nit, again), List.of(major));

        assertThat(found).extracting(LineFinding::finding).containsExactly(major.finding(), nit);
        assertThat(found).extracting(LineFinding::identity).contains("ab12").doesNotHaveDuplicates();
    }

    @Test
    void keepTheirIdentityWhenTheirLinesMove() {
        Finding before = finding("a.c", 10, Side.NEW, Severity.NIT, "Reword.");
        Finding after = finding("a.c", 12, Side.NEW, Severity.NIT, "Reword.");

        assertThat(LineFindings.of(CHANGES, List.of(before), List.of()).get(0).identity())
                .isEqualTo(LineFindings.of(CHANGES, List.of(after), List.of())
                        .get(0)
                        .identity())
                .matches("[0-9a-f]{32}");
    }

    @Test
    void areNotMoreThanAnybodyStores() {
        List<Finding> many = IntStream.range(0, 500)
                .mapToObj(i -> finding("a.c", 10, Side.NEW, Severity.NIT, "Reword " + i + "."))
                .toList();

        assertThat(LineFindings.of(CHANGES, many, List.of())).hasSize(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"strncpy(to, from, n);", "    strncpy(to, from, n);", "\tstrncpy(to, from, n);\n"})
    void aReplacementOfOneLineTakesOverItsIndentation(String suggestion) {
        assertThat(replacement("    strcpy(to, from);", suggestion)).isEqualTo("    strncpy(to, from, n);");
        assertThat(replacement("strcpy(to, from);", suggestion)).isEqualTo("    strncpy(to, from, n);");
    }

    @Test
    void aReplacementOfSeveralLinesMustHaveBroughtIndentationAlong() {
        assertThat(replacement("strcpy(to, from);", "    if (n)\r\n        copy();\r\n"))
                .isEqualTo("    if (n)\n        copy();");
        assertThat(replacement("strcpy(to, from);", "if (n)\n    copy();")).isNull();
        assertThat(replacement("strcpy(to, from);", "      if (n)\n    copy();"))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"strcpy(to", "{\n    strcpy(to, from);", "gets(to);", "+    strcpy(to, from);"})
    void nothingIsReplacedThatWasNotQuotedWhole(String quoted) {
        assertThat(replacement(quoted, "strncpy(to, from, n);")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"strcpy(to, from);", "    strcpy(to, from);  ", "\n"})
    void nothingIsReplacedByItselfOrByNothing(String suggestion) {
        assertThat(replacement("strcpy(to, from);", suggestion)).isNull();
    }

    private static @Nullable String replacement(String quoted, String suggestion) {
        List<LineFinding> found = LineFindings.of(CHANGES, List.of(), List.of(opinion(quoted, suggestion)));
        assertThat(found).hasSize(1);
        return found.get(0).replacement();
    }

    private static ReviewerFinding opinion(String quoted, String suggestion) {
        Finding finding = finding("a.c", 11, Side.NEW, Severity.MAJOR, "Unbounded.");
        Remark remark =
                new Remark("a.c", 11, Side.NEW, Severity.MAJOR, Category.SECURITY, "t", "b", quoted, 0.9, suggestion);
        return new ReviewerFinding(finding, 0.9, Set.of(Slot.A), "ab12", Suggestion.of(remark));
    }

    private static Finding finding(String path, @Nullable Integer line, Side side, Severity severity, String message) {
        return new Finding(path, line, side, severity, Category.SECURITY, "some", message);
    }
}
