package dev.gittensory.publish;

import dev.gittensory.domain.Extra;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.PublishReason;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.publish.text.InlineComment;
import dev.gittensory.publish.text.PublicView;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Comments at lines of the diff, each thing once in the life of a pull request: what is settled does not come back. */
public final class InlinePoster implements Poster {

    private final ReviewHost host;
    private final PostStore posts;
    private final PublicView view;
    private final Permission permission;

    /** With the host it writes to. */
    public InlinePoster(ReviewHost host, PostStore posts, PublicView view, Permission permission) {
        this.host = host;
        this.posts = posts;
        this.view = view;
        this.permission = permission;
    }

    @Override
    public PostKind kind() {
        return PostKind.INLINE;
    }

    @Override
    public Optional<Reason> write(Post post) {
        PostStore.PublishedReview review = posts.review(Objects.requireNonNull(post.review()));
        ReviewResult result = Objects.requireNonNull(review.result(), "comments are about a result");
        PullRequestKey pullRequest = post.pullRequest();
        List<InlineComment> wanted = view.inlineComments(result);
        if (wanted.isEmpty() || !permission.isWanted(post, result, Extra.INLINE_COMMENTS)) {
            return Optional.of(PublishReason.NOT_WANTED);
        }
        Optional<Reason> standDown = StandDown.reason(host.pullRequest(pullRequest), review, posts);
        if (standDown.isPresent()) {
            return standDown;
        }
        Set<String> made = host.inlineComments(pullRequest).stream()
                .filter(HostComment::ours)
                .map(comment -> PublicView.findingMark(comment.body()))
                .collect(Collectors.toSet());
        List<InlineComment> missing = wanted.stream()
                .filter(comment -> !made.contains(PublicView.findingMark(comment.body())))
                .toList();
        if (!missing.isEmpty()) {
            host.createInlineComments(pullRequest, review.head(), missing);
        }
        return Optional.empty();
    }
}
