package dev.gittensory.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.testkit.ServerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ServerJson.class)
@Timeout(20)
class ReviewMessageTest {

    private static final String ID = "0199a3b0-5c1e-7abc-9def-0123456789ab";

    @Test
    void travelsAsJsonWithAVersion() {
        ReviewId id = ReviewId.parse(ID).orElseThrow();

        assertThat(new ReviewMessage(id).encode()).isEqualTo("{\"v\":1,\"review\":\"" + ID + "\"}");
    }

    @Test
    void comesBackAsItWasSent() {
        ReviewMessage message = new ReviewMessage(ReviewId.create());

        assertThat(ReviewMessage.decode(message.encode())).isEqualTo(message);
    }

    @Test
    void ignoresWhatALaterVersionMayAdd() {
        String text = "{\"since\":[1,{\"x\":null}],\"review\":\"" + ID + "\",\"v\":1}";

        assertThat(ReviewMessage.decode(text).review()).hasToString(ID);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "0", "-1", "null", "\"1\"", "[1]", "true"})
    void refusesAVersionThatItDoesNotKnow(String version) {
        refuses("{\"v\":" + version + ",\"review\":\"" + ID + "\"}", "review message of an unknown version");
    }

    @Test
    void refusesAMessageWithoutVersion() {
        refuses("{\"review\":\"" + ID + "\"}", "review message of an unknown version");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"v\":1}",
                "{\"v\":1,\"review\":null}",
                "{\"v\":1,\"review\":7}",
                "{\"v\":1,\"review\":\"\"}",
                "{\"v\":1,\"review\":\"1-1-1-1-1\"}",
                "{\"v\":1,\"review\":\"../../etc/passwd\"}",
                "{\"v\":1,\"review\":{\"id\":\"" + ID + "\"}}"
            })
    void refusesAMessageWithoutReview(String text) {
        refuses(text, "review message without a review");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "nonsense", "[]", "\"" + ID + "\"", "{", "{\"v\":1,\"review\":\"" + ID, "{v:1}"})
    void refusesWhatIsNotAJsonObject(String text) {
        refuses(text, "review message is not JSON");
    }

    @Test
    void refusesHostileText() {
        assertThatThrownBy(() -> ReviewMessage.decode("{\"a\":" + "[".repeat(100_000)))
                .as("deeply nested")
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> ReviewMessage.decode("{\"v\":1e999999999,\"review\":\"" + ID + "\"}"))
                .as("a number that is too large to write out")
                .isInstanceOf(RuntimeException.class);
    }

    /** The message of an exception goes to the log, where text from outside has no place. */
    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> ReviewMessage.decode(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
