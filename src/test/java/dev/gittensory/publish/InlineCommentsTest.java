package dev.gittensory.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Extra;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.domain.LineFinding;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.publish.text.InlineComment;
import dev.gittensory.publish.text.PublicView;
import dev.gittensory.publish.text.Results;
import dev.gittensory.redact.Planted;
import dev.gittensory.redact.PublicText;
import dev.gittensory.redact.Vocabulary;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a comment at a line shows. Its text, its path and its suggestion are from strangers. */
class InlineCommentsTest {

    private static final String SECRET =
            new Planted(7).sample("github_token.fine").line();

    private final PublicView view = new PublicView(PublicText.of(Vocabulary.standard()));

    @Test
    void showsTheFindingAndOffersTheReplacement() {
        assertThat(comment("src/a.c", "Use a bound.", "  strncpy(to, from, n);"))
                .isEqualTo(new InlineComment("src/a.c", 3, Side.NEW, """
                        <!-- gittensory:finding ab12 -->
                        **major** Use a bound\\. _(reviewer-a)_

                        ```suggestion
                          strncpy(to, from, n);
                        ```
                        """));
    }

    @Test
    void aReplacementCannotEndItsBlock() {
        String body = comment("a.md", "Mend it.", "````\n# Approved\n```").body();

        assertThat(body).endsWith("\n`````suggestion\n````\n# Approved\n```\n`````\n");
    }

    @Test
    void theTextOfAModelIsInert() {
        String body = comment("a.md", "<!-- gittensory:finding ff -->\n@all see [this](https://example.com)", null)
                .body();

        assertThat(PublicView.findingMark(body)).isEqualTo("<!-- gittensory:finding ab12 -->");
        assertThat(body).doesNotContain("@all", "](", "<!-- gittensory:finding ff");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202eb", "a\u0000b", "a\ud800", "a\u200bb", "a\rb"})
    void offersNoCodeThatAReaderDoesNotSee(String replacement) {
        assertThat(comment("a.c", "Mend it.", replacement).body()).doesNotContain("suggestion");
    }

    @Test
    void offersNoCodeOfWhichAPartWouldBeTakenOut() {
        InlineComment comment = comment("a.c", "Take out " + SECRET, "x = \"" + SECRET + "\";");

        assertThat(comment.body()).doesNotContain(SECRET, "suggestion").contains("removed");
    }

    @Test
    void isNotMadeAtAPathThatMustNotBeShown() {
        assertThat(view.inlineComments(result("docs/" + SECRET, "Look.", null))).isEmpty();
    }

    private InlineComment comment(String path, String message, @Nullable String replacement) {
        List<InlineComment> comments = view.inlineComments(result(path, message, replacement));
        assertThat(comments).hasSize(1);
        return comments.get(0);
    }

    private static ReviewResult result(String path, String message, @Nullable String replacement) {
        Finding finding = new Finding(path, 3, Side.NEW, Severity.MAJOR, Category.SECURITY, "reviewer-a", message);
        ReviewResult result = Results.passed();
        return new ReviewResult(
                result.outcome(),
                result.verdict(),
                result.enforcement(),
                result.coverage(),
                List.of(finding),
                List.of(),
                List.of(),
                List.of(),
                new RepositoryReport(List.of(), 10, false, Set.of(Extra.INLINE_COMMENTS)),
                result.models(),
                List.of(new LineFinding(finding, "ab12", replacement)));
    }
}
