package dev.gittensory.publish.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.domain.Coverage;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.ModelReview;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewResult;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Text of strangers grows when it is shown as inert text; nothing must grow beyond what GitHub takes. */
class CommentLimitTest {

    @ParameterizedTest
    @ValueSource(strings = {"\u0001", "`", "|", "\ud83d\ude00", "\ud83d", "a"})
    void staysWithinTheLimitsWithHostileNames(String character) {
        String name = character.repeat(300);
        ReviewResult result = result(different(name), Collections.nCopies(10, name), Results.unknownKey(1, name));

        String comment = CommentRenderer.render(null, result);
        CheckRunRenderer.Output check = CheckRunRenderer.render(result);

        assertThat(comment)
                .hasSizeLessThanOrEqualTo(CommentRenderer.LIMIT)
                .contains("**Cut here, because more does not fit.** And ")
                .endsWith(ResultBlock.of(null, result).line());
        assertThat(check.summary()).hasSizeLessThanOrEqualTo(CheckRunRenderer.LIMIT);
        assertThat(check.text())
                .hasSizeLessThanOrEqualTo(CheckRunRenderer.LIMIT)
                .contains("**Cut here:** ", "**Cut here, because more does not fit.** And ");
    }

    @Test
    void showsTheLineOfAFindingHoweverLongItsPathIs() {
        Finding finding = Results.finding(Severity.MINOR, "x/".repeat(150) + "a.txt", 4321, "Look here.");

        assertThat(CommentRenderer.render(null, Results.with(List.of(finding)))).contains(":4321");
    }

    private static List<Finding> different(String path) {
        return IntStream.range(0, 5_000)
                .mapToObj(i -> Results.finding(Severity.MINOR, "a" + i + path, 4321, "Look at " + i + "."))
                .toList();
    }

    private static ReviewResult result(List<Finding> findings, List<String> unread, ConfigProblem problem) {
        return new ReviewResult(
                new Outcome.Reviewed(),
                Results.PASS,
                Results.ENFORCED,
                new Coverage(1, 1, 1, 1, 2, 2),
                findings,
                List.of(),
                unread,
                unread,
                new RepositoryReport(Collections.nCopies(100, problem), 5_000, true),
                ModelReview.NONE);
    }
}
