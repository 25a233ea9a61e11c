package dev.gittensory.publish;

import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import java.util.List;
import java.util.Locale;

/** Renders what the check run of a finished review shows. Pure: the same result gives the same text. */
public final class CheckRunRenderer {

    private CheckRunRenderer() {}

    /**
     * The texts of a check run, in GitHub's terms.
     *
     * @param title one line
     * @param summary Markdown: outcome, verdict, coverage, and what nobody has looked at
     * @param text Markdown: how each analyzer ended
     */
    public record Output(String title, String summary, String text) {}

    /** The output for this result. */
    static Output render(ReviewResult result) {
        StringBuilder summary = new StringBuilder(Sentences.outcome(result)).append('\n');
        Verdict verdict = result.verdict();
        if (verdict != null) {
            summary.append(Sentences.verdict(verdict)).append('\n');
            summary.append('\n').append(Sentences.coverage(result.coverage())).append('\n');
        }
        Sentences.missing(result)
                .forEach(missing -> summary.append('\n').append(missing).append('\n'));
        return new Output(title(result), summary.toString(), analyzers(result.analyzers()));
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

    private static String analyzers(List<AnalyzerReport> reports) {
        StringBuilder table = new StringBuilder("| analyzer | status | findings or reason |\n|---|---|---|\n");
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
