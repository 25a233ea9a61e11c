package dev.gittensory.api;

import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.Coverage;
import dev.gittensory.domain.FileSummary;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.StageRecord;
import dev.gittensory.domain.Verdict;
import dev.gittensory.pipeline.ReviewSnapshot;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A review as callers of the API see it. What is known only at the end is null, or empty, until then.
 *
 * @param status {@code queued | running | finished}
 * @param outcome {@code reviewed | partial | deferred | skipped | superseded | failed}
 * @param reasons codes that explain the outcome
 * @param verdict {@code pass | block | hold}
 * @param verdictReasons codes that explain the verdict, the deciding one first
 * @param mode what the verdict is worth: {@code off | advisory | block}
 * @param conclusion how the check run ends, in GitHub's words; {@code none} if none is posted
 * @param configProblems what is wrong with the configuration of the repository
 * @param models what left for the model reviewers, and what they made of it
 * @param head the commit that was reviewed, null for a posted diff
 */
record ReviewView(
        String id,
        String status,
        @Nullable String outcome,
        List<String> reasons,
        @Nullable String verdict,
        List<String> verdictReasons,
        @Nullable String policyVersion,
        @Nullable String mode,
        @Nullable String conclusion,
        List<ConfigProblemView> configProblems,
        @Nullable Coverage coverage,
        List<FindingView> findings,
        List<AnalyzerView> analyzers,
        List<FileView> files,
        List<StageView> stages,
        @Nullable ModelsView models,
        @Nullable String head,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** A finding; {@code line} is null if it is about the whole file. */
    record FindingView(
            String path,
            @Nullable Integer line,
            String side,
            String severity,
            String category,
            String source,
            String message) {}

    /** An analyzer: {@code complete | skipped | degraded}, and why. */
    record AnalyzerView(
            String name, String status, @Nullable String reason, long durationMs) {}

    /** A file of the change: {@code added | modified | deleted | renamed | copied}. */
    record FileView(String path, @Nullable String previousPath, String kind, boolean binary, int added, int removed) {}

    /** A stage that has ended: {@code complete | degraded | skipped}, and why. */
    record StageView(
            String name,
            Instant startedAt,
            long durationMs,
            String status,
            @Nullable String reason) {}

    static ReviewView of(ReviewSnapshot review) {
        ReviewResult result = review.result();
        Verdict verdict = result == null ? null : result.verdict();
        return new ReviewView(
                review.id().toString(),
                review.status().label(),
                result == null ? null : result.outcome().label(),
                result == null ? List.of() : codes(result.outcome().reasons()),
                verdict == null ? null : verdict.label(),
                verdict == null ? List.of() : codes(verdict.reasons()),
                verdict == null ? null : verdict.policyVersion(),
                result == null ? null : result.enforcement().mode().label(),
                result == null ? null : result.enforcement().conclusion().label(),
                result == null
                        ? List.of()
                        : ConfigProblemView.of(result.repository().problems()),
                result == null ? null : result.coverage(),
                result == null
                        ? List.of()
                        : result.findings().stream().map(ReviewView::view).toList(),
                result == null
                        ? List.of()
                        : result.analyzers().stream().map(ReviewView::view).toList(),
                review.files().stream().map(ReviewView::view).toList(),
                review.stages().stream().map(ReviewView::view).toList(),
                result == null ? null : ModelsView.of(result.models()),
                review.head(),
                review.createdAt(),
                review.finishedAt());
    }

    private static FindingView view(Finding finding) {
        return new FindingView(
                finding.path(),
                finding.line(),
                word(finding.side()),
                word(finding.severity()),
                word(finding.category()),
                finding.source(),
                finding.message());
    }

    private static AnalyzerView view(AnalyzerReport report) {
        boolean complete = report.status() instanceof AnalyzerReport.Status.Complete;
        return new AnalyzerView(
                report.analyzer(),
                report.status().label(),
                complete ? null : report.status().reasonCode(),
                report.durationMs());
    }

    private static FileView view(FileSummary file) {
        return new FileView(
                file.path(), file.previousPath(), word(file.kind()), file.binary(), file.added(), file.removed());
    }

    private static StageView view(StageRecord stage) {
        Reason reason = stage.reason();
        return new StageView(
                stage.name(),
                stage.startedAt(),
                stage.durationMs(),
                word(stage.status()),
                reason == null ? null : reason.code());
    }

    private static List<String> codes(List<? extends Reason> reasons) {
        return reasons.stream().map(Reason::code).toList();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
