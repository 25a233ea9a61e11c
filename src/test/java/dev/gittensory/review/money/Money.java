package dev.gittensory.review.money;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.policy.BudgetExhausted;
import dev.gittensory.policy.Budgets;
import dev.gittensory.review.ModelId;
import dev.gittensory.review.Slot;
import dev.gittensory.review.Usage;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Short ways to write amounts, estimates and ceilings down. */
public final class Money {

    /** A dollar for a million tokens, whichever way they go: an estimate of n tokens costs n millionths. */
    static final Price DOLLAR = price("1", "1");

    private Money() {}

    static Price price(String input, String output) {
        return new Price(new BigDecimal(input), new BigDecimal(output), LocalDate.of(2026, 11, 1));
    }

    static BigDecimal usd(String amount) {
        return new BigDecimal(amount).setScale(6);
    }

    static Cost known(String amount) {
        return new Cost.Known(usd(amount), false);
    }

    static Estimate estimate(Slot slot, String amount) {
        long tokens = usd(amount).movePointRight(6).longValueExact();
        return new Estimate(slot, model(slot), Optional.of(DOLLAR), List.of(new Tokens(tokens, 0)));
    }

    static Estimate unpriced(Slot slot) {
        return new Estimate(slot, model(slot), Optional.empty(), List.of(new Tokens(1_000, 1_000)));
    }

    static ModelId model(Slot slot) {
        return new ModelId("openai", "model-" + slot.label(), "account");
    }

    static Usage used(long tokens) {
        return new Usage(tokens, 0, 1, 0);
    }

    static Payer payer(@Nullable Long installation) {
        return new Payer(ReviewId.create(), installation);
    }

    /** Ceilings, empty text for none. */
    static Budgets ceilings(String review, String installation, String month) {
        return ceilings(review, installation, month, BudgetExhausted.DETERMINISTIC);
    }

    static Budgets ceilings(String review, String installation, String month, BudgetExhausted exhausted) {
        return new Budgets(optional(review), optional(installation), optional(month), exhausted);
    }

    private static Optional<BigDecimal> optional(String amount) {
        return amount.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(amount));
    }
}
