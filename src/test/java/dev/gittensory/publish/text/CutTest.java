package dev.gittensory.publish.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.ModelReview;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.redact.PublicText;
import dev.gittensory.redact.Vocabulary;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing that is posted is longer than GitHub takes, in the unit that GitHub counts in. */
class CutTest {

    private final PublicView view = new PublicView(PublicText.of(Vocabulary.standard()));

    @Test
    void leavesAloneWhatFitsExactly() {
        String text = "ab\ncd\n";

        assertThat(Cut.characters(text, "cd\n", text.length())).isSameAs(text);
        assertThat(Cut.bytes("\u20ac", 3)).isEqualTo("\u20ac");
    }

    @Test
    void keepsWholeLinesAndTheEndAndSaysSo() {
        String text = "first\n" + "second\n" + "x".repeat(1000) + "\nend\n";

        assertThat(Cut.characters(text, "end\n", 200)).isEqualTo("first\nsecond\n" + Cut.NOTICE + "end\n");
    }

    @Test
    void aSingleLineThatDoesNotFitGoesAltogether() {
        assertThat(Cut.bytes("\ud83d\ude00".repeat(1000), 200)).isEqualTo(Cut.NOTICE);
        assertThat(Cut.characters("x".repeat(1000) + "end", "end", 200)).isEqualTo(Cut.NOTICE + "end");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "`", "@", "|", "\u20ac", "\ud83d\ude00", "\ud83d", "\u0001"})
    void nothingIsLongerThanGitHubTakesHoweverLongItsPartsAre(String character) {
        ReviewResult result = extreme(character.repeat(8_000));
        String head = "a".repeat(40);

        String comment = view.comment(head, result);
        CheckRunRenderer.Output check = view.checkRun(result);

        assertThat(comment)
                .hasSizeLessThanOrEqualTo(CommentRenderer.LIMIT)
                .startsWith(CommentRenderer.MARKER)
                .contains("**Cut here")
                .endsWith(ResultBlock.of(head, result).line());
        assertThat(check.text()).contains("**Cut here");
        assertThat(List.of(check.summary(), check.text()))
                .allSatisfy(text -> assertThat(text.getBytes(StandardCharsets.UTF_8))
                        .hasSizeLessThanOrEqualTo(CheckRunRenderer.LIMIT));
    }

    private static ReviewResult extreme(String text) {
        List<String> texts = Collections.nCopies(10, text);
        List<Finding> findings = IntStream.range(0, 200)
                .mapToObj(i -> Results.finding(Finding.Severity.MAJOR, i + text, i + 1, "Look at " + i + "."))
                .toList();
        ConfigProblem problem = new ConfigProblem(1, ConfigProblem.Kind.UNKNOWN_KEY, text, text);
        ReviewResult result = Results.passed();
        return new ReviewResult(
                result.outcome(),
                result.verdict(),
                result.enforcement(),
                result.coverage(),
                findings,
                List.of(),
                texts,
                texts,
                new RepositoryReport(Collections.nCopies(60, problem), 50, true),
                new ModelReview(List.of(), texts, texts, 0, "", text, true));
    }
}
