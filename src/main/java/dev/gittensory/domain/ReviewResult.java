package dev.gittensory.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a finished review has to say: the one source of comment, check run and API.
 *
 * @param verdict null if the review ended before the gate
 * @param enforcement what the review means for a merge
 * @param findings worst first
 * @param unreadFiles paths that nobody looked into, because the diff has no readable lines for them
 * @param cutFiles paths that were not read to their end, because the change is too large
 * @param repository what the repository's own configuration means for the texts
 * @param models what left for the model reviewers, and what they made of it
 * @param atLines the findings that can be shown at their lines, worst first; empty unless the repository wants that
 */
public record ReviewResult(
        Outcome outcome,
        @Nullable Verdict verdict,
        Enforcement enforcement,
        Coverage coverage,
        List<Finding> findings,
        List<AnalyzerReport> analyzers,
        List<String> unreadFiles,
        List<String> cutFiles,
        RepositoryReport repository,
        ModelReview models,
        List<LineFinding> atLines) {

    public ReviewResult {
        findings = List.copyOf(findings);
        analyzers = List.copyOf(analyzers);
        unreadFiles = List.copyOf(unreadFiles);
        // these five are absent from results that an earlier version has stored; it posted no check run
        cutFiles = cutFiles == null ? List.of() : List.copyOf(cutFiles);
        enforcement = enforcement == null ? Enforcement.NONE : enforcement;
        repository = repository == null ? RepositoryReport.NONE : repository;
        models = models == null ? ModelReview.NONE : models;
        atLines = atLines == null ? List.of() : List.copyOf(atLines);
    }

    /** A result of which nothing is shown at lines. */
    public ReviewResult(
            Outcome outcome,
            @Nullable Verdict verdict,
            Enforcement enforcement,
            Coverage coverage,
            List<Finding> findings,
            List<AnalyzerReport> analyzers,
            List<String> unreadFiles,
            List<String> cutFiles,
            RepositoryReport repository,
            ModelReview models) {
        this(
                outcome,
                verdict,
                enforcement,
                coverage,
                findings,
                analyzers,
                unreadFiles,
                cutFiles,
                repository,
                models,
                List.of());
    }

    /** The result of a review that ended before the gate. */
    public static ReviewResult without(Outcome outcome, Enforcement enforcement) {
        return new ReviewResult(
                outcome,
                null,
                enforcement,
                new Coverage(0, 0, 0, 0, 0, 0),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RepositoryReport.NONE,
                ModelReview.NONE);
    }
}
