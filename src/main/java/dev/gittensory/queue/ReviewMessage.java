package dev.gittensory.queue;

import dev.gittensory.domain.ReviewId;

/**
 * What travels on {@code gittensory.reviews}: {@code {"v":1,"review":"<uuid>"}}. Everything else is in the database, so
 * that a message is small and never stale.
 */
record ReviewMessage(ReviewId review) {

    String encode() {
        return Envelope.start().add("review", review.toString()).build().toString();
    }

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException if it is none of ours, or of a version that this one does not know
     */
    static ReviewMessage decode(String text) {
        return ReviewId.parse(Envelope.open("review", text).getString("review", ""))
                .map(ReviewMessage::new)
                .orElseThrow(() -> new IllegalArgumentException("review message without a review"));
    }
}
