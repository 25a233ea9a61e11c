package dev.gittensory.store;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.WebhookReason;
import dev.gittensory.intake.Deliveries.Processed;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of {@code delivery}: a delivery of GitHub that was processed. Rows do not change. */
@Entity
@Table(name = "delivery")
@SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
class DeliveryRow {

    @Id
    private String id;

    @Column(nullable = false)
    private String event;

    @Column(nullable = false)
    private String action;

    @Column(nullable = false)
    private String result;

    @Column
    @Nullable
    private String reason;

    @Column(name = "review_id")
    @Nullable
    private String reviewId;

    @Column(name = "processed_at", nullable = false)
    private long processedAt;

    /** For the persistence provider. */
    protected DeliveryRow() {}

    DeliveryRow(Processed delivery) {
        WebhookReason why = delivery.reason();
        ReviewId review = delivery.review();
        this.id = delivery.id();
        this.event = delivery.event();
        this.action = delivery.action();
        this.result = delivery.result();
        this.reason = why == null ? null : why.code();
        this.reviewId = review == null ? null : review.toString();
        this.processedAt = delivery.at().toEpochMilli();
    }
}
