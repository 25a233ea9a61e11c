package dev.gittensory.intake;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.WebhookReason;
import org.jspecify.annotations.Nullable;

/** What came of a delivery. */
public sealed interface Triaged {

    /** A review was requested; of several for one commit this is the first. */
    record Queued(ReviewId review) implements Triaged {}

    /** There is a commit to review, and it is deliberately not reviewed. */
    record Skipped(WebhookReason reason) implements Triaged {}

    /** A command was handed over. */
    record Commanded() implements Triaged {}

    /** It asks for nothing that this service does. */
    record Ignored(WebhookReason reason) implements Triaged {}

    /** The word for it in records, metrics and the log. */
    default String label() {
        if (this instanceof Queued) {
            return "queued";
        }
        if (this instanceof Commanded) {
            return "commanded";
        }
        return this instanceof Skipped ? "skipped" : "ignored";
    }

    /** Why nothing came of it, or null if something did. */
    default @Nullable WebhookReason why() {
        if (this instanceof Skipped skipped) {
            return skipped.reason();
        }
        return this instanceof Ignored ignored ? ignored.reason() : null;
    }

    /** The review that was requested, or null. */
    default @Nullable ReviewId requested() {
        return this instanceof Queued queued ? queued.review() : null;
    }
}
