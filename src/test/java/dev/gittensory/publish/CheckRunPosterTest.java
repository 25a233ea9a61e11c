package dev.gittensory.publish;

import static dev.gittensory.publish.PublishFixture.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CheckRunPosterTest {

    private static final NotNowException AWAY =
            new NotNowException(Duration.ofSeconds(1), GitHubReason.GITHUB_UNAVAILABLE);

    private final PublishFixture fixture = new PublishFixture();
    private final ReviewId review = fixture.begun(HEAD);

    @Test
    void showsTheReviewInProgressAndConcludesTheSameCheckRun() {
        start();
        assertThat(fixture.checkRun()).isEqualTo(new CheckRun(HEAD, review.toString(), null));

        end(Results.passed());

        assertThat(checkRunWrites()).containsExactly("create check run", "update check run");
        assertThat(conclusion()).isEqualTo("success");
    }

    @Test
    void findsWhatHasLandedAlthoughItFailed() {
        fixture.host.failAfter(AWAY);
        start();
        fixture.posts.put(
                PublishFixture.PULL_REQUEST,
                new PostStore.PublishedReview(review, HEAD, PublishFixture.BASE, null, null)); // forgets it

        end(Results.passed());

        assertThat(checkRunWrites()).containsExactly("create check run", "update check run");
        assertThat(conclusion()).isEqualTo("success");
    }

    @Test
    void aCheckRunThatADryRunHasMadeUpIsNotThere() {
        fixture.posts.rememberCheckRun(review, -1);

        end(Results.passed());

        assertThat(checkRunWrites()).containsExactly("create check run");
        assertThat(fixture.posts.review(review).checkRun()).isPositive();
    }

    @Test
    void takesNoCheckRunOfAnotherReviewForItsOwn() {
        fixture.host.checkRuns.put(1L, new CheckRun(HEAD, ReviewId.create().toString(), null));

        end(Results.passed());

        assertThat(checkRunWrites()).containsExactly("create check run");
        assertThat(fixture.host.checkRuns).hasSize(2);
    }

    @Test
    void isNotShownInProgressAfterTheEnd() {
        fixture.posts.add(review, PostKind.CHECK_STARTED, fixture.clock.instant());
        end(Results.passed());

        assertThat(fixture.posts.state())
                .containsExactly("check_started not_wanted", "comment done", "check_concluded done");
        assertThat(checkRunWrites()).containsExactly("create check run");
        assertThat(conclusion()).isEqualTo("success");
    }

    @Test
    void isCancelledIfTheGateWasSwitchedOffMeanwhile() {
        start();

        fixture.end(review, unposted(), true);
        fixture.work();

        assertThat(conclusion()).isEqualTo("cancelled");
    }

    @Test
    void isNotCreatedOnlyToBeCancelled() {
        fixture.posts.add(review, PostKind.CHECK_STARTED, fixture.clock.instant());
        fixture.end(review, unposted(), true);
        fixture.work();

        assertThat(fixture.posts.state()).last().isEqualTo("check_concluded not_wanted");
        assertThat(fixture.host.checkRuns).isEmpty();
    }

    /** GitHub counts the newest check run of a commit, and that is to be the one of the latest review. */
    @Test
    void isNotCreatedAfterThatOfALaterReviewThatIsStillUnderWay() {
        ReviewId again = fixture.begun(HEAD);
        fixture.posts.add(again, PostKind.CHECK_STARTED, fixture.clock.instant());
        fixture.outbox.deliver(again);
        fixture.work();

        end(Results.passed());

        assertThat(fixture.posts.state()).last().isEqualTo("check_concluded overtaken");
        assertThat(fixture.checkRun().externalId()).isEqualTo(again.toString());
    }

    private static ReviewResult unposted() {
        return Results.decided(Results.PASS, Results.UNPOSTED);
    }

    private void start() {
        fixture.posts.add(review, PostKind.CHECK_STARTED, fixture.clock.instant());
        fixture.outbox.deliver(review);
        fixture.work();
    }

    private void end(ReviewResult result) {
        fixture.end(review, result, !fixture.host.checkRuns.isEmpty());
        fixture.work();
    }

    private String conclusion() {
        return fixture.host.checkRuns.values().stream()
                .filter(run -> run.externalId().equals(review.toString()))
                .map(PublishFixture::conclusion)
                .findFirst()
                .orElseThrow();
    }

    private List<String> checkRunWrites() {
        return fixture.host.writes.stream()
                .filter(write -> write.endsWith("check run"))
                .toList();
    }
}
