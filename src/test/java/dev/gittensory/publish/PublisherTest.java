package dev.gittensory.publish;

import static dev.gittensory.publish.PublishFixture.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.domain.PublishReason;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.Verdict;
import dev.gittensory.publish.PullRequestState.Mergeable;
import dev.gittensory.publish.text.Results;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PublisherTest {

    private static final Duration LITTLE = Duration.ofSeconds(1);

    private final PublishFixture fixture = new PublishFixture();

    @Test
    void concludesTheCheckRunAfterEverythingThatItIsToBeReadWith() {
        fixture.ended(Results.passed());

        fixture.work();

        assertThat(fixture.host.writes).containsExactly("create comment", "create check run");
        assertThat(fixture.posts.state()).containsExactly("comment done", "check_concluded done");
    }

    @Test
    void aRefusedCommentDoesNotKeepTheCheckRunFromBeingConcluded() {
        ReviewId review = fixture.ended(Results.passed());
        fixture.host.failBefore(new RefusedException(GitHubReason.GITHUB_PERMISSION));

        fixture.work();

        assertThat(fixture.posts.state()).containsExactly("comment github_permission", "check_concluded done");
        assertThat(fixture.events)
                .containsExactly(
                        new ProductEvent.PostEnded(PostKind.COMMENT, review, GitHubReason.GITHUB_PERMISSION),
                        new ProductEvent.PostEnded(PostKind.CHECK_CONCLUDED, review, null));
    }

    @Test
    void aLaterRowOfAReviewWaitsForTheEarlierOnes() {
        ReviewId review = fixture.ended(Results.passed());
        UUID comment = fixture.next(review);
        fixture.host.failBefore(wait(GitHubReason.GITHUB_PACED, LITTLE));
        fixture.publisher.publish(comment);
        fixture.clock.advance(Duration.ofMinutes(1));
        UUID concluded = fixture.posts
                .forgotten(fixture.clock.instant(), fixture.clock.instant(), 9)
                .get(1)
                .id();

        assertThat(fixture.publisher.publish(concluded)).isEmpty();
        assertThat(fixture.host.writes).isEmpty();
    }

    @Test
    void whatSomebodyElseWritesToIsLeftAloneUntilTheirLeaseHasRunOut() {
        UUID comment = fixture.next(fixture.ended(Results.passed()));
        ReviewId other = fixture.ended(Results.passed());
        fixture.posts.claim(
                comment,
                "killed",
                fixture.clock.instant(),
                fixture.clock.instant().plus(Publisher.LEASE));

        Duration after = fixture.publisher.publish(fixture.next(other)).orElseThrow();
        assertThat(after).as("whoever holds it is usually done sooner").isEqualTo(Publisher.LOOK_AGAIN);
        assertThat(fixture.publisher.publish(comment)).as("nor the row itself").isPresent();
        fixture.clock.advance(Publisher.LEASE.minusSeconds(1));
        assertThat(fixture.publisher.publish(fixture.next(other))).contains(Duration.ofMillis(1_500));

        fixture.clock.advance(Duration.ofSeconds(2));
        assertThat(fixture.publisher.publish(fixture.next(other))).isEmpty();
        assertThat(fixture.posts.state()).contains("comment done");
    }

    @Test
    void aSecondMessageForARowDoesNothing() {
        UUID comment = fixture.next(fixture.ended(Results.passed()));
        fixture.publisher.publish(comment);

        assertThat(fixture.publisher.publish(comment)).isEmpty();
        assertThat(fixture.publisher.publish(UUID.randomUUID()))
                .as("nor one for none")
                .isEmpty();
        assertThat(fixture.host.writes).containsExactly("create comment");
        assertThat(fixture.events).hasSize(1);
    }

    @Test
    void whoeverHasLostTheLeaseEndsNothing() {
        ReviewId review = fixture.ended(Results.passed());
        UUID comment = fixture.next(review);
        fixture.posts.claim(
                comment,
                "slow",
                fixture.clock.instant(),
                fixture.clock.instant().plus(Publisher.LEASE));
        fixture.clock.advance(Publisher.LEASE);
        fixture.posts.claim(
                comment,
                "quick",
                fixture.clock.instant(),
                fixture.clock.instant().plus(Publisher.LEASE));

        fixture.posts.end(comment, "slow", fixture.clock.instant(), PublishReason.GAVE_UP);

        assertThat(fixture.posts.state()).first().isEqualTo("comment pending");
    }

    @Test
    void theLeaseLastsAsLongAsTheWriteTakes() {
        UUID comment = fixture.next(fixture.ended(Results.passed()));
        List<PostClaim> claims = new ArrayList<>();
        fixture.host.during = () -> {
            for (int i = 0; i < 10; i++) {
                fixture.clock.advance(Duration.ofSeconds(30));
                fixture.scheduler.beat();
            }
            claims.add(claim(comment));
        };

        fixture.publisher.publish(comment);

        assertThat(claims).containsExactly(new PostClaim.HeldFor(Publisher.LEASE));
        assertThat(fixture.posts.state()).first().isEqualTo("comment done");
        assertThat(fixture.scheduler.periods()).as("and no longer").isEmpty();
    }

    /** Two threads of one process are two owners. */
    @Test
    void whoeverHasLostTheLeaseToAThreadOfTheSameProcessEndsNothing() {
        UUID comment = fixture.next(fixture.ended(Results.passed()));
        fixture.host.during = () -> {
            fixture.clock.advance(Publisher.LEASE);
            fixture.host.failBefore(wait(GitHubReason.GITHUB_PACED, LITTLE));
            assertThat(fixture.publisher.publish(comment)).contains(LITTLE);
            assertThat(claim(comment)).isInstanceOf(PostClaim.Granted.class);
            fixture.scheduler.beat();
        };

        fixture.publisher.publish(comment);

        assertThat(fixture.posts.state()).first().isEqualTo("comment pending");
        assertThat(fixture.events).isEmpty();
        assertThat(claim(comment)).isEqualTo(new PostClaim.HeldFor(Publisher.LEASE));
    }

    private PostClaim claim(UUID post) {
        return fixture.posts.claim(
                post,
                "process-1",
                fixture.clock.instant(),
                fixture.clock.instant().plus(Publisher.LEASE));
    }

    @Test
    void standsDownWhereALaterReviewOfTheSameHeadHasEnded() {
        ReviewId first = fixture.ended(Results.passed());
        ReviewId again = fixture.ended(Results.decided(new Verdict.Hold(List.of(), "p"), Results.ENFORCED));
        fixture.publisher.publish(fixture.next(again));

        fixture.work();

        assertThat(fixture.posts.state())
                .containsExactly(
                        "comment overtaken", "check_concluded overtaken", "comment done", "check_concluded done");
        assertThat(fixture.checkRun().externalId()).isEqualTo(again.toString()).isNotEqualTo(first.toString());
        assertThat(fixture.host.writes).containsExactly("create comment", "create check run");
    }

    @Test
    void standsDownWhereTheHeadHasMoved() {
        fixture.ended(Results.passed());
        fixture.host.state =
                new PullRequestState("b".repeat(40), PublishFixture.BASE, true, false, false, Mergeable.YES, Set.of());

        fixture.work();

        assertThat(fixture.posts.state())
                .as("the check run is bound to the old head, where it hurts nobody")
                .containsExactly("comment head_moved", "check_concluded done");
        assertThat(fixture.checkRun().head()).isEqualTo(HEAD);
    }

    @Test
    void standsDownWhereTheBaseBranchIsAnotherOne() {
        fixture.ended(Results.passed());
        fixture.host.state = new PullRequestState(HEAD, "release", true, false, false, Mergeable.YES, Set.of());

        fixture.work();

        assertThat(fixture.posts.state()).containsExactly("comment base_moved", "check_concluded done");
    }

    private static NotNowException wait(GitHubReason reason, Duration after) {
        return new NotNowException(after, reason);
    }
}
