package dev.gittensory.publish;

import static dev.gittensory.publish.PublishFixture.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.PullRequestKey;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.WebhookReason;
import dev.gittensory.publish.text.Results;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
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

    /** GitHub has one answer for a commit, and the newest check run gives it. */
    @Test
    void isNoMoreLenientThanTheLatestReviewOfAnotherPullRequestWithThisCommit() {
        elsewhere(4, HEAD, CheckConclusion.FAILURE);
        elsewhere(4, HEAD, CheckConclusion.ACTION_REQUIRED);
        elsewhere(5, HEAD, CheckConclusion.NEUTRAL);

        end(Results.passed());

        assertThat(conclusion()).isEqualTo("action_required");
        assertThat(summary())
                .startsWith("**Pull request 4 has the same commit, and its review is stricter:")
                .contains("`action_required`");
    }

    @Test
    void isAsItsOwnReviewWantsItWhereNothingStricterIsSaidOfThisCommit() {
        elsewhere(4, "b".repeat(40), CheckConclusion.FAILURE);
        elsewhere(5, HEAD, CheckConclusion.SUCCESS);
        elsewhere(6, HEAD, CheckConclusion.NONE);
        elsewhere(7, HEAD, CheckConclusion.CANCELLED);
        elsewhere(
                8,
                HEAD,
                ReviewResult.without(
                        new Outcome.Skipped(WebhookReason.CLOSED),
                        new Enforcement(GateMode.BLOCK, CheckConclusion.FAILURE)));
        PullRequestKey ours = PublishFixture.PULL_REQUEST;
        PullRequestKey fork = new PullRequestKey(ours.installation(), 43, "acme/fork", 4);
        elsewhere(fork, HEAD, failed());

        end(Results.passed());

        assertThat(conclusion()).isEqualTo("success");
        assertThat(summary()).doesNotContain("the same commit");
    }

    @Test
    void keepsItsOwnConclusionWhereThatIsTheStrictest() {
        elsewhere(4, HEAD, CheckConclusion.ACTION_REQUIRED);

        end(failed());

        assertThat(conclusion()).isEqualTo("failure");
        assertThat(summary()).doesNotContain("the same commit");
    }

    private String summary() {
        return Objects.requireNonNull(fixture.checkRun().output()).summary();
    }

    private static ReviewResult failed() {
        return Results.decided(Results.PASS, new Enforcement(GateMode.BLOCK, CheckConclusion.FAILURE));
    }

    private void elsewhere(int number, String head, CheckConclusion conclusion) {
        elsewhere(number, head, Results.decided(Results.PASS, new Enforcement(GateMode.BLOCK, conclusion)));
    }

    private void elsewhere(int number, String head, ReviewResult result) {
        PullRequestKey ours = PublishFixture.PULL_REQUEST;
        elsewhere(
                new PullRequestKey(ours.installation(), ours.repositoryId(), ours.repository(), number), head, result);
    }

    private void elsewhere(PullRequestKey pullRequest, String head, ReviewResult result) {
        fixture.posts.put(
                pullRequest, new PostStore.PublishedReview(ReviewId.create(), head, PublishFixture.BASE, null, result));
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
