package dev.gittensory.store;

import dev.gittensory.review.ModelId;
import dev.gittensory.review.Usage;
import dev.gittensory.review.money.Cost;
import dev.gittensory.review.money.Estimate;
import dev.gittensory.review.money.Payer;
import dev.gittensory.review.money.Price;
import dev.gittensory.review.money.Reservation;
import dev.gittensory.review.money.Tokens;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code ai_spend}; see {@code V3__reviewers.sql} for what the columns mean. Its fields are touched in here only,
 * because the persistence provider does not see a change that is made from outside.
 */
@Entity
@Table(name = "ai_spend")
@SuppressWarnings("NullAway.Init") // the persistence provider fills the fields
class SpendRow {

    private static final int LONGEST_PROVIDER = 32;
    private static final int LONGEST_MODEL = 255;

    @Id
    private String id;

    @Column(name = "review_id", nullable = false)
    private String reviewId;

    @Column(nullable = false)
    private String slot;

    @Column(nullable = false)
    private long installation;

    @Column(name = "spend_month", nullable = false)
    private String month;

    @Column(nullable = false)
    private String provider;

    @Column(nullable = false)
    private String model;

    @Column(name = "price_as_of")
    @Nullable
    String priceAsOf;

    @Column(nullable = false)
    private int unpriced;

    @Column(name = "reserved_usd", nullable = false, precision = 19, scale = 6)
    private BigDecimal reserved;

    @Column(name = "spent_usd", precision = 19, scale = 6)
    @Nullable
    BigDecimal spent;

    @Column(name = "input_tokens", nullable = false)
    private long inputTokens;

    @Column(name = "output_tokens", nullable = false)
    private long outputTokens;

    @Column(nullable = false)
    private int calls;

    @Column(name = "calls_uncounted", nullable = false)
    private int callsUncounted;

    @Column(name = "created_at", nullable = false)
    private long createdAt;

    @Column(name = "settled_at")
    @Nullable
    Long settledAt;

    /** For the persistence provider. */
    protected SpendRow() {}

    SpendRow(Reservation reservation) {
        Estimate estimate = reservation.estimate();
        ModelId asked = estimate.model();
        Optional<BigDecimal> most = estimate.cost().usd();
        id = reservation.id().toString();
        reviewId = reservation.payer().review().toString();
        slot = estimate.slot().label();
        installation = installation(reservation.payer());
        month = reservation.month().toString();
        provider = start(asked.provider(), LONGEST_PROVIDER);
        model = start(asked.model(), LONGEST_MODEL);
        priceAsOf = estimate.price().map(Price::asOf).map(Object::toString).orElse(null);
        reserved = most.orElse(BigDecimal.ZERO);
        createdAt = reservation.at().toEpochMilli();
    }

    /** The number of the payer's installation, 0 if it has none. */
    static long installation(Payer payer) {
        Long number = payer.installation();
        return number == null ? 0 : number;
    }

    boolean isSettled() {
        return settledAt != null;
    }

    void settle(Cost actual, Usage usage, Instant now) {
        Tokens tokens = Tokens.counted(usage);
        unpriced = actual.usd().isPresent() ? 0 : 1;
        spent = actual.usd().orElse(null);
        inputTokens = tokens.input();
        outputTokens = tokens.output();
        calls = usage.calls();
        callsUncounted = usage.callsUncounted();
        settledAt = now.toEpochMilli();
    }

    private static String start(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }
}
