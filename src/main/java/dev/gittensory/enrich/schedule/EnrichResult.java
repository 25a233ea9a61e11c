package dev.gittensory.enrich.schedule;

import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.StageResult;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What enrichment found, and what became of every analyzer that should have looked.
 *
 * @param filesTotal files of the change
 * @param unreadFiles paths of those that have no readable lines
 * @param cutFiles paths of those that are too large to be read to their end
 */
public record EnrichResult(
        List<Finding> findings,
        List<AnalyzerReport> analyzers,
        int filesTotal,
        List<String> unreadFiles,
        List<String> cutFiles)
        implements StageResult {

    public EnrichResult {
        findings = List.copyOf(findings);
        analyzers = List.copyOf(analyzers);
        unreadFiles = List.copyOf(unreadFiles);
        // absent from checkpoints that an earlier version has stored
        cutFiles = cutFiles == null ? List.of() : List.copyOf(cutFiles);
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
                .<ProductEvent>flatMap(report -> Stream.concat(
                        Stream.of(new ProductEvent.AnalyzerFinished(review, report)),
                        ProductEvent.AnalyzerDegraded.of(review, report).stream()))
                .toList();
    }
}
