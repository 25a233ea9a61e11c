package dev.gittensory.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The webhook of the App of a {@link GitHubTwin}: every delivery is signed, and known to the API afterwards. */
public final class TwinWebhook {

    private final ControlledProcess process;

    TwinWebhook(ControlledProcess process) {
        this.process = process;
    }

    /** A webhook as it was delivered: the status is 502 if nobody was there and 504 if the answer was late. */
    public record Delivery(String guid, int status, String response) {
        private static Delivery of(JsonNode json) {
            if (json.isEmpty()) {
                throw new AssertionError("there is no address to deliver to");
            }
            JsonNode response = json.path("response");
            return new Delivery(
                    json.path("guid").asText(),
                    json.path("status_code").asInt(),
                    response.path("payload").asText(""));
        }
    }

    /** Where webhooks go from now on. What happens is delivered by itself only if that is wanted. */
    public void deliverTo(URI address, boolean automatic) {
        process.put("/webhook", Map.of("url", address.toString(), "automatic", automatic));
    }

    /** The App has no webhook any more. */
    public void stop() {
        process.put("/webhook", Collections.singletonMap("url", null));
    }

    /** Nobody answers there, and deliveries fail. */
    public void deliveriesFail(boolean down) {
        process.put("/webhook", Map.of("down", down));
    }

    /**
     * Sends an event that is made from the state, and waits for the answer.
     *
     * @param subject what it is about: pull, comment, checkRun, checkSuite, before, identifier, sender; and with which
     *     delivery identifier, to which url, with which overrides of the payload
     */
    public Delivery send(String event, String action, Map<String, ?> subject) {
        Map<String, Object> body = new HashMap<>(subject);
        body.put("event", event);
        body.put("action", action);
        return Delivery.of(process.post("/send", body));
    }

    /** Delivers once more what was delivered, under the same identifier. */
    public Delivery redeliver(String guid) {
        return Delivery.of(process.post("/redeliver", Map.of("delivery", guid)));
    }

    public List<JsonNode> deliveries() {
        return process.list("/deliveries");
    }
}
