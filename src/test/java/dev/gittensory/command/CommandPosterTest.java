package dev.gittensory.command;

import static dev.gittensory.testkit.HeadSamples.PULL_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.PublishReason;
import dev.gittensory.domain.PullRequestHead;
import dev.gittensory.domain.Reason;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.intake.CommandRequest;
import dev.gittensory.intake.CommandRequest.Kind;
import dev.gittensory.publish.HostComment;
import dev.gittensory.publish.Post;
import dev.gittensory.testkit.HeadSamples;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CommandPosterTest {

    private static final long COMMENT = 55;

    private final CommandFixture fixture = new CommandFixture();
    private final PullRequestHead head = HeadSamples.head("a");

    private Post post(Kind kind, String login) {
        String detail = CommandDetail.of(new CommandRequest(PULL_REQUEST, COMMENT, login, kind))
                .encode();
        return new Post(UUID.randomUUID(), PostKind.COMMAND, PULL_REQUEST, null, detail, 0, fixture.clock.instant());
    }

    private Post post(Kind kind) {
        return post(kind, FakeCommandHost.MAINTAINER);
    }

    private Optional<Reason> write(Post post) {
        return fixture.poster().write(post);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aStrangerGetsNothingButTheRefusal(Kind kind) {
        assertThat(write(post(kind, "mallory"))).contains(PublishReason.NOT_PERMITTED);

        assertThat(fixture.host.calls).containsExactly("permission", "-1 at 55");
        assertThat(fixture.comments.writes).isEmpty();
        assertThat(fixture.requested).isEmpty();
    }

    @Test
    void whoCannotBeCheckedMayNot() {
        for (RuntimeException failure : new RuntimeException[] {
            new IllegalStateException("odd"), new RefusedException(GitHubReason.GITHUB_PERMISSION)
        }) {
            fixture.host.atPermission = failure;
            fixture.host.calls.clear();

            assertThat(write(post(Kind.REVIEW))).contains(PublishReason.NOT_PERMITTED);
            assertThat(fixture.host.calls).containsExactly("permission", "-1 at 55");
        }
        assertThat(fixture.requested).isEmpty();
    }

    @Test
    void aWaitAtTheCheckRefusesNobody() {
        fixture.host.atPermission = FakeCommandHost.later();

        assertThatThrownBy(() -> write(post(Kind.REVIEW))).isInstanceOf(NotNowException.class);
        assertThat(fixture.host.calls).containsExactly("permission");
    }

    @Test
    void reviewsTheHeadAndSaysNothingMoreThanThatItWasSeen() {
        ReviewId earlier = fixture.reviewed(head);
        fixture.clock.advance(Duration.ofMinutes(1));

        assertThat(write(post(Kind.REVIEW))).isEmpty();

        assertThat(fixture.host.calls).containsExactly("permission", "eyes at 55", "head");
        assertThat(fixture.requested).hasSize(1).doesNotContain(earlier);
        assertThat(fixture.comments.writes).isEmpty();
    }

    @Test
    void theSameRowStartsOneReviewEvenIfThatHasEndedMeanwhile() {
        Post post = post(Kind.REVIEW);
        write(post);
        fixture.clock.advance(Duration.ofMinutes(10));
        write(post);
        fixture.finish(fixture.requested.get(0));
        write(post);

        assertThat(fixture.requested).hasSize(1);

        fixture.clock.advance(Duration.ofMinutes(1));
        write(post(Kind.REVIEW));

        assertThat(fixture.requested).as("another comment asks again").hasSize(2);
    }

    @Test
    void aReviewThatIsUnderWayIsNotDisturbed() {
        fixture.queued(head);
        fixture.clock.advance(Duration.ofMinutes(1));

        assertThat(write(post(Kind.REVIEW))).isEmpty();
        assertThat(fixture.requested).isEmpty();
        assertThat(fixture.comments.writes).isEmpty();
    }

    @Test
    void nothingIsReviewedOnceThePullRequestIsClosed() {
        fixture.host.head = null;

        write(post(Kind.REVIEW));

        assertThat(fixture.requested).isEmpty();
        assertThat(fixture.reply()).isEqualTo("<!-- gittensory:reply:55 -->\n" + CommandPoster.CLOSED);
    }

    @Test
    void anAnswerThatLandedAlthoughItFailedIsNotWrittenAgain() {
        Post post = post(Kind.HELP);
        fixture.comments.failAfter(FakeCommandHost.later());

        assertThatThrownBy(() -> write(post)).isInstanceOf(NotNowException.class);
        assertThat(write(post)).isEmpty();

        assertThat(fixture.reply())
                .startsWith("<!-- gittensory:reply:55 -->\n")
                .contains("/gittensory review", "/gittensory explain", "/gittensory help")
                .doesNotContain("@");
    }

    @Test
    void theMarkOfSomebodyElseDoesNotSilenceAnAnswer() {
        fixture.comments.comments.put(9L, new HostComment(9, false, "<!-- gittensory:reply:55 -->"));
        fixture.comments.comments.put(8L, new HostComment(8, true, "<!-- gittensory:reply:5 -->"));

        write(post(Kind.HELP));

        assertThat(fixture.comments.writes).containsExactly("create comment");
    }

    @Test
    void whatIsNoCommandConfusesAndNothingElse() {
        assertThat(write(post(Kind.UNKNOWN))).isEmpty();

        assertThat(fixture.host.calls).containsExactly("permission", "confused at 55");
        assertThat(fixture.comments.writes).isEmpty();
    }
}
