package dev.gittensory.publish.text;

import dev.gittensory.domain.AnalyzerReport;
import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.ConfigProblem;
import dev.gittensory.domain.Coverage;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.Finding.Side;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.ModelReview;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Results that tests begin with. */
public final class Results {

    public static final Verdict PASS = new Verdict.Pass(List.of(), "built-in-2");
    public static final Enforcement ENFORCED = new Enforcement(GateMode.BLOCK, CheckConclusion.SUCCESS);
    public static final Enforcement UNPOSTED = new Enforcement(GateMode.OFF, CheckConclusion.NONE);
    public static final Coverage COVERAGE = new Coverage(2, 3, 1, 3, 0, 2);

    private Results() {}

    /** Passed, with nothing to say. */
    public static ReviewResult passed() {
        return with(List.of());
    }

    public static ReviewResult with(List<Finding> findings) {
        return with(findings, RepositoryReport.NONE);
    }

    public static ReviewResult with(List<Finding> findings, RepositoryReport repository) {
        return with(findings, ENFORCED, repository);
    }

    public static ReviewResult with(List<Finding> findings, Enforcement enforcement, RepositoryReport repository) {
        return new ReviewResult(
                new Outcome.Reviewed(),
                PASS,
                enforcement,
                COVERAGE,
                findings,
                List.of(),
                List.of(),
                List.of(),
                repository,
                ModelReview.NONE);
    }

    public static ReviewResult decided(Verdict verdict, Enforcement enforcement) {
        return new ReviewResult(
                new Outcome.Reviewed(),
                verdict,
                enforcement,
                COVERAGE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                RepositoryReport.NONE,
                ModelReview.NONE);
    }

    public static ReviewResult with(List<AnalyzerReport> analyzers, List<String> unread) {
        return new ReviewResult(
                new Outcome.Reviewed(),
                PASS,
                ENFORCED,
                COVERAGE,
                List.of(),
                analyzers,
                unread,
                List.of(),
                RepositoryReport.NONE,
                ModelReview.NONE);
    }

    /** What a repository is told that has these problems, and no wishes. */
    public static RepositoryReport problems(List<ConfigProblem> problems) {
        return new RepositoryReport(problems, RepositoryReport.FINDINGS_SHOWN, false);
    }

    public static ConfigProblem unknownKey(int line, String key) {
        return new ConfigProblem(line, ConfigProblem.Kind.UNKNOWN_KEY, key, "There is no such key.");
    }

    public static Finding finding(Severity severity, String path, @Nullable Integer line, String message) {
        return new Finding(path, line, Side.NEW, severity, Category.DOCS, "some", message);
    }
}
