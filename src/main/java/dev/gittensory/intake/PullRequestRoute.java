package dev.gittensory.intake;

import dev.gittensory.config.GitHubSettings.Filters;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.PullRequestRef;
import dev.gittensory.domain.WebhookReason;
import dev.gittensory.pipeline.PullRequestReviews;
import dev.gittensory.pipeline.PullRequestReviews.Trigger;
import dev.gittensory.policy.Right;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** A pull request has a commit that was not there, or not to be reviewed, before, or is to go into another branch. */
@Dependent
class PullRequestRoute {

    private final PullRequestReviews reviews;
    private final Admission admission;

    @Inject
    PullRequestRoute(PullRequestReviews reviews, Admission admission) {
        this.reviews = reviews;
        this.admission = admission;
    }

    Triaged follow(String action, Payload payload) {
        // of all that can be edited only the base changes what there is to review
        if (action.equals("edited") && !payload.hasObject("/changes/base")) {
            return new Triaged.Ignored(WebhookReason.NO_REVIEW_ASKED);
        }
        PullRequestHead head = head(payload).orElse(null);
        if (head == null) {
            return new Triaged.Ignored(WebhookReason.MALFORMED);
        }
        WebhookReason silent = silentReason(head.pullRequest(), payload).orElse(null);
        if (silent != null) {
            return new Triaged.Skipped(silent);
        }
        WebhookReason shown = shownReason(payload).orElse(null);
        if (shown != null) {
            reviews.skip(head, shown);
            return new Triaged.Skipped(shown);
        }
        return reviews.request(head, Trigger.COMMIT)
                .<Triaged>map(Triaged.Queued::new)
                .orElseGet(() -> new Triaged.Ignored(WebhookReason.ALREADY_REQUESTED));
    }

    /** Nothing is shown for these: they are ordinary, or it is the operator's wish that nobody hears of the service. */
    private Optional<WebhookReason> silentReason(PullRequestKey pullRequest, Payload payload) {
        if (payload.text("/pull_request/state").equals("closed")) {
            return Optional.of(WebhookReason.CLOSED);
        }
        boolean leftAlone =
                payload.flag("/pull_request/draft") && !admission.filters().drafts();
        return admission
                .refuses(pullRequest.installation(), Right.REVIEW, pullRequest.repository())
                .or(() -> leftAlone ? Optional.of(WebhookReason.DRAFT) : Optional.empty());
    }

    /** Somebody may wait for a review that is not going to come, so the check run says why. */
    private Optional<WebhookReason> shownReason(Payload payload) {
        Filters filters = admission.filters();
        if (!filters.forks() && isFork(payload)) {
            return Optional.of(WebhookReason.FORK_EXCLUDED);
        }
        return !filters.bots() && isBot(payload) ? Optional.of(WebhookReason.BOT_EXCLUDED) : Optional.empty();
    }

    /** The head's repository is null when the fork has been deleted. */
    private static boolean isFork(Payload payload) {
        return payload.number("/pull_request/head/repo/id") != payload.repositoryId();
    }

    private static boolean isBot(Payload payload) {
        return payload.text("/pull_request/user/type").equals("Bot")
                || author(payload).endsWith("[bot]");
    }

    /** The author is null when the account has been deleted; GitHub shows such authors as the user ghost. */
    private static String author(Payload payload) {
        return payload.hasObject("/pull_request/user") ? payload.login("/pull_request/user/login") : "ghost";
    }

    private static Optional<PullRequestHead> head(Payload payload) {
        String baseRef = payload.branch("/pull_request/base/ref");
        String baseSha = payload.sha("/pull_request/base/sha");
        String headSha = payload.sha("/pull_request/head/sha");
        String author = author(payload);
        if (baseRef.isEmpty() || baseSha.isEmpty() || headSha.isEmpty() || author.isEmpty()) {
            return Optional.empty();
        }
        return payload.pullRequest(payload.number("/pull_request/number"))
                .map(key -> new PullRequestHead(
                        key, new PullRequestRef(key.repository(), key.number(), baseRef, baseSha, headSha), author));
    }
}
