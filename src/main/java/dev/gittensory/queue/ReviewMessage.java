package dev.gittensory.queue;

import dev.gittensory.domain.ReviewId;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;

/**
 * What travels on {@code gittensory.reviews}: {@code {"v":1,"review":"<uuid>"}}. Everything else is in the database, so
 * that a message is small and never stale.
 */
record ReviewMessage(ReviewId review) {

    private static final int VERSION = 1;

    String encode() {
        return Json.createObjectBuilder()
                .add("v", VERSION)
                .add("review", review.toString())
                .build()
                .toString();
    }

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException if it is none of ours, or of a version that this one does not know
     */
    static ReviewMessage decode(String text) {
        try (JsonReader reader = Json.createReader(new StringReader(text))) {
            JsonObject message = reader.readObject();
            if (message.getInt("v", 0) != VERSION) {
                throw new IllegalArgumentException("review message of an unknown version");
            }
            return ReviewId.parse(message.getString("review", ""))
                    .map(ReviewMessage::new)
                    .orElseThrow(() -> new IllegalArgumentException("review message without a review"));
        } catch (JsonException e) {
            throw new IllegalArgumentException("review message is not JSON", e);
        }
    }
}
