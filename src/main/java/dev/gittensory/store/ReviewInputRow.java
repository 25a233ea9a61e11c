package dev.gittensory.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A row of {@code review_input}: the change under review, gone once the review has ended. */
@Entity
@Table(name = "review_input")
@SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
class ReviewInputRow {

    @Id
    @Column(name = "review_id")
    private String reviewId;

    @Lob
    @Column(nullable = false)
    private byte[] diff;

    @Lob
    private byte @Nullable [] config;

    @Lob
    @Nullable
    private String title;

    @Lob
    @Nullable
    private String body;

    /** For the persistence provider. */
    protected ReviewInputRow() {}

    ReviewInputRow(String reviewId, byte[] diff, byte @Nullable [] config) {
        this.reviewId = reviewId;
        this.diff = diff;
        this.config = config;
    }

    ReviewInputRow said(String saidTitle, String saidBody) {
        title = saidTitle;
        body = saidBody;
        return this;
    }

    byte[] diff() {
        return diff;
    }

    byte @Nullable [] config() {
        return config;
    }

    String title() {
        return title == null ? "" : title;
    }

    String body() {
        return body == null ? "" : body;
    }
}
