package dev.gittensory.enrich.hosted;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.FileChange;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.PullRequestSource;
import dev.gittensory.enrich.PullRequestSource.Approval;
import dev.gittensory.enrich.PullRequestSource.Listing;
import dev.gittensory.enrich.Subject;
import jakarta.enterprise.context.Dependent;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Finds files that have owners none of whom has looked, and changes that take the owners away from files. Owners are
 * those of the base branch, because a change must not choose its own.
 *
 * <p>A repository without a CODEOWNERS file is complete without a finding, not skipped: that nobody owns a file there is
 * an answer, and the host had to be asked for it.
 */
@Dependent
public final class CodeownersAnalyzer implements Analyzer {

    private static final int MOST_GROUPS = 5;

    @Override
    public String name() {
        return "codeowners";
    }

    @Override
    public CostClass costClass() {
        return CostClass.GITHUB;
    }

    @Override
    public Analysis analyze(Subject subject) {
        List<FileChange> files = subject.changes().files();
        if (files.isEmpty()) {
            return new Analysis.Skipped(EnrichReason.NO_FILES);
        }
        PullRequestSource source = subject.requirePullRequest();
        Inquiry inquiry = new Inquiry(name());
        OwnershipChange change = new OwnershipChange(files);
        report(
                change.invalidLines(),
                Severity.NIT,
                Category.CORRECTNESS,
                "Added lines of CODEOWNERS with a pattern or an owner that is not allowed there, which are skipped",
                "Correct them.",
                inquiry);
        inquiry.ask(() -> OwnerRules.of(source::baseFile)).ifPresent(base -> {
            if (!change.isEmpty()) {
                reportLosses(change, base, source, inquiry);
            }
            reportWaiting(base, files, source, inquiry);
        });
        return inquiry.conclusion();
    }

    private void reportLosses(OwnershipChange change, OwnerRules base, PullRequestSource source, Inquiry inquiry) {
        inquiry.ask(() -> OwnerRules.of(source::headFile))
                .ifPresent(head -> report(
                        change.losses(base, head, inquiry),
                        Severity.MAJOR,
                        Category.SECURITY,
                        "Patterns of CODEOWNERS whose files have no owner any more after this change",
                        "Make sure that nobody needs to review them.",
                        inquiry));
    }

    /** One finding at the first of the places. */
    private void report(
            List<OwnershipChange.Place> places,
            Severity severity,
            Category category,
            String what,
            String advice,
            Inquiry inquiry) {
        if (!places.isEmpty()) {
            OwnershipChange.Place first = places.get(0);
            String message = what + ": " + places.size() + ". " + advice;
            inquiry.found(
                    new Finding(first.file().path(), first.line(), first.side(), severity, category, name(), message));
        }
    }

    private static void reportWaiting(
            OwnerRules base, List<FileChange> files, PullRequestSource source, Inquiry inquiry) {
        String author = asOwner(source.author());
        List<OwnerGroup> strangers = OwnerGroup.of(base, files).stream()
                .filter(group -> !group.owners().contains(author))
                .toList();
        if (strangers.isEmpty()) {
            return;
        }
        Optional<Listing<Approval>> approvals = inquiry.ask(source::approvals);
        if (approvals.isEmpty() || !inquiry.noted(approvals.get()).whole()) {
            // the approval that is missing may be among those that are not known
            return;
        }
        Set<String> approvers = approvers(approvals.get().items(), author);
        List<OwnerGroup> waiting =
                strangers.stream().filter(group -> group.waits(approvers)).toList();
        waiting.stream()
                .limit(MOST_GROUPS)
                .forEach(group -> inquiry.found(group.path(), Severity.NIT, Category.MAINTAINABILITY, message(group)));
        if (waiting.size() > MOST_GROUPS) {
            inquiry.found(
                    waiting.get(MOST_GROUPS).path(),
                    Severity.NIT,
                    Category.MAINTAINABILITY,
                    "Further groups of owners of files of this pull request, none of whom has approved: "
                            + (waiting.size() - MOST_GROUPS) + ".");
        }
    }

    private static Set<String> approvers(List<Approval> reviews, String author) {
        return Reviews.standing(reviews).stream()
                .filter(review -> review.state() == Approval.State.APPROVED && !review.bot())
                .map(review -> asOwner(String.valueOf(review.reviewer())))
                .filter(approver -> !approver.equals(author))
                .collect(Collectors.toSet());
    }

    private static String asOwner(String login) {
        return "@" + Logins.folded(login).orElseThrow();
    }

    private static String message(OwnerGroup group) {
        String others = group.files() > 1 ? " and of " + (group.files() - 1) + " more in this pull request" : "";
        String unknown = group.unresolved() > 0
                ? "; teams and addresses among them, whose people are not known here: " + group.unresolved()
                : "";
        return "Owners of this file" + others + ", none of whom is known to have approved: "
                + group.owners().size() + unknown + ". Have one of them review it.";
    }
}
