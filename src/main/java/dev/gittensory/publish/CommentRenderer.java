package dev.gittensory.publish;

import dev.gittensory.domain.Finding;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import java.util.List;

/** Renders the comment of a finished review. Pure: the same result gives the same text. */
final class CommentRenderer {

    /** First line of every comment, by which the service finds its own. */
    static final String MARKER = "<!-- gittensory:review -->";

    /** GitHub refuses longer bodies. */
    static final int LIMIT = 65_536;

    /** More than the notice of a cut needs. */
    private static final int CUT_NOTICE = 100;

    private CommentRenderer() {}

    /** The comment as GitHub-flavoured Markdown, at most {@value #LIMIT} characters. */
    static String render(ReviewResult result) {
        StringBuilder text = new StringBuilder(MARKER).append('\n');
        text.append("### Gittensory: ").append(Sentences.headline(result)).append("\n\n");
        text.append(Sentences.outcome(result)).append('\n');
        Verdict verdict = result.verdict();
        if (verdict == null) {
            return text.toString();
        }
        text.append(Sentences.verdict(verdict)).append("\n\n");
        text.append(Sentences.coverage(result.coverage())).append("\n\n");
        StringBuilder tail = new StringBuilder();
        Sentences.missing(result)
                .forEach(missing -> tail.append('\n').append(missing).append('\n'));
        tail.append("\n<sub>Policy ").append(Markdown.code(verdict.policyVersion()));
        tail.append(" · no part of this change was sent to a language model</sub>\n");
        // rendered first, because the findings get what it leaves
        appendFindings(text, result.findings(), LIMIT - tail.length() - CUT_NOTICE);
        return text.append(tail).toString();
    }

    private static void appendFindings(StringBuilder text, List<Finding> findings, int limit) {
        if (findings.isEmpty()) {
            text.append("No findings.\n");
            return;
        }
        text.append("#### Findings (").append(findings.size()).append(")\n\n");
        int shown = 0;
        for (FindingGroup group : FindingGroup.of(findings)) {
            String line = group.line();
            if (text.length() + line.length() > limit) {
                break;
            }
            text.append(line);
            shown += group.size();
        }
        if (shown < findings.size()) {
            text.append("\n**Cut here:** ")
                    .append(findings.size() - shown)
                    .append(" more findings do not fit into a comment.\n");
        }
    }
}
