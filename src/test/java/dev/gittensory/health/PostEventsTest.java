package dev.gittensory.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.GitHubReason;
import dev.gittensory.domain.PostKind;
import dev.gittensory.domain.ProductEvent.PostEnded;
import dev.gittensory.domain.PublishReason;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.testkit.CapturedLog;
import org.junit.jupiter.api.Test;

class PostEventsTest {

    private final Listeners listeners = new Listeners();
    private final ReviewId review = ReviewId.create();

    @Test
    void everyRowThatEndsIsCounted() {
        listeners.on(new PostEnded(PostKind.COMMENT, review, null));
        listeners.on(new PostEnded(PostKind.COMMENT, review, null));
        listeners.on(new PostEnded(PostKind.MERGE, review, PublishReason.MERGE_CONDITIONS));

        assertThat(listeners.counter("gittensory_posts_total", "kind=comment", "result=done"))
                .isEqualTo(2);
        assertThat(listeners.counter("gittensory_posts_total", "kind=merge", "result=merge_conditions"))
                .isEqualTo(1);
    }

    @Test
    void whatSomebodyHasToMendIsALineInTheLog() {
        try (CapturedLog log = new CapturedLog()) {
            listeners.on(new PostEnded(PostKind.COMMENT, review, null));
            listeners.on(new PostEnded(PostKind.LABELS, review, GitHubReason.GITHUB_PERMISSION));
            listeners.on(new PostEnded(PostKind.COMMAND, null, PublishReason.GAVE_UP));

            assertThat(log.lines())
                    .containsExactly(
                            "review=" + review + " post=labels status=dropped reason=github_permission",
                            "review=none post=command status=dropped reason=gave_up");
        }
    }
}
