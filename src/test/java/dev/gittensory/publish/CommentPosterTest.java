package dev.gittensory.publish;

import static dev.gittensory.publish.PublishFixture.PULL_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.Finding.Severity;
import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.NotNowException;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.publish.text.PublicView;
import dev.gittensory.publish.text.Results;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CommentPosterTest {

    private static final ReviewResult OTHER =
            Results.with(List.of(Results.finding(Severity.MINOR, "a.txt", 1, "Look here.")));

    private final PublishFixture fixture = new PublishFixture();

    @Test
    void createsUpdatesInPlaceAndLeavesAloneWhatIsIdentical() {
        post(Results.passed());
        post(OTHER);
        post(OTHER);

        assertThat(commentWrites()).containsExactly("create comment", "update comment");
        assertThat(fixture.host.comments.values())
                .singleElement()
                .extracting(HostComment::body)
                .asString()
                .contains("Look here.");
    }

    @Test
    void takesLineEndsOfTheHostForNothingNew() {
        post(OTHER);
        fixture.host.comments.replaceAll((id, comment) ->
                new HostComment(id, true, comment.body().replace("\n", "\r\n").strip()));

        post(OTHER);

        assertThat(commentWrites()).containsExactly("create comment");
    }

    @Test
    void trustsNoMarkInSomebodyElsesComment() {
        HostComment forged = new HostComment(1, false, PublicView.COMMENT_MARK + "\nAll is well.");
        fixture.host.comments.put(1L, forged);
        fixture.posts.rememberComment(PULL_REQUEST, 1);

        post(Results.passed());

        assertThat(commentWrites()).containsExactly("create comment");
        assertThat(fixture.host.comments).containsEntry(1L, forged).hasSize(2);
    }

    @Test
    void takesNoOtherCommentOfOursForIt() {
        fixture.host.comments.put(1L, new HostComment(1, true, "As you asked: " + PublicView.COMMENT_MARK));

        post(Results.passed());

        assertThat(commentWrites()).containsExactly("create comment");
    }

    @Test
    void findsItByItsMarkWhereTheNumberIsNotKnown() {
        fixture.host.comments.put(7L, new HostComment(7, true, PublicView.COMMENT_MARK + "\nOld."));

        post(Results.passed());

        assertThat(commentWrites()).containsExactly("update comment");
        assertThat(fixture.posts.comment(PULL_REQUEST)).contains(7L);
    }

    @Test
    void aCommentThatADryRunHasMadeUpIsNotThere() {
        fixture.host.comments.put(-1L, new HostComment(-1, true, "Nobody must ask for this."));
        fixture.posts.rememberComment(PULL_REQUEST, -1);

        post(Results.passed());

        assertThat(commentWrites()).containsExactly("create comment");
        assertThat(fixture.posts.comment(PULL_REQUEST))
                .hasValueSatisfying(id -> assertThat(id).isPositive());
    }

    @Test
    void createsItAgainIfSomebodyHasDeletedIt() {
        post(Results.passed());
        fixture.host.comments.clear();

        post(OTHER);

        assertThat(commentWrites()).containsExactly("create comment", "create comment");
        assertThat(fixture.posts.comment(PULL_REQUEST))
                .hasValueSatisfying(id -> assertThat(fixture.host.comments).containsOnlyKeys(id));
    }

    @Test
    void findsWhatHasLandedAlthoughItFailed() {
        fixture.host.failAfter(new NotNowException(Duration.ofSeconds(1), GitHubReason.GITHUB_UNAVAILABLE));

        post(Results.passed());

        assertThat(commentWrites()).containsExactly("create comment");
        assertThat(fixture.posts.state()).first().isEqualTo("comment done");
    }

    private List<String> commentWrites() {
        return fixture.host.writes.stream()
                .filter(write -> write.endsWith("comment"))
                .toList();
    }

    private void post(ReviewResult result) {
        fixture.ended(result);
        fixture.work();
    }
}
