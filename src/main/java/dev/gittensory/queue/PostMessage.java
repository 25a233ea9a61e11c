package dev.gittensory.queue;

import java.util.UUID;

/** What travels on {@code gittensory.posts}: {@code {"v":1,"post":"<uuid>"}}. Everything else is in the database. */
record PostMessage(UUID post) {

    String encode() {
        return Envelope.start().add("post", post.toString()).build().toString();
    }

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException if it is none of ours, or of a version that this one does not know
     */
    static PostMessage decode(String text) {
        return new PostMessage(UUID.fromString(Envelope.open("post", text).getString("post", "")));
    }
}
