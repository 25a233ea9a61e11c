package dev.gittensory.queue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.intake.Delivery;
import dev.gittensory.testkit.ServerJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(ServerJson.class)
@Timeout(60)
class DeliveryMessageTest {

    @Test
    void travelsAsJsonWithAVersion() {
        assertThat(new DeliveryMessage(new Delivery("d", "ping", "", "{\"zen\":\"x\"}")).encode())
                .isEqualTo("{\"v\":1,\"delivery\":\"d\",\"event\":\"ping\",\"action\":\"\","
                        + "\"payload\":\"{\\\"zen\\\":\\\"x\\\"}\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "\"\\\n\t\u0000\u2028", "\ud83d\ude00 \ud83d", "\ufeff{}", "</script>"})
    void bringsThePayloadAsItWasSigned(String payload) {
        DeliveryMessage message = new DeliveryMessage(new Delivery("d", "pull_request", "opened", payload));

        assertThat(DeliveryMessage.decode(message.encode())).isEqualTo(message);
    }

    @Test
    void bringsTheLargestPayload() {
        String payload = "{\"action\":\"opened\",\"x\":\"" + "\\\"é".repeat(8 * 1024 * 1024) + "\"}";
        DeliveryMessage message = new DeliveryMessage(new Delivery("d", "pull_request", "opened", payload));

        assertThat(DeliveryMessage.decode(message.encode()).equals(message)).isTrue();
    }

    @Test
    void ignoresWhatALaterVersionMayAdd() {
        assertThat(DeliveryMessage.decode("{\"v\":1,\"delivery\":\"d\",\"event\":\"ping\",\"hops\":[1]}"))
                .isEqualTo(new DeliveryMessage(new Delivery("d", "ping", "", "")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"v\":2,\"delivery\":\"d\",\"event\":\"ping\"}", "{\"delivery\":\"d\"}", "{\"v\":\"1\"}"})
    void refusesAVersionThatItDoesNotKnow(String text) {
        refuses(text, "delivery message of an unknown version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"v\":1}", "{\"v\":1,\"delivery\":7,\"event\":\"ping\"}", "{\"v\":1,\"delivery\":\"d\"}"})
    void refusesAMessageWithoutDelivery(String text) {
        refuses(text, "delivery message without a delivery");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "secret", "[]", "{", "{v:1}"})
    void refusesWhatIsNotAJsonObject(String text) {
        refuses(text, "delivery message is not JSON");
    }

    /** The message of an exception goes to the log, with its causes, where text from outside has no place. */
    private static void refuses(String text, String message) {
        assertThatThrownBy(() -> DeliveryMessage.decode(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message)
                .hasNoCause();
    }
}
