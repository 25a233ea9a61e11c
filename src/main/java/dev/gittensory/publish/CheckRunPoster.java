package dev.gittensory.publish;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.PublishReason;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.publish.text.CheckRunRenderer;
import dev.gittensory.publish.text.PublicView;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps the check run of a review: shows it in progress, and concludes it. There is one for each review, bound to its head. */
public final class CheckRunPoster implements Poster {

    private final PostKind kind;
    private final ReviewHost host;
    private final PostStore posts;
    private final PublicView view;

    /** For one of the two kinds that are about check runs. */
    public CheckRunPoster(PostKind kind, ReviewHost host, PostStore posts, PublicView view) {
        this.kind = kind;
        this.host = host;
        this.posts = posts;
        this.view = view;
    }

    @Override
    public PostKind kind() {
        return kind;
    }

    @Override
    public Optional<Reason> write(Post post) {
        PostStore.PublishedReview review = posts.review(Objects.requireNonNull(post.review()));
        ReviewResult result = review.result();
        boolean concluding = kind == PostKind.CHECK_CONCLUDED;
        if (!concluding && result != null) {
            return Optional.of(PublishReason.NOT_WANTED); // it has ended meanwhile, and the other row comes next
        }
        Optional<Long> there = find(post, review);
        if (there.isEmpty() && posts.isFollowed(review.id())) {
            return Optional.of(PublishReason.OVERTAKEN); // the newest check run counts, and this one would be it
        }
        CheckRunRenderer.Output output =
                concluding ? output(review.id(), Objects.requireNonNull(result, "concluded without a result")) : null;
        if (output != null && output.conclusion() == null) {
            if (there.isEmpty()) {
                return Optional.of(PublishReason.NOT_WANTED);
            }
            output = cancelled(output);
        }
        write(post, review, there, output);
        return Optional.empty();
    }

    private Optional<Long> find(Post post, PostStore.PublishedReview review) {
        Long known = review.checkRun();
        return known != null && !PostStore.isPretended(known)
                ? Optional.of(known)
                : host.checkRun(post.pullRequest(), review.head(), externalId(review.id()));
    }

    private void write(
            Post post,
            PostStore.PublishedReview review,
            Optional<Long> there,
            CheckRunRenderer.@Nullable Output output) {
        CheckRun run = new CheckRun(review.head(), externalId(review.id()), output);
        if (there.isEmpty()) {
            posts.rememberCheckRun(review.id(), host.createCheckRun(post.pullRequest(), run));
        } else if (output != null) {
            host.updateCheckRun(post.pullRequest(), there.get(), run);
        }
        there.ifPresent(id -> posts.rememberCheckRun(review.id(), id));
    }

    /** Never more lenient than what another pull request has made of the commit: it would overwrite that. */
    private CheckRunRenderer.Output output(ReviewId review, ReviewResult result) {
        CheckRunRenderer.Output output = view.checkRun(result);
        CheckConclusion ours = result.enforcement().conclusion();
        return posts.conclusionElsewhere(review)
                .filter(other ->
                        ours != CheckConclusion.NONE && other.conclusion().compareTo(ours) > 0)
                .map(other -> PublicView.asStrictAs(other.pullRequest(), other.conclusion(), output))
                .orElse(output);
    }

    /** It was shown in progress before the gate was switched off, and must not stay so for ever. */
    private static CheckRunRenderer.Output cancelled(CheckRunRenderer.Output output) {
        return new CheckRunRenderer.Output(
                CheckConclusion.CANCELLED.label(), output.title(), output.summary(), output.text());
    }

    /** By which it is found again, also by whoever presses its button. */
    public static String externalId(ReviewId review) {
        return review.toString();
    }
}
