package dev.gittensory.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Coverage;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths grow when they are shown as inert text; the comment must not grow beyond what GitHub takes. */
class CommentLimitTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "`", "\ud83d\ude00"})
    void staysWithinTheLimitWithUnreadFilesOfHostileNames(String character) {
        List<Finding> findings =
                IntStream.range(0, 5_000).mapToObj(i -> finding("a" + i)).toList();
        ReviewResult result = result(findings, Collections.nCopies(10, character.repeat(300) + ".png"));

        assertThat(CommentRenderer.render(result).length()).isLessThanOrEqualTo(CommentRenderer.LIMIT);
    }

    @Test
    void showsTheLineOfAFindingHoweverLongItsPathIs() {
        ReviewResult result = result(List.of(finding("x/".repeat(150) + "a.txt")), List.of());

        assertThat(CommentRenderer.render(result)).contains(":4321");
    }

    private static Finding finding(String path) {
        return new Finding(
                path, 4321, Finding.Side.NEW, Finding.Severity.NIT, Finding.Category.DOCS, "some", "Look here.");
    }

    private static ReviewResult result(List<Finding> findings, List<String> unread) {
        return new ReviewResult(
                new Outcome.Reviewed(),
                new Verdict.Pass(List.of(), "v"),
                new Enforcement(GateMode.BLOCK, CheckConclusion.SUCCESS),
                new Coverage(1, 1, 1, 1, 2, 2),
                findings,
                List.of(),
                unread,
                List.of(),
                RepositoryReport.NONE);
    }
}
