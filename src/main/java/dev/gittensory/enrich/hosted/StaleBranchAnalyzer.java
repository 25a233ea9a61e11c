package dev.gittensory.enrich.hosted;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.PullRequestSource.BranchState;
import dev.gittensory.enrich.Subject;
import jakarta.enterprise.context.Dependent;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Finds a branch that was left so long ago, or whose files have changed so much since, that the change reviewed is not
 * the change that would be merged.
 *
 * <p>Age is counted from the merge base to the tip of the base branch, not to now: a branch does not grow stale while
 * nothing happens, and the same pull request always gets the same answer.
 */
@Dependent
public final class StaleBranchAnalyzer implements Analyzer {

    /** A busy project makes as many in a day, so they count only after a week. */
    private static final int MANY_COMMITS = 50;

    private static final Duration WEEK = Duration.ofDays(7);

    /** A project that makes fewer in a month has hardly moved. */
    private static final int SOME_COMMITS = 10;

    private static final Duration MONTH = Duration.ofDays(30);

    /** So many, and half of the change, are more than a coincidence. */
    private static final int SEVERAL_FILES = 3;

    /** Files that every other change touches and that are resolved in passing. */
    private static final Set<String> EVERYBODYS = Set.of(
            "package-lock.json",
            "npm-shrinkwrap.json",
            "yarn.lock",
            "pnpm-lock.yaml",
            "bun.lock",
            "cargo.lock",
            "go.sum",
            "poetry.lock",
            "uv.lock",
            "pipfile.lock",
            "gemfile.lock",
            "composer.lock",
            "pubspec.lock",
            "packages.lock.json");

    private static final List<String> JOURNALS = List.of("changelog", "changes.", "history.", "news.", "release-notes");

    @Override
    public String name() {
        return "staleBranch";
    }

    @Override
    public CostClass costClass() {
        return CostClass.GITHUB;
    }

    /** It reads no line of the change, so none can be missing. */
    @Override
    public boolean readsEverything() {
        return true;
    }

    @Override
    public Analysis analyze(Subject subject) {
        List<FileChange> files = subject.changes().files();
        if (files.isEmpty()) {
            return new Analysis.Skipped(EnrichReason.NO_FILES);
        }
        Inquiry inquiry = new Inquiry(name());
        Optional<BranchState> answer = inquiry.ask(subject.requirePullRequest()::branch);
        answer.filter(branch -> branch.behindBy() > 0).ifPresent(branch -> judge(branch, files, inquiry));
        return inquiry.conclusion();
    }

    private static void judge(BranchState branch, List<FileChange> files, Inquiry inquiry) {
        Set<String> moved = Set.copyOf(inquiry.noted(branch.baseTouched()).items());
        List<FileChange> telling =
                files.stream().filter(file -> !isEverybodys(file.path())).toList();
        List<FileChange> shared = telling.stream()
                .filter(file -> moved.contains(file.path())
                        || file.previousPath() != null && moved.contains(file.previousPath()))
                .toList();
        if (!shared.isEmpty()) {
            boolean most = shared.size() >= SEVERAL_FILES && shared.size() * 2 >= telling.size();
            inquiry.found(
                    shared.get(0).path(),
                    most ? Severity.MAJOR : Severity.MINOR,
                    Category.CORRECTNESS,
                    "Files of this pull request that the base branch has changed since: " + shared.size()
                            + "; commits that the branch lacks: " + branch.behindBy()
                            + ". Update the branch and look at both changes together.");
        } else if (isLeftBehind(branch)) {
            inquiry.found(
                    files.get(0).path(),
                    Severity.MINOR,
                    Category.MAINTAINABILITY,
                    "Commits of the base branch that the branch of this pull request lacks: " + branch.behindBy()
                            + ". Update the branch, so that what is reviewed and checked is what will be merged.");
        }
    }

    private static boolean isLeftBehind(BranchState branch) {
        Duration age = Duration.between(branch.mergeBaseAt(), branch.baseTipAt());
        return branch.behindBy() >= MANY_COMMITS && age.compareTo(WEEK) >= 0
                || branch.behindBy() >= SOME_COMMITS && age.compareTo(MONTH) >= 0;
    }

    private static boolean isEverybodys(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return EVERYBODYS.contains(name) || JOURNALS.stream().anyMatch(name::startsWith);
    }
}
