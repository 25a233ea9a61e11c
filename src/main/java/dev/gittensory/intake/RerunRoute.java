package dev.gittensory.intake;

import dev.gittensory.config.CurrentApp;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.PullRequestRef;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.WebhookReason;
import dev.gittensory.pipeline.PullRequestReviews;
import dev.gittensory.pipeline.PullRequestReviews.Trigger;
import dev.gittensory.policy.Right;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Somebody has pressed a button of a check. Only checks of our own App count: events name the heads of others as well, and a
 * fork's list of pull requests is empty, so the head is the one that we know under the check.
 */
@Dependent
class RerunRoute {

    private final PullRequestReviews reviews;
    private final CurrentApp app;
    private final Admission admission;

    @Inject
    RerunRoute(PullRequestReviews reviews, CurrentApp app, Admission admission) {
        this.reviews = reviews;
        this.app = app;
        this.admission = admission;
    }

    Triaged follow(Payload payload) {
        String check = payload.hasObject("/check_run") ? "/check_run" : "/check_suite";
        long owner = payload.number(check + "/app/id");
        if (app.credentials().filter(own -> own.appId() == owner).isEmpty()) {
            return new Triaged.Ignored(WebhookReason.UNKNOWN_CHECK);
        }
        String bot = payload.text(check + "/app/slug") + "[bot]";
        if (payload.text("/sender/login").equals(bot)) {
            return new Triaged.Ignored(WebhookReason.SELF_AUTHORED);
        }
        List<PullRequestHead> heads = heads(check, payload);
        if (heads.isEmpty()) {
            return new Triaged.Ignored(WebhookReason.UNKNOWN_CHECK);
        }
        return admission
                .refuses(payload.installation(), Right.REVIEW, payload.repository())
                .<Triaged>map(Triaged.Ignored::new)
                .orElseGet(() -> again(heads));
    }

    private List<PullRequestHead> heads(String check, Payload payload) {
        List<PullRequestHead> known = check.equals("/check_run")
                ? reviews.ofCheckRun(payload.text("/check_run/external_id")).stream()
                        .toList()
                : reviews.ofCommit(payload.repositoryId(), payload.sha("/check_suite/head_sha"));
        return known.stream()
                .filter(head -> head.pullRequest().repositoryId() == payload.repositoryId())
                .flatMap(head -> renamed(head, payload).stream())
                .toList();
    }

    /** The repository may have another name by now, and the App may have been installed anew. */
    private static Optional<PullRequestHead> renamed(PullRequestHead head, Payload payload) {
        PullRequestRef ref = head.ref();
        Optional<PullRequestKey> now = payload.pullRequest(ref.number());
        return now.map(key -> new PullRequestHead(
                key,
                new PullRequestRef(key.repository(), ref.number(), ref.baseRef(), ref.baseSha(), ref.headSha()),
                head.author()));
    }

    private Triaged again(List<PullRequestHead> heads) {
        List<ReviewId> requested = heads.stream()
                .flatMap(head -> reviews.request(head, Trigger.AGAIN).stream())
                .toList();
        return requested.isEmpty()
                ? new Triaged.Ignored(WebhookReason.ALREADY_REQUESTED)
                : new Triaged.Queued(requested.get(0));
    }
}
