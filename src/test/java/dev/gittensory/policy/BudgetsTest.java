package dev.gittensory.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.BudgetScope;
import java.math.BigDecimal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetsTest {

    private static final Budgets SOME = new Budgets(
            Optional.of(BigDecimal.ONE), Optional.empty(), Optional.of(BigDecimal.TEN), BudgetExhausted.ONE_REVIEWER);

    @Test
    void knowsTheCeilingOfEachScope() {
        assertThat(SOME.ceiling(BudgetScope.REVIEW)).contains(BigDecimal.ONE);
        assertThat(SOME.ceiling(BudgetScope.INSTALLATION_MONTH)).isEmpty();
        assertThat(SOME.ceiling(BudgetScope.MONTH)).contains(BigDecimal.TEN);
    }

    @Test
    void isLimitedAsSoonAsThereIsOneCeiling() {
        assertThat(SOME.limited()).isTrue();
        assertThat(Budgets.UNLIMITED.limited()).isFalse();
    }

    @Test
    void namesWhatFollowsAsThePolicyFileDoes() {
        assertThat(BudgetExhausted.values())
                .extracting(BudgetExhausted::label)
                .containsExactly("one-reviewer", "deterministic", "defer");
    }
}
