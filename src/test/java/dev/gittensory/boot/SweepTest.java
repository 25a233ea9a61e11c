package dev.gittensory.boot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.PostKind;
import dev.gittensory.pipeline.ReviewRequests;
import dev.gittensory.publish.Outbox;
import dev.gittensory.testkit.HeadSamples;
import dev.gittensory.testkit.InMemoryPostStore;
import dev.gittensory.testkit.InMemoryReviewStore;
import dev.gittensory.testkit.MutableClock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SweepTest {

    @Test
    void oneSearchThatFailsDoesNotKeepTheOtherFromRunning() {
        MutableClock clock = new MutableClock("2026-11-24T10:00:00Z");
        InMemoryPostStore posts = new InMemoryPostStore();
        List<UUID> queued = new ArrayList<>();
        posts.add(HeadSamples.PULL_REQUEST, PostKind.COMMAND, "{}", "comment/1", clock.instant());
        Sweep sweep = new Sweep();
        sweep.requests = new ReviewRequests(new InMemoryReviewStore(), (id, delay) -> {}, clock) {
            @Override
            public int queueForgotten() {
                throw new IllegalStateException("the database is away");
            }
        };
        sweep.outbox = new Outbox(posts, (post, group, delay) -> queued.add(post), clock);
        clock.advance(Duration.ofMinutes(1));

        sweep.queueForgotten();

        assertThat(queued).hasSize(1);
    }
}
