package dev.gittensory.review.money;

import dev.gittensory.domain.BudgetScope;
import java.math.BigDecimal;

/**
 * What counts so far, in US dollars: what was spent, and what is reserved for calls that are under way.
 *
 * @param review in this review, in whatever month
 * @param installationMonth by its installation in the month
 * @param month by all in the month
 */
public record Spent(BigDecimal review, BigDecimal installationMonth, BigDecimal month) {

    /** Nothing. */
    public static final Spent NOTHING = new Spent(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    /** What counts for a ceiling of this kind. */
    BigDecimal of(BudgetScope scope) {
        return switch (scope) {
            case REVIEW -> review;
            case INSTALLATION_MONTH -> installationMonth;
            case MONTH -> month;
        };
    }
}
