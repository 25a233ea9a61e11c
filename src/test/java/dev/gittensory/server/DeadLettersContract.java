package dev.gittensory.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.testkit.Service.Reply;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Dead letters on the real broker, through the real adapter: listed, replayed and purged in its transactions. */
interface DeadLettersContract extends Deployed {

    String LETTERS = "/api/v1/dead-letters";

    /** Replayed rows of the outbox are none, so the consumer has nothing to do and takes the message. */
    @Test
    default void deadLettersAreSeenReplayedAndPurged() {
        String replayed = bury(UUID.randomUUID());
        String purged = bury(UUID.randomUUID());

        JsonNode one = service().get(LETTERS + "/" + replayed).json();
        assertThat(one.path("letter").path("queue").asText()).isEqualTo("gittensory.posts");
        assertThat(Instant.parse(one.path("letter").path("diedAt").asText()))
                .isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now());
        assertThat(one.has("post")).isFalse();

        assertThat(post(LETTERS + "/" + replayed + "/replay").status()).isEqualTo(204);
        assertThat(delete(LETTERS + "/" + purged).status()).isEqualTo(204);

        for (String id : new String[] {replayed, purged}) {
            Reply gone = service().get(LETTERS + "/" + id);
            assertThat(gone.status()).isEqualTo(404);
            assertThat(gone.json().path("code").asText()).isEqualTo("dead_letter_not_found");
        }
        JsonNode audit = service().get("/api/v1/audit?limit=2").json().path("entries");
        assertThat(audit.get(0).path("action").asText()).isEqualTo("dead_letter_purge");
        assertThat(audit.get(0).path("subject").asText()).isEqualTo(purged);
        assertThat(audit.get(1).path("action").asText()).isEqualTo("dead_letter_replay");
        assertThat(audit.get(1).path("subject").asText()).isEqualTo(replayed);
    }

    @Test
    default void deadLettersAreDoneByTheHundred() {
        bury(UUID.randomUUID());
        bury(UUID.randomUUID());
        bury(UUID.randomUUID());

        assertThat(post(LETTERS + "/replay?queue=gittensory.reviews")
                        .json()
                        .path("done")
                        .asInt())
                .isZero();
        Reply two = post(LETTERS + "/replay?queue=gittensory.posts&limit=2");
        assertThat(two.json().path("done").asInt()).as(two.text()).isEqualTo(2);
        assertThat(two.json().path("more").asBoolean()).isTrue();
        assertThat(delete(LETTERS).json().path("done").asInt()).isEqualTo(1);
        assertThat(service().get(LETTERS).json().path("deadLetters")).isEmpty();
        assertThat(delete(LETTERS + "?queue=gittensory.dead").status()).isEqualTo(400);
    }

    /** Puts a message where the broker puts one that has exhausted its attempts; returns its identifier. */
    private String bury(UUID post) {
        Reply buried = service().send(service().bare("/bury?post=" + post).POST(BodyPublishers.noBody()));
        assertThat(buried.status()).as(buried.text()).isEqualTo(200);
        JsonNode listed = service().get(LETTERS).json().path("deadLetters");
        return StreamSupport.stream(listed.spliterator(), false)
                .filter(letter -> letter.path("about").path("post").asText().equals(post.toString()))
                .map(letter -> letter.path("id").asText())
                .findFirst()
                .orElseThrow(() -> new AssertionError(listed));
    }

    private Reply post(String path) {
        return service().send(service().request(path).POST(BodyPublishers.noBody()));
    }

    private Reply delete(String path) {
        return service().send(service().request(path).DELETE());
    }
}
