package dev.gittensory.publish;

import static dev.gittensory.publish.PublishFixture.HEAD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Coverage;
import dev.gittensory.domain.Enforcement;
import dev.gittensory.domain.Extra;
import dev.gittensory.domain.Finding;
import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.LineFinding;
import dev.gittensory.domain.ModelReview;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.Outcome;
import dev.gittensory.domain.RepositoryReport;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.domain.Verdict;
import dev.gittensory.publish.PullRequestState.Mergeable;
import dev.gittensory.publish.text.InlineComment;
import dev.gittensory.publish.text.Results;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Comments at lines and labels, and for them and the merge: nothing unless operator and repository both want it. */
class OptionalPostersTest {

    private static final Enforcement ENFORCED = Results.ENFORCED;

    private final PublishFixture fixture = new PublishFixture();

    @ParameterizedTest
    @EnumSource(Extra.class)
    void nothingOfItIsDoneUnlessBothWantIt(Extra extra) {
        fixture.permission = (installation, wanted) -> wanted != extra;
        post(result(EnumSet.of(extra)));
        fixture.permission = (installation, wanted) -> true;
        post(result(EnumSet.complementOf(EnumSet.of(extra))));

        assertThat(fixture.posts.state())
                .filteredOn(row -> row.startsWith(kind(extra)))
                .as("the operator does not; the repository does not, so that there is no second row")
                .containsExactly(kind(extra) + " not_wanted");
    }

    @Test
    void theOperatorIsAskedAboutTheInstallation() {
        fixture.permission = (installation, wanted) -> installation == PublishFixture.PULL_REQUEST.installation();

        post(result(EnumSet.allOf(Extra.class)));

        assertThat(fixture.host.writes)
                .containsExactly("create comment", "create inline comments", "label", "create check run", "merge");
    }

    @ParameterizedTest
    @EnumSource(Extra.class)
    void nothingOfItIsDoneToAnotherHead(Extra extra) {
        fixture.host.state =
                new PullRequestState("b".repeat(40), PublishFixture.BASE, true, false, false, Mergeable.YES, Set.of());

        post(result(EnumSet.of(extra)));

        assertThat(fixture.posts.state()).contains(kind(extra) + " head_moved");
    }

    @ParameterizedTest
    @EnumSource(Extra.class)
    void nothingOfItIsDoneIfItIsToBeMergedIntoAnotherBranch(Extra extra) {
        fixture.host.state = new PullRequestState(HEAD, "release", true, false, false, Mergeable.YES, Set.of());

        post(result(EnumSet.of(extra)));

        assertThat(fixture.posts.state()).contains(kind(extra) + " base_moved");
    }

    @Test
    void whatWasSaidAtALineIsNotSaidAgain() {
        LineFinding settled = line(Severity.MAJOR, 1);
        post(inline(List.of(settled)));
        LineFinding moved = new LineFinding(
                Results.finding(Severity.MAJOR, "a.txt", 99, "In other words."), settled.identity(), null);

        post(inline(List.of(moved, line(Severity.MINOR, 2))));

        assertThat(fixture.host.inline).extracting(InlineComment::line).containsExactly(1, 2);
    }

    @Test
    void whatHasLandedAlthoughItFailedIsNotSaidTwice() {
        List<LineFinding> lines = List.of(line(Severity.MAJOR, 1), line(Severity.MAJOR, 2));
        fixture.beforeEach = () -> {
            if (fixture.host.writes.contains("create comment") && fixture.host.inline.isEmpty()) {
                fixture.host.failAfter(new NotNowException(Duration.ofSeconds(1), GitHubReason.GITHUB_UNAVAILABLE));
            }
        };

        post(inline(lines));

        assertThat(fixture.host.inline).hasSize(2);
        assertThat(fixture.posts.state()).contains("inline done");
    }

    @Test
    void saysTheWorstTwentyAndNoNits() {
        List<LineFinding> lines = Stream.concat(
                        IntStream.rangeClosed(1, 30).mapToObj(i -> line(Severity.MAJOR, i)),
                        Stream.of(line(Severity.NIT, 31)))
                .toList();

        post(inline(List.of(line(Severity.NIT, 40))));
        assertThat(fixture.posts.state()).contains("inline not_wanted");
        post(inline(lines));

        assertThat(fixture.host.inline)
                .extracting(InlineComment::line)
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 20).boxed().toList());
    }

    @Test
    void labelsSayHowTheLastReviewEndedAndLeaveOthersAlone() {
        fixture.host.state = new PullRequestState(
                HEAD,
                PublishFixture.BASE,
                true,
                false,
                false,
                Mergeable.YES,
                Set.of("bug", "gittensory: block", "gittensory: mine"));

        post(result(EnumSet.of(Extra.LABELS)));
        post(result(EnumSet.of(Extra.LABELS)));

        assertThat(fixture.host.state.labels())
                .containsExactlyInAnyOrder("bug", "gittensory: mine", "gittensory: pass");
        assertThat(fixture.host.writes).containsOnlyOnce("label");
    }

    private void post(ReviewResult result) {
        fixture.ended(result);
        fixture.work();
    }

    private static String kind(Extra extra) {
        return switch (extra) {
            case INLINE_COMMENTS -> "inline";
            case LABELS -> "labels";
            case MERGE -> "merge";
        };
    }

    private static LineFinding line(Severity severity, int line) {
        Finding finding = Results.finding(severity, "a.txt", line, "Look at " + line + ".");
        return new LineFinding(finding, Integer.toHexString(line), null);
    }

    private static ReviewResult inline(List<LineFinding> lines) {
        return result(new Outcome.Reviewed(), Results.PASS, ENFORCED, EnumSet.of(Extra.INLINE_COMMENTS), lines);
    }

    private static ReviewResult result(Set<Extra> extras) {
        return result(new Outcome.Reviewed(), Results.PASS, ENFORCED, extras, List.of(line(Severity.MAJOR, 1)));
    }

    private static ReviewResult result(
            Outcome outcome, Verdict verdict, Enforcement enforcement, Set<Extra> extras, List<LineFinding> lines) {
        return new ReviewResult(
                outcome,
                verdict,
                enforcement,
                new Coverage(1, 1, 1, 1, 2, 2),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                new RepositoryReport(List.of(), 10, false, extras),
                ModelReview.NONE,
                lines);
    }
}
