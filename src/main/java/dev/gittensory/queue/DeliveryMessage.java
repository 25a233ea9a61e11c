package dev.gittensory.queue;

import dev.gittensory.intake.Delivery;
import jakarta.json.JsonObject;

/**
 * What travels on {@code gittensory.deliveries}:
 * {@code {"v":1,"delivery":"<id>","event":"<name>","action":"<name>","payload":"<JSON>"}}. The payload is a text and not
 * JSON inside JSON, so that it arrives as it was signed and nobody reads it on the way.
 */
record DeliveryMessage(Delivery delivery) {

    String encode() {
        return Envelope.start()
                .add("delivery", delivery.id())
                .add("event", delivery.event())
                .add("action", delivery.action())
                .add("payload", delivery.payload())
                .build()
                .toString();
    }

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException if it is none of ours, or of a version that this one does not know
     */
    static DeliveryMessage decode(String text) {
        JsonObject message = Envelope.open("delivery", text);
        String id = message.getString("delivery", "");
        String event = message.getString("event", "");
        if (id.isEmpty() || event.isEmpty()) {
            throw new IllegalArgumentException("delivery message without a delivery");
        }
        return new DeliveryMessage(
                new Delivery(id, event, message.getString("action", ""), message.getString("payload", "")));
    }
}
