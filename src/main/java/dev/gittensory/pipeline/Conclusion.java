package dev.gittensory.pipeline;

import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.Coverage;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.StageResult;
import dev.gittensory.enrich.schedule.EnrichResult;
import dev.gittensory.gate.Facts;
import dev.gittensory.gate.Gate;
import dev.gittensory.gate.GateResult;
import dev.gittensory.review.AiResult;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Draws the results of the stages together. Pure. */
final class Conclusion {

    private Conclusion() {}

    /** What the gate is to know of the earlier stages. */
    static Facts facts(EnrichResult enriched, AiResult opinion) {
        boolean secretsKnown = enriched.analyzers().stream()
                .anyMatch(report -> report.analyzer().equals(Gate.SECRET) && !report.degraded());
        boolean nothingRead =
                enriched.filesTotal() > 0 && enriched.unreadFiles().size() == enriched.filesTotal();
        return new Facts(secretsKnown && !nothingRead, ai(opinion));
    }

    private static Facts.Ai ai(AiResult opinion) {
        return switch (opinion.status()) {
            case COMPLETE -> Facts.Ai.CONCLUSIVE;
            case SKIPPED -> Facts.Ai.NO_REVIEWERS;
            case DEGRADED -> Facts.Ai.INCONCLUSIVE;
        };
    }

    /** The result of a review that went through all stages: partial as soon as one of them has something to regret. */
    static ReviewResult of(EnrichResult enriched, AiResult opinion, GateResult decided) {
        List<Reason> missing = Stream.<StageResult>of(enriched, opinion, decided)
                .map(StageResult::reason)
                .filter(Objects::nonNull)
                .toList();
        Outcome outcome = missing.isEmpty() ? new Outcome.Reviewed() : new Outcome.Partial(missing);
        return new ReviewResult(
                outcome,
                decided.verdict(),
                coverage(enriched, opinion),
                enriched.findings(),
                enriched.analyzers(),
                enriched.unreadFiles(),
                enriched.cutFiles());
    }

    private static Coverage coverage(EnrichResult enriched, AiResult opinion) {
        List<AnalyzerReport> expected =
                enriched.analyzers().stream().filter(AnalyzerReport::expected).toList();
        long degraded = expected.stream().filter(AnalyzerReport::degraded).count();
        int filesTotal = enriched.filesTotal();
        return new Coverage(
                filesTotal - enriched.unreadFiles().size() - enriched.cutFiles().size(),
                filesTotal,
                expected.size() - (int) degraded,
                expected.size(),
                opinion.answered(),
                opinion.expected());
    }
}
