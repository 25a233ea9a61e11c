package dev.gittensory.pipeline;

import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.Coverage;
import dev.gittensory.domain.Extra;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.ModelReview;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.StageResult;
import dev.gittensory.enrich.schedule.EnrichResult;
import dev.gittensory.gate.Facts;
import dev.gittensory.gate.GateResult;
import dev.gittensory.gate.Signal;
import dev.gittensory.review.AiResult;
import dev.gittensory.review.Disclosure;
import dev.gittensory.review.Opinion.Stance;
import dev.gittensory.review.ReviewerFinding;
import dev.gittensory.review.ReviewerReport;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Draws the results of the stages together. Pure. */
final class Conclusion {

    private Conclusion() {}

    /** What the gate is to know of the earlier stages. */
    static Facts facts(ChangeSet changes, EnrichResult enriched, AiResult opinion) {
        Set<String> done = enriched.analyzers().stream()
                .filter(report -> report.expected() && !report.degraded())
                .map(AnalyzerReport::analyzer)
                .collect(Collectors.toSet());
        List<FileChange> files = changes.files();
        return new Facts(
                done,
                enriched.filesTotal(),
                filesRead(enriched),
                files.stream().mapToLong(file -> file.added() + file.removed()).sum(),
                files.stream()
                        .flatMap(Conclusion::paths)
                        .distinct()
                        .limit(Facts.MOST_PATHS + 1L)
                        .toList(),
                false,
                ai(opinion));
    }

    /** What the gate is to know of the findings. */
    static List<Signal> signals(EnrichResult enriched, AiResult opinion) {
        return Stream.concat(
                        enriched.findings().stream().map(Signal::of),
                        opinion.findings().stream().map(Conclusion::signal))
                .toList();
    }

    private static Signal signal(ReviewerFinding found) {
        Finding finding = found.finding();
        return new Signal(finding.source(), finding.category(), finding.severity(), found.confidence());
    }

    private static Stream<String> paths(FileChange file) {
        return Stream.concat(Stream.of(file.path()), Stream.ofNullable(file.previousPath()));
    }

    private static int filesRead(EnrichResult enriched) {
        return enriched.filesTotal()
                - enriched.unreadFiles().size()
                - enriched.cutFiles().size();
    }

    private static Facts.Ai ai(AiResult opinion) {
        return switch (opinion.agreement()) {
            case NO_REVIEWERS -> Facts.Ai.NO_REVIEWERS;
            case AGREED -> objected(opinion) ? Facts.Ai.OBJECTED : Facts.Ai.AGREED;
            case SPLIT -> Facts.Ai.SPLIT;
            case INCONCLUSIVE -> Facts.Ai.INCONCLUSIVE;
        };
    }

    /** Consensus has a blocker only where both would block. */
    private static boolean objected(AiResult opinion) {
        return opinion.findings().stream().anyMatch(found -> found.finding().severity() == Finding.Severity.BLOCKER);
    }

    /**
     * The result of a review that went through all stages: partial as soon as one of them has something to regret.
     *
     * @param changes asked only if findings are to be shown at their lines
     */
    static ReviewResult of(EnrichResult enriched, AiResult opinion, GateResult decided, Supplier<ChangeSet> changes) {
        List<Reason> missing = Stream.<StageResult>of(enriched, opinion, decided)
                .map(StageResult::reason)
                .filter(Objects::nonNull)
                .toList();
        Outcome outcome = missing.isEmpty() ? new Outcome.Reviewed() : new Outcome.Partial(missing);
        return new ReviewResult(
                outcome,
                decided.decision().verdict(),
                decided.decision().enforcement(),
                coverage(enriched, opinion),
                findings(enriched, opinion),
                enriched.analyzers(),
                enriched.unreadFiles(),
                enriched.cutFiles(),
                decided.repository(),
                models(opinion),
                decided.repository().extras().contains(Extra.INLINE_COMMENTS)
                        ? LineFindings.of(changes.get(), enriched.findings(), opinion.findings())
                        : List.of());
    }

    /** Worst first; of the same severity, what is certain before what a model thinks. */
    private static List<Finding> findings(EnrichResult enriched, AiResult opinion) {
        return Stream.concat(
                        enriched.findings().stream(),
                        opinion.findings().stream().map(ReviewerFinding::finding))
                .sorted(Comparator.comparing(Finding::severity))
                .toList();
    }

    private static ModelReview models(AiResult opinion) {
        Disclosure disclosure = opinion.disclosure();
        return new ModelReview(
                opinion.reviewers().stream().map(Conclusion::reviewer).toList(),
                opinion.disagreements(),
                opinion.unreadFiles(),
                disclosure.redactions().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum(),
                disclosure.inputHash(),
                disclosure.promptVersion(),
                disclosure.independent());
    }

    private static ModelReview.Reviewer reviewer(ReviewerReport report) {
        Stance stance = report.stance();
        return new ModelReview.Reviewer(
                report.slot().label(),
                report.provider(),
                report.model(),
                stance == null ? null : stance.label(),
                report.confidence(),
                report.reason(),
                report.usage().inputTokens(),
                report.usage().outputTokens(),
                report.usdSpent(),
                report.cached(),
                report.dropped(),
                report.sent());
    }

    private static Coverage coverage(EnrichResult enriched, AiResult opinion) {
        List<AnalyzerReport> expected =
                enriched.analyzers().stream().filter(AnalyzerReport::expected).toList();
        long degraded = expected.stream().filter(AnalyzerReport::degraded).count();
        return new Coverage(
                filesRead(enriched),
                enriched.filesTotal(),
                expected.size() - (int) degraded,
                expected.size(),
                opinion.answered(),
                opinion.expected());
    }
}
