package dev.gittensory.publish;

import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.Coverage;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import java.util.List;
import java.util.stream.Collectors;

/** Renders the comment of a finished review. Pure: the same result gives the same text. */
public final class CommentRenderer {

    /** First line of every comment, by which the service finds its own. */
    public static final String MARKER = "<!-- gittensory:review -->";

    /** GitHub refuses longer bodies. */
    static final int LIMIT = 65_536;

    /** More than the notice of a cut needs. */
    private static final int CUT_NOTICE = 100;

    private static final int UNREAD_NAMED = 10;

    private CommentRenderer() {}

    /** The comment as GitHub-flavoured Markdown, at most {@value #LIMIT} characters. */
    public static String render(ReviewResult result) {
        StringBuilder text = new StringBuilder(MARKER).append('\n');
        text.append("### Gittensory: ").append(headline(result)).append("\n\n");
        text.append("Review **").append(result.outcome().label()).append("**");
        text.append(reasons(": ", result.outcome().reasons())).append(".\n");
        Verdict verdict = result.verdict();
        if (verdict == null) {
            return text.toString();
        }
        text.append("Verdict **").append(verdict.label()).append("**");
        text.append(reasons(": ", verdict.reasons())).append(".\n\n");
        text.append(coverage(result.coverage())).append("\n\n");
        StringBuilder tail = new StringBuilder();
        appendDegraded(tail, result.analyzers());
        appendUnread(tail, result.unreadFiles());
        tail.append("\n<sub>Policy ").append(Markdown.code(verdict.policyVersion()));
        tail.append(" · no part of this change was sent to a language model</sub>\n");
        // rendered first, because the findings get what it leaves
        appendFindings(text, result.findings(), LIMIT - tail.length() - CUT_NOTICE);
        return text.append(tail).toString();
    }

    private static String headline(ReviewResult result) {
        Verdict verdict = result.verdict();
        if (verdict instanceof Verdict.Block) {
            return "this change should not go in as it is";
        }
        if (verdict instanceof Verdict.Pass) {
            return "nothing speaks against this change";
        }
        return verdict == null ? "this change was not reviewed" : "a person has to look at this change";
    }

    private static String reasons(String before, List<? extends Reason> reasons) {
        return reasons.isEmpty()
                ? ""
                : before + reasons.stream().map(Reason::text).collect(Collectors.joining("; "));
    }

    private static String coverage(Coverage coverage) {
        return "Read %d of %d files · %d of %d analyzers complete · %d of %d model reviewers answered"
                .formatted(
                        coverage.filesRead(),
                        coverage.filesTotal(),
                        coverage.analyzersComplete(),
                        coverage.analyzersExpected(),
                        coverage.reviewersAnswered(),
                        coverage.reviewersExpected());
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

    private static void appendDegraded(StringBuilder text, List<AnalyzerReport> analyzers) {
        List<String> missing = analyzers.stream()
                .filter(AnalyzerReport::degraded)
                .map(report -> report.analyzer() + " (" + report.status().reasonCode() + ")")
                .toList();
        if (!missing.isEmpty()) {
            text.append("\n**Reviewed without:** ")
                    .append(String.join(", ", missing))
                    .append(".\n");
        }
    }

    private static void appendUnread(StringBuilder text, List<String> unread) {
        if (unread.isEmpty()) {
            return;
        }
        String named = unread.stream().limit(UNREAD_NAMED).map(Markdown::code).collect(Collectors.joining(", "));
        text.append("\nNot read, because binary: ").append(named);
        if (unread.size() > UNREAD_NAMED) {
            text.append(" and ").append(unread.size() - UNREAD_NAMED).append(" more");
        }
        text.append(".\n");
    }
}
