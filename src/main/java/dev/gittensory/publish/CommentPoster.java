package dev.gittensory.publish;

import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.publish.text.PublicView;
import java.util.Objects;
import java.util.Optional;

/** Keeps the one comment under a pull request, and leaves it alone when there is nothing new to say. */
public final class CommentPoster implements Poster {

    private final ReviewHost host;
    private final PostStore posts;
    private final PublicView view;

    /** With the host it writes to. */
    public CommentPoster(ReviewHost host, PostStore posts, PublicView view) {
        this.host = host;
        this.posts = posts;
        this.view = view;
    }

    @Override
    public PostKind kind() {
        return PostKind.COMMENT;
    }

    @Override
    public Optional<Reason> write(Post post) {
        PostStore.PublishedReview review = posts.review(Objects.requireNonNull(post.review()));
        ReviewResult result = Objects.requireNonNull(review.result(), "a comment is about a result");
        PullRequestKey pullRequest = post.pullRequest();
        Optional<Reason> standDown = StandDown.reason(host.pullRequest(pullRequest), review, posts);
        if (standDown.isPresent()) {
            return standDown;
        }
        String body = view.comment(review.head(), result);
        Optional<HostComment> ours = find(pullRequest);
        if (ours.isEmpty()) {
            posts.rememberComment(pullRequest, host.createComment(pullRequest, body));
        } else if (!same(ours.get().body(), body)) {
            host.updateComment(pullRequest, ours.get().id(), body);
        }
        return Optional.empty();
    }

    /** By its number; where that leads nowhere by our mark, which counts in a comment of our own only. */
    private Optional<HostComment> find(PullRequestKey pullRequest) {
        Optional<HostComment> known = posts.comment(pullRequest)
                .filter(id -> !PostStore.isPretended(id))
                .flatMap(id -> host.comment(pullRequest, id))
                .filter(HostComment::ours);
        if (known.isPresent()) {
            return known;
        }
        Optional<HostComment> found = host.comments(pullRequest).stream()
                .filter(HostComment::ours)
                .filter(comment -> comment.body().startsWith(PublicView.COMMENT_MARK))
                .findFirst();
        found.ifPresent(comment -> posts.rememberComment(pullRequest, comment.id()));
        return found;
    }

    /** Hosts keep line ends and trailing blanks as they like. */
    private static boolean same(String there, String wanted) {
        return there.replace("\r\n", "\n").strip().equals(wanted.strip());
    }
}
