package dev.gittensory.command;

import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.gate.DecisionHistory;
import dev.gittensory.gate.GateResult;
import dev.gittensory.gate.Step;
import dev.gittensory.pipeline.HeadStore;
import dev.gittensory.pipeline.ReviewSnapshot;
import dev.gittensory.pipeline.ReviewStore;
import dev.gittensory.publish.text.PublicView;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Says why a review ended as it did, in words that everybody may read: the questions of the gate, its answers and reasons.
 * The details of its steps are left out, because their figures include limits of the operator's policy.
 */
@Dependent
public class Explanation {

    static final String NOTHING = "No review of this pull request is known. `/gittensory review` requests one.\n";

    private static final int SHORT = 7;

    private final HeadStore heads;
    private final ReviewStore reviews;
    private final DecisionHistory decisions;
    private final PublicView view;

    /** With where reviews and decisions are found. */
    @Inject
    public Explanation(HeadStore heads, ReviewStore reviews, DecisionHistory decisions, PublicView view) {
        this.heads = heads;
        this.reviews = reviews;
        this.decisions = decisions;
        this.view = view;
    }

    /**
     * The explanation as Markdown: of the last review of this head, or of the last one at all.
     *
     * @param head null if the pull request is closed
     */
    String of(PullRequestKey pullRequest, @Nullable PullRequestHead head) {
        return Optional.ofNullable(head)
                .flatMap(open -> heads.latest(pullRequest, open.ref().headSha()))
                .or(() -> heads.latest(pullRequest, null))
                .flatMap(reviews::find)
                .map(this::explain)
                .orElse(NOTHING);
    }

    private String explain(ReviewSnapshot review) {
        String commit = heads.find(review.id())
                .map(head -> head.ref().headSha())
                .map(sha -> sha.substring(0, Math.min(sha.length(), SHORT)))
                .orElse("");
        String title = "### Gittensory: the review of `" + commit + "`\n\n";
        ReviewResult result = review.result();
        if (result == null) {
            return title + "It has not ended yet.\n";
        }
        GateResult decided =
                decisions.of(review.id()).map(DecisionHistory.Decided::result).orElse(null);
        return title
                + view.decision(result)
                + (decided == null ? "" : steps(decided.decision().steps()));
    }

    private static String steps(List<Step> steps) {
        return steps.stream()
                .map(step -> "| " + step.question().text() + " | "
                        + (step.objects()
                                ? "**" + step.answer().label() + "**"
                                : step.answer().label()) + " | "
                        + because(step) + " |\n")
                .collect(Collectors.joining(
                        "",
                        "\nThe first answer that is not `pass` has decided:\n\n| Question | Answer | Because |\n|---|---|---|\n",
                        ""));
    }

    private static String because(Step step) {
        Reason reason = step.reason();
        return reason == null ? "" : "`" + reason.code() + "`: " + reason.text();
    }
}
