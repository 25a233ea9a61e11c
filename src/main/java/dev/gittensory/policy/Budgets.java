package dev.gittensory.policy;

import dev.gittensory.domain.BudgetScope;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Optional;

/**
 * What may be spent on model reviewers, in US dollars; empty means no ceiling.
 *
 * @param review for one review
 * @param installationMonth for one installation in a calendar month (UTC)
 * @param month for all installations together in a calendar month (UTC)
 * @param exhausted what becomes of a review that a ceiling leaves too little for
 */
public record Budgets(
        Optional<BigDecimal> review,
        Optional<BigDecimal> installationMonth,
        Optional<BigDecimal> month,
        BudgetExhausted exhausted) {

    /** No ceiling at all. */
    public static final Budgets UNLIMITED =
            new Budgets(Optional.empty(), Optional.empty(), Optional.empty(), BudgetExhausted.DETERMINISTIC);

    /** The ceiling of this kind. */
    public Optional<BigDecimal> ceiling(BudgetScope scope) {
        return switch (scope) {
            case REVIEW -> review;
            case INSTALLATION_MONTH -> installationMonth;
            case MONTH -> month;
        };
    }

    /** Whether there is any ceiling. */
    public boolean limited() {
        return Arrays.stream(BudgetScope.values())
                .anyMatch(scope -> ceiling(scope).isPresent());
    }
}
