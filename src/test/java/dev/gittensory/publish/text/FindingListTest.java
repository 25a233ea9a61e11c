package dev.gittensory.publish.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewResult;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindingListTest {

    private static final int ROOM = 60_000;

    @Test
    void saysThatThereAreNoneOnlyIfThereAreNone() {
        assertThat(FindingList.brief(Results.passed(), ROOM)).isEqualTo("No findings.\n");
        assertThat(FindingList.full(Results.passed(), ROOM)).isEqualTo("No findings.\n");
        assertThat(FindingList.brief(Results.with(different(Severity.MINOR, 1)), ROOM))
                .isEqualTo("""
                #### Findings (1)

                - **minor** `a0:1`: Look at 0. _(some)_
                """);
    }

    @Test
    void countsNitsInsteadOfListingThem() {
        assertThat(FindingList.brief(Results.with(mixed(1, 3)), ROOM)).isEqualTo("""
                #### Findings (4)

                - **minor** `a0:1`: Look at 0. _(some)_

                And 3 nits: see the check run.
                """);
        assertThat(FindingList.brief(Results.with(mixed(0, 1)), ROOM)).isEqualTo("""
                #### Findings (1)

                1 nit: see the check run.
                """);
    }

    @Test
    void listsNitsWhereTheRepositoryWantsThem() {
        assertThat(FindingList.brief(Results.with(mixed(1, 1), wishes(10, true)), ROOM))
                .isEqualTo("""
                #### Findings (2)

                - **minor** `a0:1`: Look at 0. _(some)_
                - **nit** `a0:1`: Look at 0. _(some)_
                """);
    }

    @ParameterizedTest
    @CsvSource({
        "10, 10, 0, ''",
        "10, 11, 0, And 1 more finding: see the check run.",
        "10, 12, 0, And 2 more findings: see the check run.",
        "10, 12, 1, And 2 more findings and 1 nit: see the check run.",
        "3, 5, 4, And 2 more findings and 4 nits: see the check run.",
        "0, 2, 1, 2 findings and 1 nit: see the check run.",
        "-1, 1, 0, 1 finding: see the check run."
    })
    void listsAsManyPatternsAsTheRepositoryWantsAndCountsTheRest(int wanted, int minors, int nits, String rest) {
        String text = FindingList.brief(Results.with(mixed(minors, nits), wishes(wanted, false)), ROOM);

        assertThat(items(text)).hasSize(Math.max(0, Math.min(wanted, minors)));
        assertThat(text.lines()
                        .filter(line -> line.endsWith(".") && !line.startsWith("-"))
                        .findFirst()
                        .orElse(""))
                .isEqualTo(rest);
    }

    @Test
    void countsAPatternOnceHoweverOftenItOccurs() {
        List<Finding> findings = new ArrayList<>(different(Severity.MINOR, 9));
        IntStream.range(0, 500).forEach(i -> findings.add(Results.finding(Severity.MINOR, "b" + i, 7, "Again.")));

        assertThat(FindingList.brief(Results.with(findings), ROOM))
                .startsWith("""
                        #### Findings (509)

                        - **minor** `b0:7`; `b1:7`; `b2:7`; `b3:7`; `b4:7` and 495 more places: Again. _(some)_
                        - **minor** `a0:1`: Look at 0. _(some)_
                        """)
                .doesNotContain("see the");
    }

    @Test
    void pointsToTheApiWhereNoCheckRunIsPosted() {
        ReviewResult unposted = Results.with(mixed(0, 2), Results.UNPOSTED, RepositoryReport.NONE);

        assertThat(FindingList.brief(unposted, ROOM)).endsWith("2 nits: see the API.\n");
    }

    @Test
    void cutsVisiblyWhatDoesNotFit() {
        ReviewResult result = Results.with(mixed(40, 2), wishes(30, false));

        String text = FindingList.brief(result, 700);

        int shown = items(text).size();
        assertThat(shown).isBetween(5, 29);
        assertThat(text)
                .hasSizeLessThanOrEqualTo(700)
                .endsWith("\n\n**Cut here, because more does not fit.** And " + (40 - shown)
                        + " more findings and 2 nits: see the check run.\n");
    }

    @Test
    void isFullOfEverythingInTheCheckRun() {
        List<Finding> findings = new ArrayList<>(mixed(30, 30));
        IntStream.range(0, 8).forEach(i -> findings.add(Results.finding(Severity.MAJOR, "b" + i, 7, "Again.")));

        String text = FindingList.full(Results.with(findings), ROOM);

        assertThat(text).startsWith("#### Findings (68)\n\n- **major** `b0:7`: Again. _(some)_\n");
        assertThat(items(text)).hasSize(68).doesNotHaveDuplicates();
        assertThat(text).doesNotContain("see the", "Cut");
    }

    @Test
    void isCutVisiblyInTheCheckRunToo() {
        String text = FindingList.full(Results.with(mixed(0, 5_000)), ROOM);

        int shown = items(text).size();
        assertThat(text)
                .hasSizeBetween(ROOM - 300, ROOM)
                .endsWith("\n\n**Cut here, because more does not fit.** And " + (5_000 - shown)
                        + " nits: see the API.\n");
    }

    private static List<String> items(String text) {
        return text.lines().filter(line -> line.startsWith("- **")).toList();
    }

    private static RepositoryReport wishes(int findingsShown, boolean nitsShown) {
        return new RepositoryReport(List.of(), findingsShown, nitsShown);
    }

    private static List<Finding> mixed(int minors, int nits) {
        return Stream.concat(different(Severity.NIT, nits).stream(), different(Severity.MINOR, minors).stream())
                .toList();
    }

    private static List<Finding> different(Severity severity, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Results.finding(severity, "a" + i, i + 1, "Look at " + i + "."))
                .toList();
    }
}
