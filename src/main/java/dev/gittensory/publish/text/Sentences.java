package dev.gittensory.publish.text;

import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.AnalyzerReport.Status;
import dev.gittensory.domain.Coverage;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What a result says in words, the same in the comment and in the check run. */
final class Sentences {

    private static final int FILES_NAMED = 10;

    private Sentences() {}

    static String headline(ReviewResult result) {
        Verdict verdict = result.verdict();
        if (verdict instanceof Verdict.Block) {
            return "this change should not go in as it is";
        }
        if (verdict instanceof Verdict.Pass) {
            return "nothing speaks against this change";
        }
        return verdict == null ? "this change was not reviewed" : "a person has to look at this change";
    }

    /** How the review ended, what was decided, and what that is worth, a line each. */
    static String decision(ReviewResult result) {
        Verdict verdict = result.verdict();
        return "Review **" + result.outcome().label() + "**"
                + because(result.outcome().reasons()) + ".\n"
                + (verdict == null ? "" : "Verdict **" + verdict.label() + "**" + because(verdict.reasons()) + ".\n")
                + Effect.of(result) + "\n";
    }

    private static String because(List<? extends Reason> reasons) {
        return reasons.isEmpty() ? "" : reasons.stream().map(Reason::text).collect(Collectors.joining("; ", ": ", ""));
    }

    static String coverage(Coverage coverage) {
        return "Read %d of %d files · %d of %d analyzers complete · %d of %d model reviewers answered"
                .formatted(
                        coverage.filesRead(),
                        coverage.filesTotal(),
                        coverage.analyzersComplete(),
                        coverage.analyzersExpected(),
                        coverage.reviewersAnswered(),
                        coverage.reviewersExpected());
    }

    /** What nobody has looked at, a sentence each; empty if there is nothing of the kind. */
    static List<String> missing(ReviewResult result) {
        List<String> sentences = new ArrayList<>();
        Set<String> found = result.findings().stream().map(Finding::source).collect(Collectors.toSet());
        Predicate<AnalyzerReport> partly = report ->
                report.status().equals(new Status.Degraded(EnrichReason.CAPPED)) || found.contains(report.analyzer());
        String without = degraded(result.analyzers(), partly.negate());
        if (!without.isEmpty()) {
            sentences.add("**Reviewed without:** " + without + ".");
        }
        String inPart = degraded(result.analyzers(), partly);
        if (!inPart.isEmpty()) {
            sentences.add("**Reviewed only in part:** " + inPart + ".");
        }
        if (!result.unreadFiles().isEmpty()) {
            sentences.add("Not read, because binary: " + named(result.unreadFiles()) + ".");
        }
        if (!result.cutFiles().isEmpty()) {
            sentences.add("Not read to the end, because the change is too large: " + named(result.cutFiles()) + ".");
        }
        sentences.addAll(ModelSentences.remarks(result.models()));
        return sentences;
    }

    /** The degraded analyzers by their reasons: a reader wants each cause once. */
    private static String degraded(List<AnalyzerReport> analyzers, Predicate<AnalyzerReport> wanted) {
        Map<EnrichReason, List<String>> byReason = new LinkedHashMap<>();
        for (AnalyzerReport report : analyzers) {
            if (report.status() instanceof Status.Degraded degraded && wanted.test(report)) {
                byReason.computeIfAbsent(degraded.reason(), any -> new ArrayList<>())
                        .add(report.analyzer());
            }
        }
        return byReason.entrySet().stream()
                .map(cause -> String.join(", ", cause.getValue()) + " ("
                        + cause.getKey().text() + ")")
                .collect(Collectors.joining("; "));
    }

    static String named(List<String> paths) {
        String named = paths.stream().limit(FILES_NAMED).map(Markdown::code).collect(Collectors.joining(", "));
        int more = paths.size() - FILES_NAMED;
        return more > 0 ? named + " and " + more + " more" : named;
    }
}
