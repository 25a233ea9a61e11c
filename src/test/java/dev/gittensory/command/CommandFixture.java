package dev.gittensory.command;

import static dev.gittensory.testkit.HeadSamples.PULL_REQUEST;

import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.gate.DecisionHistory;
import dev.gittensory.gate.GateResult;
import dev.gittensory.pipeline.Lease;
import dev.gittensory.pipeline.PullRequestReviews;
import dev.gittensory.pipeline.Submission;
import dev.gittensory.publish.text.PublicView;
import dev.gittensory.redact.PublicText;
import dev.gittensory.redact.Vocabulary;
import dev.gittensory.testkit.FakeReviewHost;
import dev.gittensory.testkit.GateSamples;
import dev.gittensory.testkit.HeadSamples;
import dev.gittensory.testkit.InMemoryHeadStore;
import dev.gittensory.testkit.InMemoryReviewStore;
import dev.gittensory.testkit.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** One open pull request, and what carries out commands on it. */
final class CommandFixture {

    private static final Lease LEASE = new Lease("node", "process");

    final MutableClock clock = new MutableClock("2026-11-24T10:00:00Z");
    final FakeCommandHost host = new FakeCommandHost(HeadSamples.head("a"));
    final FakeReviewHost comments = new FakeReviewHost();

    /** What the commands have requested. */
    final List<ReviewId> requested = new ArrayList<>();

    private final InMemoryReviewStore reviews = new InMemoryReviewStore();
    private final InMemoryHeadStore heads =
            new InMemoryHeadStore(id -> reviews.find(id).orElseThrow().finished());
    private final Map<ReviewId, GateResult> decisions = new HashMap<>();

    CommandPoster poster() {
        PublicView view = new PublicView(PublicText.of(Vocabulary.with(List.of("acme-internal"), List.of())));
        return new CommandPoster(
                host,
                new Rerun(new Requests(), heads, reviews),
                new Explanation(heads, reviews, new Decisions(), view),
                new Replies(comments, view));
    }

    /** The one answer, which must be there. */
    String reply() {
        if (comments.comments.size() != 1) {
            throw new AssertionError(comments.comments.size() + " comments");
        }
        return comments.comments.values().iterator().next().body();
    }

    ReviewId queued(PullRequestHead head) {
        ReviewId id = ReviewId.create();
        if (!heads.create(id, clock.instant(), head, true)) {
            throw new AssertionError("one is under way");
        }
        reviews.create(id, clock.instant(), new Submission(new byte[0], new ChangeSet(List.of()), null));
        return id;
    }

    ReviewId reviewed(PullRequestHead head) {
        ReviewId id = queued(head);
        finish(id);
        return id;
    }

    void finish(ReviewId id) {
        finish(id, GateSamples.failed());
    }

    void finish(ReviewId id, ReviewResult result) {
        reviews.claim(id, LEASE, clock.instant(), Duration.ofMinutes(1));
        reviews.finish(id, LEASE, clock.instant(), result);
    }

    void decided(ReviewId id, GateResult result) {
        decisions.put(id, result);
    }

    private final class Requests implements PullRequestReviews {
        @Override
        public Optional<ReviewId> request(PullRequestHead head, Trigger trigger) {
            if (heads.latest(PULL_REQUEST, head.ref().headSha())
                    .flatMap(reviews::find)
                    .filter(review -> !review.finished())
                    .isPresent()) {
                return Optional.empty();
            }
            ReviewId id = queued(head);
            requested.add(id);
            return Optional.of(id);
        }

        @Override
        public void skip(PullRequestHead head, Reason reason) {
            throw new AssertionError("a command skips nothing");
        }

        @Override
        public Optional<PullRequestHead> ofCheckRun(String externalId) {
            throw new AssertionError("a command knows no check run");
        }

        @Override
        public List<PullRequestHead> ofCommit(long repositoryId, String sha) {
            throw new AssertionError("a command asks for no commit");
        }
    }

    private final class Decisions implements DecisionHistory {
        @Override
        public Optional<Decided> of(ReviewId review) {
            return Optional.ofNullable(decisions.get(review))
                    .map(result -> new Decided(review, clock.instant(), result));
        }

        @Override
        public void latest(int limit, Consumer<Decided> each) {
            throw new AssertionError("a command looks at one decision");
        }
    }
}
