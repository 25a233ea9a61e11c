package dev.gittensory.webhook;

import dev.gittensory.domain.WebhookReason;

/** What became of a request. */
sealed interface Receipt {

    /** A delivery is in the queue, durably. */
    record Queued() implements Receipt {}

    /** It is GitHub's and asks for nothing. */
    record Ignored(WebhookReason reason) implements Receipt {}

    /** It was not taken. */
    record Refused(Refusal refusal) implements Receipt {}

    /** The word for it in metrics. */
    default String label() {
        if (this instanceof Refused refused) {
            return refused.refusal().code();
        }
        return this instanceof Queued ? "queued" : "ignored";
    }
}
