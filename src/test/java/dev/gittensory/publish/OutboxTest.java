package dev.gittensory.publish;

import static dev.gittensory.publish.PublishFixture.HEAD;
import static dev.gittensory.publish.PublishFixture.PULL_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.PublishReason;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.publish.text.Results;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OutboxTest {

    private final PublishFixture fixture = new PublishFixture();

    @Test
    void aWaitThatIsLongIsNotForgotten() {
        ReviewId review = fixture.ended(Results.passed());
        fixture.publisher.publish(fixture.next(review));
        fixture.queue.clear();
        fixture.outbox.deliver(fixture.next(review), PULL_REQUEST.group(), Duration.ofHours(1));

        fixture.clock.advance(Duration.ofMinutes(59));
        assertThat(fixture.outbox.deliverForgotten()).isZero();
        fixture.clock.advance(Duration.ofMinutes(17));
        assertThat(fixture.outbox.deliverForgotten()).isEqualTo(1);
    }

    @Test
    void aSecondMessageForARowThatWaitsComesForNothing() {
        UUID comment = fixture.next(fixture.ended(Results.passed()));
        fixture.outbox.deliver(comment, PULL_REQUEST.group(), Duration.ofMinutes(10));

        assertThat(fixture.publisher.publish(comment)).as("too early").isEmpty();
        assertThat(fixture.host.writes).isEmpty();

        fixture.clock.advance(Duration.ofMinutes(10).minus(PostStore.EARLY));
        fixture.publisher.publish(comment);
        assertThat(fixture.posts.state()).first().isEqualTo("comment done");
    }

    /** However slow the broker is: what it brings after the wait must not be taken for too early. */
    @Test
    void theTimeOfARowIsReckonedFromBeforeItsMessageIsSent() {
        UUID comment = fixture.next(fixture.ended(Results.passed()));
        Outbox slow = new Outbox(
                fixture.posts, (post, group, delay) -> fixture.clock.advance(Duration.ofSeconds(9)), fixture.clock);
        slow.deliver(comment, PULL_REQUEST.group(), Duration.ofSeconds(8));

        fixture.publisher.publish(comment);

        assertThat(fixture.posts.state()).first().isEqualTo("comment done");
    }

    @Test
    void aStartQueuesAllThatIsDueAndKeepsTheWaits() {
        for (int i = 0; i < 1_234; i++) {
            fixture.posts.add(PULL_REQUEST, PostKind.COMMAND, "{}", "comment/" + i, fixture.clock.instant());
        }
        UUID waiting = fixture.next(fixture.ended(Results.passed()));
        fixture.outbox.deliver(waiting, PULL_REQUEST.group(), Duration.ofHours(1));
        fixture.queue.clear();
        fixture.clock.advance(Duration.ofMinutes(1));

        assertThat(fixture.outbox.deliverAll())
                .as("and the row that comes after the one that waits")
                .isEqualTo(1_235);
        assertThat(fixture.queue).extracting(PublishFixture.Message::post).doesNotContain(waiting);
    }

    @Test
    void concludesOnceAnHourWhatCouldNotBeConcluded() {
        ReviewId review = fixture.begun(HEAD);
        fixture.posts.add(review, PostKind.CHECK_STARTED, fixture.clock.instant());
        fixture.outbox.deliver(review);
        fixture.work();
        fixture.end(review, Results.passed(), true);
        UUID comment = fixture.next(review);
        fixture.publisher.publish(comment);
        fixture.host.failBefore(new RefusedException(GitHubReason.GITHUB_PERMISSION));
        fixture.work();
        assertThat(fixture.posts.state()).last().isEqualTo("check_concluded github_permission");

        assertThat(fixture.outbox.deliverUnconcluded()).as("within the hour").isZero();
        fixture.clock.advance(Duration.ofHours(1).plusMillis(1));
        assertThat(fixture.outbox.deliverUnconcluded()).isEqualTo(1);
        assertThat(fixture.outbox.deliverUnconcluded())
                .as("it is queued by now")
                .isZero();
        fixture.work();

        assertThat(fixture.posts.state()).last().isEqualTo("check_concluded done");
        assertThat(PublishFixture.conclusion(fixture.checkRun())).isEqualTo("success");
    }

    @Test
    void concludesWhatTheHostWasAwayForAlthoughNothingIsShown() {
        ReviewId review = fixture.ended(Results.passed());
        fixture.publisher.publish(fixture.next(review));
        fixture.queue.clear();
        fixture.clock.advance(NotNowException.PATIENCE.plusSeconds(1));
        fixture.host.failBefore(new NotNowException(Duration.ofSeconds(1), GitHubReason.GITHUB_UNAVAILABLE));
        fixture.publisher.publish(fixture.next(review));
        assertThat(fixture.posts.state()).last().isEqualTo("check_concluded gave_up");

        fixture.clock.advance(Duration.ofHours(2));
        assertThat(fixture.outbox.deliverUnconcluded()).isEqualTo(1);
        fixture.work();

        assertThat(fixture.posts.state()).last().isEqualTo("check_concluded done");
    }

    @Test
    void leavesAloneWhatIsTooOldToMatter() {
        refused(GitHubReason.GITHUB_GONE);
        fixture.clock.advance(Duration.ofDays(3));

        assertThat(fixture.outbox.deliverUnconcluded()).isZero();
    }

    @Test
    void leavesAloneWhatIsNotWantedAndWhatIsNotShownInProgress() {
        ReviewId review = refused(PublishReason.NOT_WANTED);
        fixture.ended(Results.passed());
        fixture.queue.clear();
        ReviewId unseen = fixture.ended(Results.passed());
        fixture.publisher.publish(fixture.next(unseen));
        fixture.host.failBefore(new RefusedException(GitHubReason.GITHUB_PERMISSION));
        fixture.publisher.publish(fixture.next(unseen));
        fixture.clock.advance(Duration.ofHours(2));

        assertThat(fixture.posts.review(unseen).checkRun()).isNull();
        assertThat(fixture.posts.review(review).checkRun()).isNotNull();
        assertThat(fixture.outbox.deliverUnconcluded()).isZero();
    }

    /** A review whose check run is there and was not concluded for this reason. */
    private ReviewId refused(Reason reason) {
        ReviewId review = fixture.begun(HEAD);
        fixture.posts.rememberCheckRun(review, 5);
        fixture.end(review, Results.passed(), true);
        fixture.publisher.publish(fixture.next(review));
        fixture.host.failBefore(new RefusedException(reason));
        fixture.work();
        return review;
    }
}
