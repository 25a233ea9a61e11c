package dev.gittensory.publish;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.publish.PullRequestState.Mergeable;
import dev.gittensory.publish.text.Results;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever fails on the way, before or after the write has landed: nothing is there twice, and nothing is missing. */
class PublishPropertyTest {

    /** What happens to an attempt. */
    enum Trouble {
        NONE,
        AWAY,
        AWAY_BUT_LANDED,
        LIMITED,
        OWN_ERROR,
        OWN_ERROR_BUT_LANDED,
        MESSAGE_TWICE,
        COMMENT_DELETED;

        void befall(PublishFixture fixture) {
            switch (this) {
                case AWAY -> fixture.host.failBefore(wait(GitHubReason.GITHUB_UNAVAILABLE));
                case AWAY_BUT_LANDED -> fixture.host.failAfter(wait(GitHubReason.GITHUB_UNAVAILABLE));
                case LIMITED -> fixture.host.failBefore(wait(GitHubReason.GITHUB_RATE_LIMITED));
                case OWN_ERROR -> fixture.host.failBefore(new IllegalStateException("bug"));
                case OWN_ERROR_BUT_LANDED -> fixture.host.failAfter(new IllegalStateException("bug"));
                case MESSAGE_TWICE -> fixture.queue.addAll(List.copyOf(fixture.queue));
                case COMMENT_DELETED -> fixture.host.comments.clear();
                case NONE -> {}
            }
        }

        private static NotNowException wait(GitHubReason reason) {
            return new NotNowException(Duration.ofMinutes(1), reason);
        }
    }

    @Property(tries = 500)
    void endsWithOneCommentAndOneConcludedCheckRunForEachReview(
            @ForAll("troubles") List<Trouble> troubles, @ForAll @IntRange(min = 1, max = 3) int count) {
        PublishFixture fixture = new PublishFixture();
        Deque<Trouble> coming = new ArrayDeque<>(troubles);
        fixture.beforeEach = () -> {
            if (!coming.isEmpty()) {
                coming.remove().befall(fixture);
            }
        };

        List<ReviewId> reviews = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reviews.add(review(fixture, String.valueOf(i).repeat(40)));
        }
        finish(fixture);

        assertThat(fixture.posts.state())
                .allMatch(row -> row.endsWith(" done")
                        || row.equals("check_started not_wanted")
                        || row.equals("comment head_moved"));
        assertThat(fixture.host.comments)
                .as("one, unless it was deleted after the last attempt")
                .hasSizeLessThanOrEqualTo(1);
        if (!troubles.contains(Trouble.COMMENT_DELETED)) {
            assertThat(fixture.host.comments).hasSize(1);
        }
        assertThat(fixture.host.checkRuns.values())
                .extracting(CheckRun::externalId)
                .containsExactlyInAnyOrderElementsOf(
                        reviews.stream().map(ReviewId::toString).toList());
        assertThat(fixture.host.checkRuns.values())
                .extracting(PublishFixture::conclusion)
                .containsOnly("success");
    }

    private static ReviewId review(PublishFixture fixture, String head) {
        fixture.host.state =
                new PullRequestState(head, PublishFixture.BASE, true, false, false, Mergeable.YES, Set.of());
        ReviewResult result = Results.passed();
        ReviewId id = fixture.begun(head);
        fixture.posts.add(id, PostKind.CHECK_STARTED, fixture.clock.instant());
        fixture.outbox.deliver(id);
        fixture.work();
        fixture.end(id, result, true);
        fixture.work();
        return id;
    }

    /** What the dead letters have swallowed is found again. */
    private static void finish(PublishFixture fixture) {
        for (int i = 0; i < 10; i++) {
            fixture.clock.advance(Duration.ofMinutes(16));
            fixture.outbox.deliverForgotten();
            fixture.work();
        }
    }

    /** Fewer errors of our own than end a row. */
    @Provide
    Arbitrary<List<Trouble>> troubles() {
        return Arbitraries.of(Trouble.values())
                .list()
                .ofMaxSize(25)
                .filter(list -> list.stream()
                                .filter(trouble -> trouble.name().startsWith("OWN"))
                                .count()
                        < 10);
    }
}
