package dev.gittensory.publish;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.Extra;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.PublishReason;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import dev.gittensory.publish.PullRequestState.Mergeable;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * Merges what may go in: if every condition holds, and then only this very commit. Waits a little for a host that does not
 * know yet whether it could; a merge that is not possible then is left to people.
 */
public final class MergePoster implements Poster {

    private static final Enforcement ENFORCED = new Enforcement(GateMode.BLOCK, CheckConclusion.SUCCESS);

    /** Hosts work it out within seconds of the last check run. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final Duration PAUSE = Duration.ofSeconds(15);

    private final ReviewHost host;
    private final PostStore posts;
    private final Permission permission;
    private final Clock clock;

    /** With the host it writes to. */
    public MergePoster(ReviewHost host, PostStore posts, Permission permission, Clock clock) {
        this.host = host;
        this.posts = posts;
        this.permission = permission;
        this.clock = clock;
    }

    @Override
    public PostKind kind() {
        return PostKind.MERGE;
    }

    @Override
    public Optional<Reason> write(Post post) {
        PostStore.PublishedReview review = posts.review(Objects.requireNonNull(post.review()));
        ReviewResult result = Objects.requireNonNull(review.result(), "a merge needs a result");
        if (!permission.isWanted(post, result, Extra.MERGE)) {
            return Optional.of(PublishReason.NOT_WANTED);
        }
        if (review.checkRun() == null || !isSound(result) || isObjectedElsewhere(review)) {
            // also where nobody could see why it was merged, and where the run says what another pull request found
            return Optional.of(PublishReason.MERGE_CONDITIONS);
        }
        PullRequestState state = host.pullRequest(post.pullRequest());
        if (state.merged() && state.head().equals(review.head())) {
            return Optional.empty(); // an earlier attempt has landed although its answer was lost
        }
        Optional<Reason> standDown = StandDown.reason(state, review, posts);
        if (standDown.isPresent()) {
            return standDown;
        }
        return isPossible(state, post) && host.merge(post.pullRequest(), review.head())
                ? Optional.empty()
                : Optional.of(PublishReason.MERGE_CONDITIONS);
    }

    private boolean isObjectedElsewhere(PostStore.PublishedReview review) {
        return posts.conclusionElsewhere(review.id())
                .filter(elsewhere -> elsewhere.conclusion() != CheckConclusion.SUCCESS)
                .isPresent();
    }

    private boolean isPossible(PullRequestState state, Post post) {
        if (!state.open() || state.draft()) {
            return false;
        }
        if (state.mergeable() == Mergeable.UNKNOWN
                && clock.instant().isBefore(post.createdAt().plus(PATIENCE))) {
            throw new NotNowException(PAUSE, GitHubReason.GITHUB_PACED);
        }
        return state.mergeable() == Mergeable.YES;
    }

    /** Nothing speaks against it, nothing was left out, and the verdict was more than advice. */
    private static boolean isSound(ReviewResult result) {
        return result.verdict() instanceof Verdict.Pass
                && result.outcome() instanceof Outcome.Reviewed
                && result.enforcement().equals(ENFORCED);
    }
}
