package dev.gittensory.intake;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.WebhookReason;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The record of deliveries that were processed. One that was only seen is not in it, so that it is processed when GitHub or
 * the broker brings it again.
 */
public interface Deliveries {

    /** How long a delivery is remembered; GitHub brings one again for 3 days at most, its Enterprise Server for 7. */
    Duration KEPT = Duration.ofDays(30);

    /** Whether the delivery with this id was processed. */
    boolean processed(String id);

    /** Notes that a delivery was processed; nothing if that was noted before. */
    void markProcessed(Processed delivery);

    /**
     * Forgets deliveries that were processed before this moment.
     *
     * @return how many
     */
    int forgetBefore(Instant moment);

    /**
     * A delivery and what came of it.
     *
     * @param id GitHub's {@code X-GitHub-Delivery}
     * @param result the label of the {@link Triaged}
     * @param reason why nothing came of it, or null
     * @param review what was requested, or null
     */
    record Processed(
            String id,
            String event,
            String action,
            String result,
            @Nullable WebhookReason reason,
            @Nullable ReviewId review,
            Instant at) {}
}
