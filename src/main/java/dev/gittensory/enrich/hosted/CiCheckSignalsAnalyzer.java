package dev.gittensory.enrich.hosted;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.PullRequestSource;
import dev.gittensory.enrich.PullRequestSource.CheckSignal;
import dev.gittensory.enrich.PullRequestSource.CheckSignal.Conclusion;
import dev.gittensory.enrich.PullRequestSource.Listing;
import dev.gittensory.enrich.Subject;
import jakarta.enterprise.context.Dependent;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds checks that failed, and required ones that got stuck, so that a review is not read as if continuous
 * integration had agreed.
 *
 * <p>Only required checks are named: their names come from the settings of the repository. Any other name comes from
 * whoever wrote the workflow, which may be the author of the pull request, and a finding is read by people and models.
 */
@Dependent
public final class CiCheckSignalsAnalyzer implements Analyzer {

    private static final Set<Conclusion> FAILED = EnumSet.of(Conclusion.FAILURE, Conclusion.TIMED_OUT);

    /** Ended, or never began, without a judgement; nothing more comes by waiting. */
    private static final Set<Conclusion> STUCK =
            EnumSet.of(Conclusion.CANCELLED, Conclusion.STALE, Conclusion.ACTION_REQUIRED);

    /** As the host counts where a check is required. */
    private static final Set<Conclusion> PASSED =
            EnumSet.of(Conclusion.SUCCESS, Conclusion.NEUTRAL, Conclusion.SKIPPED);

    private static final int MOST_NAMES = 5;
    private static final int LONGEST_NAME = 60;
    private static final String PUNCTUATION = " _-./()";

    @Override
    public String name() {
        return "ciCheckSignals";
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
        if (subject.changes().files().isEmpty()) {
            return new Analysis.Skipped(EnrichReason.NO_FILES);
        }
        PullRequestSource source = subject.requirePullRequest();
        String path = subject.changes().files().get(0).path();
        Inquiry inquiry = new Inquiry(name());
        Listing<CheckSignal> checks = inquiry.list(source::checks);
        Set<String> required = inquiry.ask(source::requiredChecks).orElse(Set.of());
        reportFailed(checks.items(), required, path, inquiry);
        reportStuck(checks.items(), required, path, inquiry);
        return inquiry.conclusion();
    }

    private static void reportFailed(List<CheckSignal> checks, Set<String> required, String path, Inquiry inquiry) {
        Set<String> failed = names(checks, FAILED);
        Set<String> failedRequired = both(failed, required);
        if (!failedRequired.isEmpty()) {
            inquiry.found(
                    path,
                    Severity.MAJOR,
                    Category.TESTS,
                    "Checks that the base branch requires and that failed for this pull request: "
                            + named(failedRequired) + ". Mend what they found.");
        }
        int others = failed.size() - failedRequired.size();
        if (others > 0) {
            inquiry.found(
                    path,
                    Severity.MINOR,
                    Category.TESTS,
                    "Failed checks of this pull request that the base branch is not known to require: " + others
                            + ". See whether the change is the reason.");
        }
    }

    /** Those that still run say nothing: at the time of a review that is their normal state. */
    private static void reportStuck(List<CheckSignal> checks, Set<String> required, String path, Inquiry inquiry) {
        Set<String> stuck = both(names(checks, STUCK), required);
        // a workflow that two events start reports twice, and one of the two runs is often cancelled
        stuck.removeAll(names(checks, PASSED));
        stuck.removeAll(names(checks, FAILED));
        if (!stuck.isEmpty()) {
            inquiry.found(
                    path,
                    Severity.MINOR,
                    Category.TESTS,
                    "Checks that the base branch requires and that ended without a result: " + named(stuck)
                            + ". They were cancelled, went stale or wait for a person: start them again.");
        }
    }

    private static Set<String> names(List<CheckSignal> checks, Set<Conclusion> conclusions) {
        return checks.stream()
                .filter(check -> conclusions.contains(check.conclusion()))
                .map(CheckSignal::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return one.stream().filter(other::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many, and the first names. */
    private static String named(Set<String> names) {
        Stream<String> shown = names.stream().limit(MOST_NAMES).map(CiCheckSignalsAnalyzer::shown);
        String more = names.size() > MOST_NAMES ? ", …" : "";
        return names.size() + shown.collect(Collectors.joining(", ", " (", more + ")"));
    }

    /** The name of a check for the public: short, in one line, and neither markup nor a mention. */
    static String shown(String name) {
        boolean whole = name.length() <= LONGEST_NAME;
        StringBuilder shown = new StringBuilder(LONGEST_NAME + 1);
        name.chars()
                .limit(LONGEST_NAME)
                .forEach(character -> shown.append(isPlain(character) ? (char) character : '?'));
        return whole ? shown.toString() : shown.append('…').toString();
    }

    private static boolean isPlain(int character) {
        return character >= 'a' && character <= 'z'
                || character >= 'A' && character <= 'Z'
                || character >= '0' && character <= '9'
                || PUNCTUATION.indexOf(character) >= 0;
    }
}
