package dev.gittensory.queue;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.util.UUID;

/** What travels on {@code gittensory.posts}: {@code {"v":1,"post":"<uuid>"}}. Everything else is in the database. */
record PostMessage(UUID post) {

    private static final int VERSION = 1;

    String encode() {
        return Json.createObjectBuilder()
                .add("v", VERSION)
                .add("post", post.toString())
                .build()
                .toString();
    }

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException if it is none of ours, or of a version that this one does not know
     */
    static PostMessage decode(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject message = reader.readObject();
            if (message.getInt("v", 0) != VERSION) {
                throw new IllegalArgumentException("post message of an unknown version");
            }
            return new PostMessage(UUID.fromString(message.getString("post", "")));
        } catch (JsonException e) {
            throw new IllegalArgumentException("post message is not JSON", e);
        }
    }
}
