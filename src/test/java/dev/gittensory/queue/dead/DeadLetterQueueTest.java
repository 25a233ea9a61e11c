package dev.gittensory.queue.dead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.broker.RunningBroker;
import dev.gittensory.queue.QueueDepth;
import dev.gittensory.queue.Queues;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Session;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** On the broker of the product, in this process. */
@Timeout(60)
class DeadLetterQueueTest {

    @TempDir
    Path directory;

    private RunningBroker broker;
    private Session session;
    private DeadLetterQueue dead;

    @BeforeEach
    void start() throws Exception {
        broker = new RunningBroker(directory);
        session = broker.session();
        dead = new DeadLetterQueue(session);
    }

    @AfterEach
    void stop() throws Exception {
        broker.close();
    }

    private DeadLetter only() throws JMSException {
        List<DeadLetter> all = dead.list(null, 0, 10);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    @Test
    void showsWhereAMessageCameFromAndWhatItIsAbout() throws Exception {
        Instant before = Instant.now().minusMillis(1);
        broker.send(Queues.REVIEWS, "private words", Map.of("review", "r1", "other", "x"));
        Thread.sleep(20);
        assertThat(broker.poison(Queues.REVIEWS)).isEqualTo(Queues.MAX_DELIVERY_ATTEMPTS);

        DeadLetter letter = only();
        assertThat(letter.queue()).isEqualTo(Queues.REVIEWS);
        assertThat(letter.about()).isEqualTo(Map.of("review", "r1"));
        assertThat(letter.sentAt()).isBetween(before, Instant.now());
        assertThat(letter.diedAt()).isAfter(letter.sentAt()).isBeforeOrEqualTo(Instant.now());
        assertThat(letter.toString()).doesNotContain("private");
        assertThat(dead.find(letter.id())).contains(letter);
    }

    @Test
    void aReplayBringsTheMessageBackAsItWasSent() throws Exception {
        String body = "{\"v\":1,\"post\":\"é\ud800\"}";
        broker.send(Queues.POSTS, body, Map.of("post", "p1", "JMSXGroupID", "42#3"));
        broker.poison(Queues.POSTS);

        assertThat(dead.replay(only().id())).isPresent();

        assertThat(dead.list(null, 0, 10)).isEmpty();
        Message replayed = broker.taken(Queues.POSTS).orElseThrow();
        assertThat(replayed.getBody(String.class)).isEqualTo(body);
        assertThat(replayed.getStringProperty("JMSXGroupID")).isEqualTo("42#3");
        assertThat(replayed.getIntProperty("JMSXDeliveryCount")).isEqualTo(1);
        assertThat(RunningBroker.names(replayed))
                .containsExactlyInAnyOrder("post", "replays", "JMSXGroupID", "JMSXDeliveryCount");
        assertThat(broker.taken(Queues.POSTS)).isEmpty();
    }

    @Test
    void countsHowOftenItWasReplayed() throws Exception {
        broker.send(Queues.POSTS, "{}", Map.of("post", "p1"));
        broker.poison(Queues.POSTS);
        DeadLetter first = only();
        for (int replays = 1; replays <= 2; replays++) {
            Thread.sleep(5);
            dead.replay(only().id());
            broker.poison(Queues.POSTS);
            assertThat(only().replays()).isEqualTo(replays);
        }
        assertThat(only().id()).isNotEqualTo(first.id());
        assertThat(only().diedAt()).isAfter(first.diedAt());
    }

    @Test
    void bringsTheLargestDeliveryBack() throws Exception {
        String body = "é\"".repeat(12_500_000);
        broker.send(Queues.REVIEWS, body, Map.of("delivery", "d1"));
        broker.poison(Queues.REVIEWS);

        dead.replay(only().id());

        assertThat(broker.taken(Queues.REVIEWS)
                        .orElseThrow()
                        .getBody(String.class)
                        .equals(body))
                .isTrue();
    }

    @Test
    void listsOldestFirstInPagesAndByQueue() throws Exception {
        for (int i = 0; i < 6; i++) {
            String queue = i % 2 == 0 ? Queues.REVIEWS : Queues.POSTS;
            broker.send(queue, "{}", Map.of("post", "n" + i));
            broker.poison(queue);
        }

        assertThat(dead.list(null, 0, 10))
                .extracting(letter -> letter.about().get("post"))
                .containsExactly("n0", "n1", "n2", "n3", "n4", "n5");
        assertThat(dead.list(null, 2, 2))
                .extracting(letter -> letter.about().get("post"))
                .containsExactly("n2", "n3");
        assertThat(dead.list(Queues.POSTS, 1, 10))
                .extracting(letter -> letter.about().get("post"))
                .containsExactly("n3", "n5");
        assertThat(dead.list(null, 6, 10)).isEmpty();
        assertThat(QueueDepth.of(Queues.DEAD)).isEqualTo(6);
        assertThat(QueueDepth.of(Queues.DEAD, DeadLetterQueue.from(Queues.POSTS)))
                .isEqualTo(3);
    }

    @Test
    void purgesThatOneOnly() throws Exception {
        broker.send(Queues.REVIEWS, "{}", Map.of("review", "r1"));
        broker.send(Queues.REVIEWS, "{}", Map.of("review", "r2"));
        broker.poison(Queues.REVIEWS);
        DeadLetter first = dead.list(null, 0, 1).get(0);

        assertThat(dead.purge(first.id())).contains(first);
        assertThat(dead.purge(first.id())).isEmpty();

        assertThat(only().about()).containsEntry("review", "r2");
        assertThat(broker.taken(Queues.REVIEWS)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "' OR '1' = '1", "1-1-1-1-1", "0199A3B0-5C1E-7ABC-9DEF-0123456789AB"})
    void whatIsNoIdentifierNamesNothing(String id) throws Exception {
        broker.send(Queues.REVIEWS, "{}", Map.of());
        broker.poison(Queues.REVIEWS);

        assertThat(dead.find(id)).isEmpty();
        assertThat(dead.replay(id)).isEmpty();
        assertThat(dead.purge(id)).isEmpty();
        assertThat(dead.purge(UUID.randomUUID().toString())).isEmpty();
        assertThat(dead.list(null, 0, 10)).hasSize(1);
    }

    /** More often than a message may fail: a dead letter must not die again, which would overwrite where it came from. */
    @Test
    void aReplayThatFailsLeavesTheLetterWhereAndWhatItWas() throws Exception {
        broker.send(Queues.REVIEWS, "{}", Map.of("review", "r1"));
        broker.poison(Queues.REVIEWS);
        DeadLetter letter = only();
        Session noCommit = (Session) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Session.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        throw new JMSException("no");
                    }
                    return method.invoke(session, arguments);
                });
        for (int i = 0; i <= Queues.MAX_DELIVERY_ATTEMPTS; i++) {
            assertThatThrownBy(() -> new DeadLetterQueue(noCommit).replay(letter.id()))
                    .isInstanceOf(JMSException.class);
        }

        assertThat(only()).isEqualTo(letter);
        assertThat(broker.taken(Queues.REVIEWS)).isEmpty();
        assertThat(dead.replay(letter.id())).contains(letter);
    }

    @Test
    void aLetterFromAQueueThatIsNotOursStays() throws Exception {
        broker.send("somewhere.else", "{}", Map.of());
        broker.poison("somewhere.else");

        assertThat(dead.replay(only().id())).isEmpty();
        assertThat(only().queue()).isEqualTo("somewhere.else");
        assertThat(dead.purge(only().id())).isPresent();
    }

    @Test
    void aLetterSurvivesARestartWithAllThatIsKnownOfIt() throws Exception {
        broker.send(Queues.POSTS, "{}", Map.of("post", "p1", "JMSXGroupID", "42#3"));
        broker.poison(Queues.POSTS);
        DeadLetter letter = only();
        broker.close();
        start();

        assertThat(only()).isEqualTo(letter);
        assertThat(Duration.between(letter.diedAt(), Instant.now())).isLessThan(Duration.ofMinutes(1));
        dead.replay(letter.id());
        assertThat(broker.taken(Queues.POSTS).orElseThrow().getStringProperty("JMSXGroupID"))
                .isEqualTo("42#3");
    }
}
