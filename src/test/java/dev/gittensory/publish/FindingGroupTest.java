package dev.gittensory.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FindingGroupTest {

    @Test
    void namesTheLinesThatHaveTheSameFindingOnce() {
        assertThat(lines(List.of(at("a", 3)))).containsExactly("- **nit** `a:3`: Look. _(some)_\n");
        assertThat(lines(List.of(at("a", 3), at("a", 5))))
                .containsExactly("- **nit** `a:3` and line 5: Look. _(some)_\n");
        assertThat(lines(List.of(at("a", 3), at("a", 5), at("a", 9))))
                .containsExactly("- **nit** `a:3` and lines 5, 9: Look. _(some)_\n");
    }

    @Test
    void namesTwentyFurtherLinesAndCountsTheRest() {
        assertThat(lines(repeated(21)))
                .singleElement()
                .asString()
                .contains(", 20, 21: Look")
                .doesNotContain("more");
        assertThat(lines(repeated(22))).singleElement().asString().contains(", 20, 21 and 1 more: Look");
    }

    @Test
    void keepsTheOrderOfFirstFindings() {
        List<FindingGroup> groups = FindingGroup.of(List.of(at("b", 1), at("a", 2), at("b", 3)));

        assertThat(groups).extracting(group -> group.key().path()).containsExactly("b", "a");
        assertThat(groups).extracting(FindingGroup::size).containsExactly(2, 1);
    }

    @Test
    void keepsApartWhatDiffersInAnythingThatIsShown() {
        Finding base = at("a", 1);
        List<Finding> different = List.of(
                base,
                new Finding("b", 1, Side.NEW, Severity.NIT, Category.DOCS, "some", "Look."),
                new Finding("a", 1, Side.OLD, Severity.NIT, Category.DOCS, "some", "Look."),
                new Finding("a", 1, Side.NEW, Severity.MAJOR, Category.DOCS, "some", "Look."),
                new Finding("a", 1, Side.NEW, Severity.NIT, Category.DOCS, "other", "Look."),
                new Finding("a", 1, Side.NEW, Severity.NIT, Category.DOCS, "some", "Look twice."));

        assertThat(lines(different)).hasSize(different.size()).doesNotHaveDuplicates();
    }

    @Test
    void namesNoLineForAFindingAboutTheWholeFile() {
        assertThat(lines(List.of(at("a", null)))).containsExactly("- **nit** `a`: Look. _(some)_\n");
    }

    private static List<String> lines(List<Finding> findings) {
        return FindingGroup.of(findings).stream().map(FindingGroup::line).toList();
    }

    private static List<Finding> repeated(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(line -> at("a", line)).toList();
    }

    private static Finding at(String path, @Nullable Integer line) {
        return new Finding(path, line, Side.NEW, Severity.NIT, Category.DOCS, "some", "Look.");
    }
}
