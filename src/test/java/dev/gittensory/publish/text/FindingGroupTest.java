package dev.gittensory.publish.text;

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
        assertThat(items(List.of(at("a", 3)))).containsExactly("- **nit** `a:3`: Look. _(some)_\n");
        assertThat(items(List.of(at("a", 3), at("a", 5))))
                .containsExactly("- **nit** `a:3` and line 5: Look. _(some)_\n");
        assertThat(items(List.of(at("a", 3), at("a", 5), at("a", 9))))
                .containsExactly("- **nit** `a:3` and lines 5, 9: Look. _(some)_\n");
    }

    @Test
    void namesTheFilesThatHaveTheSameFindingInOneItem() {
        Finding removed = new Finding("c", 4, Side.OLD, Severity.NIT, Category.DOCS, "some", "Look.");

        assertThat(items(List.of(at("a", 3), at("b", null), removed, at("a", 5))))
                .containsExactly("- **nit** `a:3` and line 5; `b`; `c:4` (old): Look. _(some)_\n");
    }

    @Test
    void namesSoManyFurtherLinesAndCountsTheRest() {
        assertThat(items(repeated(4)))
                .singleElement()
                .asString()
                .contains("`a:1` and lines 2, 3, 4: Look")
                .doesNotContain("more");
        assertThat(items(repeated(5))).singleElement().asString().contains(" 3, 4 and 1 more: Look");
    }

    @Test
    void namesSoManyPlacesAndCountsTheRest() {
        List<Finding> findings = List.of(at("a", 1), at("b", 2), at("c", 3), at("d", 4), at("e", 5));

        assertThat(items(findings.subList(0, 3))).containsExactly("- **nit** `a:1`; `b:2`; `c:3`: Look. _(some)_\n");
        assertThat(items(findings.subList(0, 4)))
                .containsExactly("- **nit** `a:1`; `b:2`; `c:3` and 1 more place: Look. _(some)_\n");
        assertThat(items(findings))
                .containsExactly("- **nit** `a:1`; `b:2`; `c:3` and 2 more places: Look. _(some)_\n");
    }

    @Test
    void comesWorstFirstThenMostFrequentThenInTheOrderOfFirstFindings() {
        List<Finding> findings = List.of(
                of(Severity.NIT, "nit"),
                of(Severity.NIT, "nit"),
                of(Severity.NIT, "nit"),
                of(Severity.MINOR, "second"),
                of(Severity.MINOR, "first"),
                of(Severity.MINOR, "third"),
                of(Severity.MINOR, "first"),
                of(Severity.BLOCKER, "blocker"),
                of(Severity.MAJOR, "major"));

        assertThat(FindingGroup.of(findings))
                .extracting(group -> group.pattern().message())
                .containsExactly("blocker", "major", "first", "second", "third", "nit");
        assertThat(FindingGroup.of(findings)).extracting(FindingGroup::size).containsExactly(1, 1, 2, 1, 1, 3);
    }

    @Test
    void keepsApartWhatSaysSomethingElse() {
        List<Finding> different = List.of(
                at("a", 1),
                new Finding("a", 1, Side.NEW, Severity.MAJOR, Category.DOCS, "some", "Look."),
                new Finding("a", 1, Side.NEW, Severity.NIT, Category.DOCS, "other", "Look."),
                new Finding("a", 1, Side.NEW, Severity.NIT, Category.DOCS, "some", "Look twice."));

        assertThat(items(different)).hasSize(different.size()).doesNotHaveDuplicates();
    }

    @Test
    void canBeTakenApartAgain() {
        List<Finding> findings = List.of(at("a", 1), at("b", 2), at("a", 3));

        assertThat(FindingGroup.of(findings).get(0).byPlace())
                .extracting(group -> group.item(3))
                .containsExactly("- **nit** `a:1` and line 3: Look. _(some)_\n", "- **nit** `b:2`: Look. _(some)_\n");
    }

    private static List<String> items(List<Finding> findings) {
        return FindingGroup.of(findings).stream().map(group -> group.item(3)).toList();
    }

    private static List<Finding> repeated(int count) {
        return IntStream.rangeClosed(1, count).mapToObj(line -> at("a", line)).toList();
    }

    private static Finding at(String path, @Nullable Integer line) {
        return Results.finding(Severity.NIT, path, line, "Look.");
    }

    private static Finding of(Severity severity, String message) {
        return Results.finding(severity, "a", 1, message);
    }
}
