package dev.gittensory.policy;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What may be spent on model reviewers, in US dollars; empty means no ceiling.
 *
 * @param review for one review
 * @param installationMonth for one installation in a calendar month (UTC)
 * @param month for all installations together in a calendar month (UTC)
 */
public record Budgets(Optional<BigDecimal> review, Optional<BigDecimal> installationMonth, Optional<BigDecimal> month) {

    /** No ceiling at all. */
    public static final Budgets UNLIMITED = new Budgets(Optional.empty(), Optional.empty(), Optional.empty());
}
