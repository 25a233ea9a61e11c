package dev.gittensory.review.money;

import dev.gittensory.domain.BudgetScope;
import dev.gittensory.policy.Budgets;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether an expense fits below the ceilings. */
public final class Budget {

    /** From here on somebody should know. */
    static final int WARNING_PERCENT = 80;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    /** The answer. */
    public sealed interface Check {}

    /**
     * It fits.
     *
     * @param warnings the ceilings that are nearly reached by it
     */
    public record Allowed(List<Warning> warnings) implements Check {

        public Allowed {
            warnings = List.copyOf(warnings);
        }
    }

    /** It may not be spent. */
    public sealed interface Refusal extends Check {}

    /** It does not fit below this ceiling, the first one if there are several. */
    public record Exhausted(BudgetScope scope) implements Refusal {}

    /**
     * There is a ceiling, and no price to hold against it. Whoever sets a ceiling does not want to spend without limit, so
     * this is refused; a model that costs nothing has the price 0.
     */
    public record NoPrice() implements Refusal {}

    /** A ceiling is used to so many percent, at least {@value #WARNING_PERCENT}. */
    public record Warning(BudgetScope scope, int percent) {}

    private Budget() {}

    /** Holds what is spent, with what it may become, against each ceiling. What costs nothing always fits. */
    public static Check check(Budgets budgets, Spent spent, Cost estimate) {
        Optional<BigDecimal> more = estimate.usd();
        if (more.isEmpty()) {
            return budgets.limited() ? new NoPrice() : new Allowed(List.of());
        }
        List<Warning> warnings = new ArrayList<>();
        for (BudgetScope scope : BudgetScope.values()) {
            Optional<BigDecimal> ceiling = budgets.ceiling(scope);
            if (ceiling.isEmpty()) {
                continue;
            }
            BigDecimal total = spent.of(scope).add(more.get());
            if (more.get().signum() > 0 && total.compareTo(ceiling.get()) > 0) {
                return new Exhausted(scope);
            }
            int percent = percent(total, ceiling.get());
            if (percent >= WARNING_PERCENT && total.signum() > 0) {
                warnings.add(new Warning(scope, percent));
            }
        }
        return new Allowed(warnings);
    }

    /** How much of a ceiling is used, in whole percent, rounded down; 100 of a ceiling of 0, which is always reached. */
    public static int percent(BigDecimal used, BigDecimal ceiling) {
        if (ceiling.signum() == 0) {
            return 100;
        }
        BigDecimal percent = used.multiply(HUNDRED).divide(ceiling, 0, RoundingMode.DOWN);
        return percent.min(BigDecimal.valueOf(Integer.MAX_VALUE)).intValueExact();
    }

    /** Whether an empty month would have room for it; waiting for one is of no use otherwise. */
    static boolean fitsAnEmptyMonth(Budgets budgets, Spent spent, Cost estimate) {
        Spent later = new Spent(spent.review(), BigDecimal.ZERO, BigDecimal.ZERO);
        return check(budgets, later, estimate) instanceof Allowed;
    }
}
