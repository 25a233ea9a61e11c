package dev.gittensory.publish;

import dev.gittensory.domain.Extra;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.PublishReason;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Labels a pull request with the verdict, and takes away the label of an earlier one. Other labels are not touched. */
public final class LabelPoster implements Poster {

    private static final String PREFIX = "gittensory: ";
    private static final Set<String> OURS = Set.of(PREFIX + "pass", PREFIX + "hold", PREFIX + "block");

    private final ReviewHost host;
    private final PostStore posts;
    private final Permission permission;

    /** With the host it writes to. */
    public LabelPoster(ReviewHost host, PostStore posts, Permission permission) {
        this.host = host;
        this.posts = posts;
        this.permission = permission;
    }

    @Override
    public PostKind kind() {
        return PostKind.LABELS;
    }

    @Override
    public Optional<Reason> write(Post post) {
        PostStore.PublishedReview review = posts.review(Objects.requireNonNull(post.review()));
        ReviewResult result = Objects.requireNonNull(review.result(), "a label is about a result");
        Verdict verdict = result.verdict();
        if (verdict == null || !permission.isWanted(post, result, Extra.LABELS)) {
            return Optional.of(PublishReason.NOT_WANTED);
        }
        PullRequestState state = host.pullRequest(post.pullRequest());
        Optional<Reason> standDown = StandDown.reason(state, review, posts);
        if (standDown.isPresent()) {
            return standDown;
        }
        String label = PREFIX + verdict.label();
        Set<String> add = state.labels().contains(label) ? Set.of() : Set.of(label);
        Set<String> remove = state.labels().stream()
                .filter(there -> OURS.contains(there) && !there.equals(label))
                .collect(Collectors.toSet());
        if (!add.isEmpty() || !remove.isEmpty()) {
            host.label(post.pullRequest(), add, remove);
        }
        return Optional.empty();
    }
}
