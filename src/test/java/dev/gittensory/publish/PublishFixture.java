package dev.gittensory.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.publish.text.CheckRunRenderer;
import dev.gittensory.publish.text.PublicView;
import dev.gittensory.redact.PublicText;
import dev.gittensory.redact.Vocabulary;
import dev.gittensory.testkit.FakeReviewHost;
import dev.gittensory.testkit.HeadSamples;
import dev.gittensory.testkit.InMemoryPostStore;
import dev.gittensory.testkit.ManualScheduler;
import dev.gittensory.testkit.MutableClock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** An outbox, its publisher and a host in memory, and a queue that a test works off. */
final class PublishFixture {

    static final PullRequestKey PULL_REQUEST = HeadSamples.PULL_REQUEST;
    static final String HEAD = "a".repeat(40);
    static final String BASE = "main";
    static final int DELIVERIES = 5;

    /** A message as the queue keeps it. */
    record Message(UUID post, Duration delay) {}

    final MutableClock clock = new MutableClock("2026-11-24T10:00:00Z");
    final ManualScheduler scheduler = new ManualScheduler();
    final FakeReviewHost host = new FakeReviewHost();
    final InMemoryPostStore posts = new InMemoryPostStore();
    final Deque<Message> queue = new ArrayDeque<>();
    final List<ProductEvent> events = new ArrayList<>();
    final Outbox outbox = new Outbox(posts, (post, group, delay) -> queue.add(new Message(post, delay)), clock);
    final PublicView view = new PublicView(PublicText.of(Vocabulary.standard()));

    /** What happens before each attempt. */
    Runnable beforeEach = () -> {};

    /** What the operator allows. */
    Permission permission = (installation, extra) -> true;

    final Publisher publisher = publisher("process-1");

    /** Another process. */
    Publisher publisher(String owner) {
        return new Publisher(
                List.of(
                        new CommentPoster(host, posts, view),
                        new CheckRunPoster(PostKind.CHECK_STARTED, host, posts, view),
                        new InlinePoster(host, posts, view, (id, extra) -> permission.allows(id, extra)),
                        new LabelPoster(host, posts, (id, extra) -> permission.allows(id, extra)),
                        new CheckRunPoster(PostKind.CHECK_CONCLUDED, host, posts, view),
                        new MergePoster(host, posts, (id, extra) -> permission.allows(id, extra), clock)),
                posts,
                outbox,
                new Publisher.Worker(owner, clock, scheduler, events::add));
    }

    /** A review that is under way. */
    ReviewId begun(String head) {
        ReviewId id = ReviewId.create();
        posts.put(PULL_REQUEST, new PostStore.PublishedReview(id, head, BASE, null, null));
        return id;
    }

    /** A review of the head that has ended, with the rows that it leaves. */
    ReviewId ended(ReviewResult result) {
        ReviewId id = begun(HEAD);
        end(id, result, false);
        return id;
    }

    void end(ReviewId id, ReviewResult result, boolean started) {
        PostStore.PublishedReview known = posts.review(id);
        posts.put(PULL_REQUEST, new PostStore.PublishedReview(id, known.head(), BASE, known.checkRun(), result));
        PostPlan.of(result, started).forEach(kind -> posts.add(id, kind, clock.instant()));
        outbox.deliver(id);
    }

    /** The first row of a review that is to be carried out. */
    UUID next(ReviewId review) {
        return posts.next(review).orElseThrow().id();
    }

    /** Carries out what is in the queue, waits included, until it is empty. What throws is brought again a few times. */
    void work() {
        while (!queue.isEmpty()) {
            Message message = queue.remove();
            clock.advance(message.delay());
            deliver(message.post()).ifPresent(after -> outbox.deliver(message.post(), PULL_REQUEST.group(), after));
        }
    }

    private Optional<Duration> deliver(UUID post) {
        for (int i = 0; i < DELIVERIES; i++) {
            try {
                beforeEach.run();
                return publisher.publish(post);
            } catch (IllegalStateException e) {
                clock.advance(Duration.ofSeconds(10));
            }
        }
        return Optional.empty(); // it goes to the dead letters
    }

    /** The only check run there is. */
    CheckRun checkRun() {
        assertThat(host.checkRuns).hasSize(1);
        return host.checkRuns.values().iterator().next();
    }

    /** GitHub's word for how it has ended; {@code in progress} until then. */
    static String conclusion(CheckRun run) {
        CheckRunRenderer.Output output = run.output();
        return output == null ? "in progress" : Objects.requireNonNull(output.conclusion(), "posted without one");
    }
}
