package dev.gittensory.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a finished review has to say: the one source of comment, check run and API.
 *
 * @param verdict null if the review ended before the gate
 * @param findings worst first
 * @param unreadFiles paths that nobody looked into, because the diff has no readable lines for them
 * @param cutFiles paths that were not read to their end, because the change is too large
 */
public record ReviewResult(
        Outcome outcome,
        @Nullable Verdict verdict,
        Coverage coverage,
        List<Finding> findings,
        List<AnalyzerReport> analyzers,
        List<String> unreadFiles,
        List<String> cutFiles) {

    public ReviewResult {
        findings = List.copyOf(findings);
        analyzers = List.copyOf(analyzers);
        unreadFiles = List.copyOf(unreadFiles);
        // absent from results that an earlier version has stored
        cutFiles = cutFiles == null ? List.of() : List.copyOf(cutFiles);
    }

    /** The result of a review that could not be carried to an end. */
    public static ReviewResult failed(Reason reason) {
        return new ReviewResult(
                new Outcome.Failed(reason),
                null,
                new Coverage(0, 0, 0, 0, 0, 0),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }
}
