package dev.gittensory.enrich.schedule;

import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.PullRequestSource;
import dev.gittensory.enrich.Subject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutorService;

/**
 * Looks at a change with every analyzer that the profile includes, under one time budget. Fails open, never silently:
 * each analyzer ends in the report, and so does each file that was not read whole. Safe for many threads.
 */
public final class Enricher {

    private final List<Analyzer> analyzers;
    private final EnrichSettings settings;
    private final Guards guards;
    private final ExecutorService executor;

    /**
     * With the analyzers of the product, in any order.
     *
     * @param executor of the container
     * @throws IllegalArgumentException if two analyzers have the same name
     */
    public Enricher(List<Analyzer> analyzers, EnrichSettings settings, Guards guards, ExecutorService executor) {
        // what safety rests on first, so that it is not what time runs out for
        this.analyzers = analyzers.stream()
                .sorted(Comparator.comparing((Analyzer analyzer) -> !analyzer.readsEverything())
                        .thenComparing(Analyzer::name))
                .toList();
        long names = analyzers.stream().map(Analyzer::name).distinct().count();
        if (names < analyzers.size()) {
            throw new IllegalArgumentException(
                    "two analyzers have the same name, and reports could not tell them apart");
        }
        this.settings = settings;
        this.guards = guards;
        this.executor = executor;
    }

    EnrichResult enrich(Subject subject) {
        PullRequestSource source = subject.pullRequest();
        Schedule schedule = new Schedule(
                guards, executor, settings, source == null ? "" : source.ref().repository());
        Caps.Extent extent = Caps.of(settings.profile()).apply(subject.changes());
        List<Run> runs = new ArrayList<>();
        List<AnalyzerReport> reports = new ArrayList<>();
        for (Analyzer analyzer : analyzers) {
            if (isIncluded(analyzer, subject)) {
                runs.add(run(analyzer, subject, extent));
            } else {
                reports.add(new AnalyzerReport(analyzer.name(), new Status.Skipped(EnrichReason.NOT_IN_PROFILE), 0));
            }
        }
        schedule.carryOut(runs);
        runs.stream().map(Run::report).forEach(reports::add);
        reports.sort(Comparator.comparing(AnalyzerReport::analyzer));
        return result(subject, extent, runs, reports);
    }

    private static Run run(Analyzer analyzer, Subject subject, Caps.Extent extent) {
        return analyzer.readsEverything()
                ? new Run(analyzer, subject, false)
                : new Run(
                        analyzer,
                        subject.with(extent.changes()),
                        !extent.cutFiles().isEmpty());
    }

    private boolean isIncluded(Analyzer analyzer, Subject subject) {
        boolean answerable = analyzer.costClass() != CostClass.GITHUB || subject.pullRequest() != null;
        return answerable
                && settings.profile().includes(analyzer.leastProfile())
                && settings.endpoints().containsAll(analyzer.endpoints());
    }

    private static EnrichResult result(
            Subject subject, Caps.Extent extent, List<Run> runs, List<AnalyzerReport> reports) {
        List<Finding> findings = runs.stream()
                .sorted(Comparator.comparing(run -> run.analyzer().name()))
                .flatMap(run -> run.findings().stream())
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
        List<String> binary = subject.changes().files().stream()
                .filter(FileChange::binary)
                .map(FileChange::path)
                .toList();
        return new EnrichResult(findings, reports, subject.changes().files().size(), binary, extent.cutFiles());
    }
}
