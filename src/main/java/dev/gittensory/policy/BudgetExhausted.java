package dev.gittensory.policy;

import java.util.Locale;

/** What becomes of the second stage when what may be spent does not cover both model reviewers. */
public enum BudgetExhausted {
    /** The cheaper one is asked if the rest covers it. */
    ONE_REVIEWER,
    /** Nobody is asked; the review goes on with the analyzers alone. */
    DETERMINISTIC,
    /** The review waits for the next month where that can help. */
    DEFER;

    /** As the operator's file has it: {@code one-reviewer | deterministic | defer}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
