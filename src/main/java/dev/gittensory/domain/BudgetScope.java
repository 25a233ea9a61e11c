package dev.gittensory.domain;

import java.util.Locale;

/** What a ceiling for spending is about. */
public enum BudgetScope {
    /** One review. */
    REVIEW,
    /** One installation in a calendar month (UTC). */
    INSTALLATION_MONTH,
    /** All installations together in a calendar month (UTC). */
    MONTH;

    /** As metrics and logs name it: {@code review | installation-month | month}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
