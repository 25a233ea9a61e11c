package dev.gittensory.publish.text;

import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Renders the comment of a finished review. Pure: the same result gives the same text. */
final class CommentRenderer {

    /** First line of every comment, by which the service finds its own. */
    static final String MARKER = "<!-- gittensory:review -->";

    /** GitHub refuses longer bodies. */
    static final int LIMIT = 65_536;

    private CommentRenderer() {}

    /**
     * The comment as GitHub-flavoured Markdown, at most {@value #LIMIT} characters.
     *
     * @param head the commit that was reviewed, null for a posted diff
     */
    static String render(@Nullable String head, ReviewResult result) {
        StringBuilder text = new StringBuilder(MARKER).append('\n');
        text.append("### Gittensory: ").append(Sentences.headline(result)).append("\n\n");
        text.append(Sentences.decision(result));
        // rendered first, because the findings get what it leaves
        String tail = tail(head, result);
        if (result.verdict() != null) {
            text.append('\n').append(Sentences.coverage(result.coverage())).append("\n\n");
            text.append(FindingList.brief(result, LIMIT - text.length() - tail.length()));
        }
        return text.append(tail).toString();
    }

    private static String tail(@Nullable String head, ReviewResult result) {
        StringBuilder tail = new StringBuilder();
        Sentences.missing(result)
                .forEach(missing -> tail.append('\n').append(missing).append('\n'));
        List<ConfigProblem> problems = result.repository().problems();
        if (!problems.isEmpty()) {
            tail.append('\n').append(Configuration.count(problems)).append("; ");
            tail.append(Effect.whereTheRestIs(result)).append(".\n");
        }
        Verdict verdict = result.verdict();
        if (verdict != null) {
            tail.append("\n<sub>Policy ").append(Markdown.code(verdict.policyVersion()));
            tail.append(" · ")
                    .append(ModelSentences.disclosure(result.models()))
                    .append("</sub>\n");
        }
        return tail.append('\n').append(ResultBlock.of(head, result).line()).toString();
    }
}
