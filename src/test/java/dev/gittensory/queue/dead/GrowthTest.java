package dev.gittensory.queue.dead;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.ProductEvent.DeadLettersGrew;
import dev.gittensory.health.Listeners;
import dev.gittensory.queue.QueueDepth;
import dev.gittensory.queue.Queues;
import dev.gittensory.testkit.CapturedLog;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GrowthTest {

    private final Map<String, Long> counts = new HashMap<>();
    private final Growth growth = new Growth(queue -> counts.getOrDefault(queue, 0L));

    @Test
    void tellsOfWhatHasComeSinceTheLastLook() {
        counts.put(Queues.REVIEWS, 4L);
        assertThat(growth.look()).as("what was there at the start").isEmpty();
        counts.put(Queues.REVIEWS, 7L);
        counts.put(Queues.POSTS, 1L);

        assertThat(growth.look())
                .containsExactlyInAnyOrder(
                        new DeadLettersGrew(Queues.REVIEWS, 3), new DeadLettersGrew(Queues.POSTS, 1));
        assertThat(growth.look()).isEmpty();
    }

    @Test
    void isSilentAboutWhatAnOperatorHasTakenAway() {
        counts.put(Queues.POSTS, 9L);
        growth.look();
        counts.put(Queues.POSTS, 2L);
        assertThat(growth.look()).isEmpty();
        counts.put(Queues.POSTS, 3L);

        assertThat(growth.look()).containsExactly(new DeadLettersGrew(Queues.POSTS, 1));
    }

    @Test
    void aBrokerThatDoesNotAnswerIsNoChange() {
        counts.put(Queues.POSTS, 2L);
        growth.look();
        counts.put(Queues.POSTS, QueueDepth.UNKNOWN);
        assertThat(growth.look()).isEmpty();
        counts.put(Queues.POSTS, 2L);

        assertThat(growth.look()).isEmpty();
    }

    @Test
    void growthIsCountedAndLogged() {
        Listeners listeners = new Listeners();
        listeners.start();
        assertThat(listeners.exists("gittensory_dead_letters_total", "queue=" + Queues.POSTS))
                .as("so that the first increase is seen")
                .isTrue();
        try (CapturedLog log = new CapturedLog()) {
            listeners.on(new DeadLettersGrew(Queues.POSTS, 3));

            assertThat(listeners.counter("gittensory_dead_letters_total", "queue=" + Queues.POSTS))
                    .isEqualTo(3);
            assertThat(log.lines())
                    .containsExactly("queue=gittensory.posts reason=dead_letters_grew count=3;"
                            + " docs/dead-letters.md says what to do");
        }
    }
}
