package dev.gittensory.publish;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.Extra;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.PublishReason;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import java.util.Objects;
import java.util.Optional;

/**
 * Merges what may go in: if every condition holds, and then only this very commit. Asks once; a merge that is not possible
 * yet is left to people.
 */
public final class MergePoster implements Poster {

    private static final Enforcement ENFORCED = new Enforcement(GateMode.BLOCK, CheckConclusion.SUCCESS);

    private final ReviewHost host;
    private final PostStore posts;
    private final Permission permission;

    /** With the host it writes to. */
    public MergePoster(ReviewHost host, PostStore posts, Permission permission) {
        this.host = host;
        this.posts = posts;
        this.permission = permission;
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
        if (!isSound(result)) {
            return Optional.of(PublishReason.MERGE_CONDITIONS);
        }
        PullRequestState state = host.pullRequest(post.pullRequest());
        Optional<Reason> standDown = StandDown.reason(state, review, posts);
        if (standDown.isPresent()) {
            return standDown;
        }
        boolean possible = state.open() && !state.draft() && state.mergeable();
        return possible && host.merge(post.pullRequest(), review.head())
                ? Optional.empty()
                : Optional.of(PublishReason.MERGE_CONDITIONS);
    }

    /** Nothing speaks against it, nothing was left out, and the verdict was more than advice. */
    private static boolean isSound(ReviewResult result) {
        return result.verdict() instanceof Verdict.Pass
                && result.outcome() instanceof Outcome.Reviewed
                && result.enforcement().equals(ENFORCED);
    }
}
