package dev.gittensory.publish.text;

import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.domain.ReviewResult;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Renders what the check run of a finished review shows. Pure: the same result gives the same text. */
public final class CheckRunRenderer {

    /** GitHub refuses longer texts. */
    static final int LIMIT = 65_535;

    private CheckRunRenderer() {}

    /**
     * A check run, in GitHub's terms.
     *
     * @param conclusion GitHub's word for how it ends, null if no check run is posted
     * @param title one line
     * @param summary Markdown: outcome, verdict, what that means for the merge, coverage, and what nobody has looked at
     * @param text Markdown: what is wrong with the configuration, every finding, and how each analyzer ended; at most
     *     {@value #LIMIT} characters
     */
    public record Output(@Nullable String conclusion, String title, String summary, String text) {}

    /** The same, ended as another pull request with the same commit needs it: GitHub has one answer for a commit. */
    static Output asStrictAs(int pullRequest, CheckConclusion other, Output output) {
        String conclusion = other.label();
        String summary = "**Pull request " + pullRequest
                + " has the same commit, and its review is stricter: this check run ends with `" + conclusion
                + "` for both, whatever is said of it below.**\n\n" + output.summary();
        return new Output(conclusion, output.title(), Cut.bytes(summary, LIMIT), output.text());
    }

    /** The output for this result. */
    static Output render(ReviewResult result) {
        CheckConclusion conclusion = result.enforcement().conclusion();
        return new Output(
                conclusion == CheckConclusion.NONE ? null : conclusion.label(),
                title(result),
                summary(result),
                text(result));
    }

    private static String title(ReviewResult result) {
        String headline = Sentences.headline(result);
        long degraded =
                result.analyzers().stream().filter(AnalyzerReport::degraded).count();
        String title = headline.substring(0, 1).toUpperCase(Locale.ROOT) + headline.substring(1);
        return degraded == 0
                ? title
                : title + " (" + degraded + (degraded == 1 ? " analyzer" : " analyzers")
                        + " could not do all their work)";
    }

    private static String summary(ReviewResult result) {
        StringBuilder summary = new StringBuilder(Sentences.decision(result));
        if (result.verdict() != null) {
            summary.append('\n').append(Sentences.coverage(result.coverage())).append('\n');
        }
        Sentences.missing(result)
                .forEach(missing -> summary.append('\n').append(missing).append('\n'));
        List<ConfigProblem> problems = result.repository().problems();
        if (!problems.isEmpty()) {
            summary.append('\n').append(Configuration.count(problems)).append(", listed below.\n");
        }
        if (result.verdict() != null) {
            summary.append("\nThis review: ")
                    .append(ModelSentences.disclosure(result.models()))
                    .append(".\n");
        }
        return summary.toString();
    }

    private static String text(ReviewResult result) {
        String configuration = Configuration.section(result.repository().problems());
        String analyzers = analyzers(result.analyzers());
        if (result.verdict() == null) {
            return configuration + analyzers;
        }
        // the findings get what the others leave
        String findings = FindingList.full(result, LIMIT - configuration.length() - analyzers.length());
        return configuration + findings + analyzers;
    }

    private static String analyzers(List<AnalyzerReport> reports) {
        if (reports.isEmpty()) {
            return "";
        }
        StringBuilder table =
                new StringBuilder("\n#### Analyzers\n\n| analyzer | status | findings or reason |\n|---|---|---|\n");
        for (AnalyzerReport report : reports) {
            table.append("| ").append(report.analyzer());
            table.append(" | ").append(report.status().label());
            table.append(" | ").append(detail(report.status())).append(" |\n");
        }
        return table.toString();
    }

    private static String detail(Status status) {
        if (status instanceof Status.Complete complete) {
            return String.valueOf(complete.findings());
        }
        return status.reasonCode();
    }
}
