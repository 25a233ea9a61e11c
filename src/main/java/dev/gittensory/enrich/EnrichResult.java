package dev.gittensory.enrich;

import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.StageResult;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What enrichment found, and what became of every analyzer that should have looked.
 *
 * @param filesTotal files of the change
 * @param unreadFiles paths of those that have no readable lines
 */
public record EnrichResult(
        List<Finding> findings, List<AnalyzerReport> analyzers, int filesTotal, List<String> unreadFiles)
        implements StageResult {

    public EnrichResult {
        findings = List.copyOf(findings);
        analyzers = List.copyOf(analyzers);
        unreadFiles = List.copyOf(unreadFiles);
    }

    @Override
    public Status status() {
        return reason() == null ? Status.COMPLETE : Status.DEGRADED;
    }

    @Override
    public @Nullable Reason reason() {
        return analyzers.stream().anyMatch(AnalyzerReport::degraded) ? EnrichReason.ANALYZERS_DEGRADED : null;
    }

    @Override
    public List<ProductEvent> announcements(ReviewId review) {
        return analyzers.stream()
                .<ProductEvent>map(report -> new ProductEvent.AnalyzerFinished(review, report))
                .toList();
    }
}
