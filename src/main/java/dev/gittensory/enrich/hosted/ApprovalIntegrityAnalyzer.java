package dev.gittensory.enrich.hosted;

import dev.gittensory.domain.EnrichReason;
import dev.gittensory.domain.Finding.Category;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.enrich.Analysis;
import dev.gittensory.enrich.Analyzer;
import dev.gittensory.enrich.CostClass;
import dev.gittensory.enrich.PullRequestSource;
import dev.gittensory.enrich.PullRequestSource.Approval;
import dev.gittensory.enrich.PullRequestSource.Approval.State;
import dev.gittensory.enrich.Subject;
import jakarta.enterprise.context.Dependent;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Finds approvals that look like a second pair of eyes and are not. Silent as long as nobody has approved, and as soon
 * as one approval counts: then the others are a courtesy. People are counted and never named.
 */
@Dependent
public final class ApprovalIntegrityAnalyzer implements Analyzer {

    @Override
    public String name() {
        return "approvalIntegrity";
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
        List<Approval> standing =
                Reviews.standing(inquiry.list(source::approvals).items());
        reportHollow(standing, new ApprovalWeight(source, inquiry), path, inquiry);
        reportOverruled(standing, source, path, inquiry);
        return inquiry.conclusion();
    }

    private static void reportHollow(List<Approval> standing, ApprovalWeight weight, String path, Inquiry inquiry) {
        Map<ApprovalWeight.Flaw, Integer> hollow = new EnumMap<>(ApprovalWeight.Flaw.class);
        for (Approval approval : standing) {
            if (approval.state() == State.APPROVED) {
                hollow.merge(weight.of(approval), 1, Integer::sum);
            }
        }
        if (!hollow.containsKey(ApprovalWeight.Flaw.NONE)) {
            hollow.forEach((flaw, count) -> inquiry.found(
                    path,
                    Severity.MINOR,
                    Category.SECURITY,
                    "No approval of this pull request counts for its newest commit. " + flaw.text() + ": " + count
                            + ". That of another person who may write is still missing."));
        }
    }

    /** Without protection of the branch the host lets the approval prevail. */
    private static void reportOverruled(
            List<Approval> standing, PullRequestSource source, String path, Inquiry inquiry) {
        int overruled = 0;
        for (int i = 0; i < standing.size(); i++) {
            Approval review = standing.get(i);
            boolean approvedLater = standing.subList(i, standing.size()).stream()
                    .anyMatch(later -> later.state() == State.APPROVED && !later.bot());
            if (review.state() == State.CHANGES_REQUESTED && !review.bot() && approvedLater) {
                String reviewer = String.valueOf(review.reviewer());
                overruled += inquiry.ask(() -> source.mayWrite(reviewer)).orElse(false) ? 1 : 0;
            }
        }
        if (overruled > 0) {
            inquiry.found(
                    path,
                    Severity.MINOR,
                    Category.SECURITY,
                    "Requests for changes to this pull request that somebody else's later approval hides: " + overruled
                            + ". Ask whoever made them to look again.");
        }
    }
}
