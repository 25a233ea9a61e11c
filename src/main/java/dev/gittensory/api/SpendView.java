package dev.gittensory.api;

import dev.gittensory.domain.BudgetScope;
import dev.gittensory.policy.Budgets;
import dev.gittensory.review.money.Budget;
import dev.gittensory.review.money.InstallationSpend;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What model reviewers have cost in a month. Ceilings are those that are in force now, also for a month of the past.
 *
 * @param month {@code 2026-11}, in UTC
 * @param exhausted what follows when a ceiling is reached: {@code one-reviewer | deterministic | defer}
 * @param reviewCeilingUsd null if there is none
 * @param installations posted diffs first, then by number; only those that have asked anybody
 */
record SpendView(
        String month,
        String exhausted,
        @Nullable BigDecimal reviewCeilingUsd,
        AmountView total,
        List<InstallationView> installations) {

    /**
     * An amount in US dollars, and what it is made of.
     *
     * @param usd what is known to have been spent
     * @param reservedUsd what is set aside for calls that are under way
     * @param unpriced how many times a reviewer was asked at an unknown price; that is not in {@code usd}
     * @param callsUncounted requests whose tokens the provider has not told; their cost is estimated
     * @param ceilingUsd null if there is none
     * @param percentUsed of the ceiling, with what is set aside, rounded down; null if there is no ceiling
     */
    record AmountView(
            BigDecimal usd,
            BigDecimal reservedUsd,
            long unpriced,
            long calls,
            long callsUncounted,
            long inputTokens,
            long outputTokens,
            @Nullable BigDecimal ceilingUsd,
            @Nullable Integer percentUsed) {

        static AmountView of(InstallationSpend spend, Optional<BigDecimal> ceiling) {
            return new AmountView(
                    spend.usd(),
                    spend.reservedUsd(),
                    spend.unpriced(),
                    spend.calls().sent(),
                    spend.calls().uncounted(),
                    spend.calls().inputTokens(),
                    spend.calls().outputTokens(),
                    ceiling.orElse(null),
                    ceiling.map(most -> Budget.percent(spend.counted(), most)).orElse(null));
        }
    }

    /** An installation, by GitHub's number of it; null for posted diffs, which belong to none. */
    record InstallationView(@Nullable Long installation, AmountView spend) {}

    static SpendView of(YearMonth month, List<InstallationSpend> spends, Budgets budgets) {
        Optional<BigDecimal> each = budgets.ceiling(BudgetScope.INSTALLATION_MONTH);
        return new SpendView(
                month.toString(),
                budgets.exhausted().label(),
                budgets.review().orElse(null),
                AmountView.of(InstallationSpend.total(spends), budgets.ceiling(BudgetScope.MONTH)),
                spends.stream()
                        .map(spend -> new InstallationView(spend.installation(), AmountView.of(spend, each)))
                        .toList());
    }
}
