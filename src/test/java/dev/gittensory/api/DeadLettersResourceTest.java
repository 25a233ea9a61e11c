package dev.gittensory.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gittensory.audit.AuditEntry;
import dev.gittensory.domain.ChangeSet;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.PublishReason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.pipeline.Submission;
import dev.gittensory.publish.PostStore;
import dev.gittensory.queue.Queues;
import dev.gittensory.queue.dead.DeadLetter;
import dev.gittensory.queue.dead.DeadLetters;
import dev.gittensory.testkit.HeadSamples;
import dev.gittensory.testkit.InMemoryAuditTrail;
import dev.gittensory.testkit.InMemoryPostStore;
import dev.gittensory.testkit.InMemoryReviewStore;
import dev.gittensory.testkit.MutableClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadLettersResourceTest {

    private final MutableClock clock = new MutableClock("2026-11-24T10:00:00Z");
    private final InMemoryReviewStore reviews = new InMemoryReviewStore();
    private final InMemoryPostStore posts = new InMemoryPostStore();
    private final InMemoryAuditTrail trail = new InMemoryAuditTrail();
    private final Letters letters = new Letters();
    private final DeadLettersResource resource = new DeadLettersResource();

    @BeforeEach
    void wire() {
        resource.letters = letters;
        resource.desk = new DeadLetterDesk(reviews, posts, trail, clock);
    }

    @Test
    void pagesWithoutAGap() {
        letters.put(Queues.REVIEWS, 5);

        DeadLetterView.Listing first = resource.list(null, null, "2");
        DeadLetterView.Listing last = resource.list(null, "4", "2");

        assertThat(first.deadLetters()).extracting(DeadLetter::id).containsExactly("id-0", "id-1");
        assertThat(first.next()).isEqualTo(2);
        assertThat(last.deadLetters()).extracting(DeadLetter::id).containsExactly("id-4");
        assertThat(last.next()).isNull();
    }

    @Test
    void saysHowFarTheReviewHasCome() {
        ReviewId review = ReviewId.create();
        reviews.create(review, clock.instant(), new Submission(new byte[0], new ChangeSet(List.of()), null));
        letters.put(new DeadLetter("r", Queues.REVIEWS, clock.instant(), null, 0, Map.of("review", review.toString())));

        DeadLetterView view = resource.one("r");

        assertThat(view.review())
                .isEqualTo(new DeadLetterView.Review("queued", clock.instant(), null, null, List.of(), List.of()));
        assertThat(view.post()).isNull();
    }

    @Test
    void saysHowFarThePostHasCome() {
        PostStore.Pending row = posts.add(HeadSamples.PULL_REQUEST, PostKind.COMMAND, "{}", "c", clock.instant())
                .orElseThrow();
        posts.claim(row.id(), "any", clock.instant(), clock.instant().plusSeconds(60));
        posts.end(row.id(), "any", clock.instant(), PublishReason.NOT_PERMITTED);
        letters.put(new DeadLetter(
                "p",
                Queues.POSTS,
                clock.instant(),
                null,
                1,
                Map.of("post", row.id().toString())));

        assertThat(resource.one("p").post())
                .isEqualTo(new DeadLetterView.Post(
                        "command", null, "dropped", "not_permitted", 0, clock.instant(), null, clock.instant()));
    }

    @Test
    void whatIsGoneIsLeftOut() {
        letters.put(new DeadLetter(
                "x",
                Queues.POSTS,
                clock.instant(),
                null,
                0,
                Map.of("post", UUID.randomUUID().toString(), "review", "?")));

        assertThat(resource.one("x"))
                .isEqualTo(new DeadLetterView(resource.one("x").letter(), null, null));
    }

    @Test
    void everyActionLeavesAnEntry() {
        letters.put(new DeadLetter("a", Queues.POSTS, clock.instant(), null, 0, Map.of("post", "p1")));
        letters.put(new DeadLetter(
                "b", Queues.REVIEWS, clock.instant(), null, 0, Map.of("event", "push", "delivery", "d1")));

        resource.replay("a");
        resource.purge("b");

        assertThat(letters.replayed).containsExactly("a");
        assertThat(trail.latest(10))
                .containsExactly(
                        new AuditEntry(
                                clock.instant(),
                                "operator",
                                "dead_letter_purge",
                                "b",
                                "gittensory.reviews {delivery=d1, event=push}"),
                        new AuditEntry(
                                clock.instant(), "operator", "dead_letter_replay", "a", "gittensory.posts {post=p1}"));
    }

    @Test
    void manyAreDoneUpToTheLimitAndOneByOneInTheTrail() {
        letters.put(Queues.REVIEWS, 3);

        assertThat(resource.replay(Queues.POSTS, null)).isEqualTo(new DeadLetterView.Done(0, false));
        assertThat(resource.replay(Queues.REVIEWS, "2")).isEqualTo(new DeadLetterView.Done(2, true));
        assertThat(resource.purge(null, null)).isEqualTo(new DeadLetterView.Done(1, false));

        assertThat(letters.replayed).containsExactly("id-0", "id-1");
        assertThat(trail.latest(10))
                .extracting(entry -> entry.action() + " " + entry.subject() + " " + entry.detail())
                .containsExactly(
                        "dead_letters_purged gittensory.dead count 1",
                        "dead_letter_purge id-2 gittensory.reviews {}",
                        "dead_letters_replayed gittensory.reviews count 2",
                        "dead_letter_replay id-1 gittensory.reviews {}",
                        "dead_letter_replay id-0 gittensory.reviews {}",
                        "dead_letters_replayed gittensory.posts count 0");
    }

    @Test
    void doesNothingThatTheTrailDoesNotTake() {
        letters.put(Queues.REVIEWS, 2);
        trail.away = true;

        assertThatThrownBy(() -> resource.replay("id-0")).hasMessage("no trail");
        assertThatThrownBy(() -> resource.purge("id-0")).hasMessage("no trail");
        assertThatThrownBy(() -> resource.replay(null, null)).hasMessage("no trail");
        assertThatThrownBy(() -> resource.purge(null, null)).hasMessage("no trail");
        assertThat(letters.all).hasSize(2);
        assertThat(letters.replayed).isEmpty();
    }

    @Test
    void saysWhatIsNotThere() {
        assertThat(code(() -> resource.one("x"))).isEqualTo("dead_letter_not_found");
        assertThat(code(() -> resource.replay("x"))).isEqualTo("dead_letter_not_found");
        assertThat(code(() -> resource.purge("x"))).isEqualTo("dead_letter_not_found");
        assertThat(trail.latest(10)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "501", "-1", "", "ten", "99999999999", "1' OR '1'='1"})
    void refusesAWrongLimit(String limit) {
        letters.put(Queues.REVIEWS, 1);

        assertThat(code(() -> resource.list(null, null, limit))).isEqualTo("bad_limit");
        assertThat(code(() -> resource.purge(null, limit))).isEqualTo("bad_limit");
        assertThat(letters.all).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "posts", "gittensory.dead", "gittensory.posts' OR 'x' = 'x"})
    void refusesAQueueThatNothingDiesIn(String queue) {
        assertThat(code(() -> resource.list(queue, null, null))).isEqualTo("bad_queue");
        assertThat(code(() -> resource.purge(queue, null))).isEqualTo("bad_queue");
    }

    private static String code(ThrowingCallable call) {
        return catchThrowableOfType(ProblemException.class, call).problem().code();
    }

    /** Dead letters in memory. */
    private static final class Letters implements DeadLetters {
        final Map<String, DeadLetter> all = new LinkedHashMap<>();
        final List<String> replayed = new ArrayList<>();

        void put(DeadLetter letter) {
            all.put(letter.id(), letter);
        }

        void put(String queue, int count) {
            for (int i = 0; i < count; i++) {
                put(new DeadLetter("id-" + i, queue, Instant.EPOCH, Instant.EPOCH, 0, Map.of()));
            }
        }

        @Override
        public List<DeadLetter> list(@Nullable String queue, int from, int limit) {
            return all.values().stream()
                    .filter(letter -> queue == null || letter.queue().equals(queue))
                    .skip(from)
                    .limit(limit)
                    .toList();
        }

        @Override
        public Optional<DeadLetter> find(String id) {
            return Optional.ofNullable(all.get(id));
        }

        @Override
        public Optional<DeadLetter> replay(String id) {
            Optional<DeadLetter> found = purge(id);
            found.ifPresent(letter -> replayed.add(letter.id()));
            return found;
        }

        @Override
        public Optional<DeadLetter> purge(String id) {
            return Optional.ofNullable(all.remove(id));
        }
    }
}
