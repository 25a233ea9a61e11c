package dev.gittensory.queue;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import java.io.StringReader;

/** What the messages of all queues have in common: they are JSON, and say of which version. */
final class Envelope {

    private static final int VERSION = 1;

    private Envelope() {}

    /** The beginning of a message. */
    static JsonObjectBuilder start() {
        return Json.createObjectBuilder().add("v", VERSION);
    }

    /**
     * Opens a message.
     *
     * @param kind what it is, for whoever reads that it is none
     * @throws IllegalArgumentException if it is none of ours, or of a version that this one does not know; without a cause,
     *     which may quote it
     */
    static JsonObject open(String kind, String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject message = reader.readObject();
            if (message.getInt("v", 0) != VERSION) {
                throw new IllegalArgumentException(kind + " message of an unknown version");
            }
            return message;
        } catch (JsonException e) {
            throw new IllegalArgumentException(kind + " message is not JSON");
        }
    }
}
