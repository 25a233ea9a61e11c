package dev.gittensory.publish;

import static dev.gittensory.publish.PublishFixture.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.CheckConclusion;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.Extra;
import dev.gittensory.domain.GateMode;
import dev.gittensory.domain.GateReason;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.ModelReview;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.PipelineReason;
import dev.gittensory.domain.RefusedException;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import dev.gittensory.publish.PullRequestState.Mergeable;
import dev.gittensory.publish.text.Results;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is merged, and what is left to people. */
class MergePosterTest {

    private static final Enforcement ENFORCED = Results.ENFORCED;
    private static final Verdict HOLD = new Verdict.Hold(List.of(GateReason.OVERSIZE), "p");
    private static final Outcome PARTIAL = new Outcome.Partial(List.of(PipelineReason.INTERNAL_ERROR));

    private final PublishFixture fixture = new PublishFixture();
    private final Instant begin = fixture.clock.instant();

    @Test
    void mergesAfterEverythingElse() {
        post(sound());

        assertThat(fixture.host.writes).last().isEqualTo("merge");
        assertThat(fixture.posts.state()).last().isEqualTo("merge done");
    }

    static Stream<ReviewResult> unsound() {
        return Stream.of(
                merge(PARTIAL, Results.PASS, ENFORCED),
                merge(new Outcome.Reviewed(), HOLD, ENFORCED),
                merge(new Outcome.Reviewed(), new Verdict.Block(List.of(GateReason.OVERSIZE), "p"), ENFORCED),
                merge(
                        new Outcome.Reviewed(),
                        Results.PASS,
                        new Enforcement(GateMode.ADVISORY, CheckConclusion.SUCCESS)),
                merge(new Outcome.Reviewed(), Results.PASS, new Enforcement(GateMode.BLOCK, CheckConclusion.NEUTRAL)));
    }

    @ParameterizedTest
    @MethodSource("unsound")
    void doesNotMergeWhatIsNotSound(ReviewResult result) {
        post(result);

        assertThat(fixture.host.writes).doesNotContain("merge");
        assertThat(fixture.posts.state()).last().isEqualTo("merge merge_conditions");
    }

    static Stream<PullRequestState> impossible() {
        return Stream.of(
                new PullRequestState(HEAD, PublishFixture.BASE, false, false, false, Mergeable.YES, Set.of()),
                new PullRequestState(HEAD, PublishFixture.BASE, true, false, true, Mergeable.YES, Set.of()),
                new PullRequestState(HEAD, PublishFixture.BASE, true, false, false, Mergeable.NO, Set.of()));
    }

    @ParameterizedTest
    @MethodSource("impossible")
    void doesNotMergeWhatIsClosedOrADraftOrNotMergeable(PullRequestState state) {
        fixture.host.state = state;

        post(sound());

        assertThat(fixture.host.writes).doesNotContain("merge");
        assertThat(fixture.posts.state()).last().isEqualTo("merge merge_conditions");
    }

    @Test
    void waitsForAHostThatDoesNotKnowYetWhetherItCouldMerge() {
        mergeable(Mergeable.UNKNOWN);
        fixture.beforeEach = () -> {
            if (fixture.clock.instant().isAfter(begin.plusSeconds(60))) {
                mergeable(Mergeable.YES);
            }
        };

        post(sound());

        assertThat(fixture.posts.state()).last().isEqualTo("merge done");
        assertThat(fixture.clock.instant()).isEqualTo(begin.plusSeconds(75));
    }

    @Test
    void waitsFiveMinutesForItAndNoLonger() {
        mergeable(Mergeable.UNKNOWN);

        post(sound());

        assertThat(fixture.posts.state()).last().isEqualTo("merge merge_conditions");
        assertThat(fixture.clock.instant()).isEqualTo(begin.plus(MergePoster.PATIENCE));
    }

    @Test
    void doesNotMergeWhatHasNoCheckRun() {
        fixture.beforeEach = () -> {
            if (fixture.host.writes.contains("create comment")
                    && fixture.posts.state().contains("merge pending")) {
                fixture.host.failBefore(new RefusedException(GitHubReason.GITHUB_PERMISSION));
            }
        };

        post(sound());

        assertThat(fixture.posts.state())
                .containsExactly("comment done", "check_concluded github_permission", "merge merge_conditions");
    }

    /** It says what it would have done, and that is more than a comment and a check run. */
    @Test
    void aDryRunComesAsFarAsTheMerge() {
        ReviewId review = fixture.begun(HEAD);
        fixture.posts.rememberCheckRun(review, -1);
        fixture.end(review, sound(), true);
        UUID comment = fixture.next(review);
        fixture.publisher.publish(comment);
        UUID concluded = fixture.next(review);
        fixture.host.failBefore(new RefusedException(GitHubReason.GITHUB_PERMISSION));
        fixture.publisher.publish(concluded);

        fixture.work();

        assertThat(fixture.host.writes).last().isEqualTo("merge");
    }

    @Test
    void aMergeWhoseAnswerWasLostIsDone() {
        fixture.host.state =
                new PullRequestState(HEAD, PublishFixture.BASE, false, true, false, Mergeable.UNKNOWN, Set.of());

        post(sound());

        assertThat(fixture.host.writes).doesNotContain("merge");
        assertThat(fixture.posts.state()).last().isEqualTo("merge done");
    }

    @Test
    void aMergeThatTheHostWillNotDoIsAConditionThatIsNotMet() {
        fixture.host.merges = false;

        post(sound());

        assertThat(fixture.posts.state()).last().isEqualTo("merge merge_conditions");
    }

    private void mergeable(Mergeable mergeable) {
        fixture.host.state = new PullRequestState(HEAD, PublishFixture.BASE, true, false, false, mergeable, Set.of());
    }

    private void post(ReviewResult result) {
        fixture.ended(result);
        fixture.work();
    }

    private static ReviewResult sound() {
        return merge(new Outcome.Reviewed(), Results.PASS, ENFORCED);
    }

    private static ReviewResult merge(Outcome outcome, Verdict verdict, Enforcement enforcement) {
        return new ReviewResult(
                outcome,
                verdict,
                enforcement,
                Results.COVERAGE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new RepositoryReport(List.of(), 10, false, Set.of(Extra.MERGE)),
                ModelReview.NONE);
    }
}
