package dev.gittensory.health;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.BudgetScope;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.testkit.CapturedLog;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyEventsTest {

    private final Listeners listeners = new Listeners();

    @Test
    void everyRefusalIsCountedAndLogged() {
        try (CapturedLog log = new CapturedLog()) {
            listeners.on(new ProductEvent.BudgetExhausted(BudgetScope.INSTALLATION_MONTH));
            listeners.on(new ProductEvent.BudgetExhausted(BudgetScope.MONTH));
            listeners.on(new ProductEvent.BudgetExhausted(BudgetScope.MONTH));

            assertThat(listeners.counter("gittensory_ai_budget_exhausted_total", "scope=installation-month"))
                    .isEqualTo(1);
            assertThat(listeners.counter("gittensory_ai_budget_exhausted_total", "scope=month"))
                    .isEqualTo(2);
            assertThat(log.lines()).hasSize(3).first().asString().contains("per installation and month does not cover");
        }
    }

    @Test
    void aWarningSaysHowMuchIsUsed() {
        try (CapturedLog log = new CapturedLog()) {
            listeners.on(new ProductEvent.BudgetWarning(BudgetScope.REVIEW, 83));

            assertThat(listeners.counter("gittensory_ai_budget_warnings_total", "scope=review"))
                    .isEqualTo(1);
            assertThat(log.lines())
                    .containsExactly("Of what may be spent on model reviewers per review, 83 % are used");
        }
    }

    @Test
    void aMissingPriceNamesTheReviewer() {
        try (CapturedLog log = new CapturedLog()) {
            listeners.on(new ProductEvent.PriceMissing("reviewer-b"));

            assertThat(log.lines()).hasSize(1).first().asString().startsWith("The price of reviewer-b is not known");
        }
    }

    @Test
    void moneyAddsUpInFractions() {
        listeners.start();
        listeners.on(new ProductEvent.MoneySpent(new BigDecimal("0.250000")));
        listeners.on(new ProductEvent.MoneySpent(new BigDecimal("0.500000")));

        assertThat(listeners.gauge("gittensory_ai_spent_usd_total")).isEqualTo(0.75);
    }

    /** An alert on an increase sees the first one only if there was a zero before. */
    @Test
    void theCountersExistFromTheStart() {
        listeners.start();

        for (BudgetScope scope : BudgetScope.values()) {
            assertThat(listeners.exists("gittensory_ai_budget_exhausted_total", "scope=" + scope.label()))
                    .isTrue();
            assertThat(listeners.exists("gittensory_ai_budget_warnings_total", "scope=" + scope.label()))
                    .isTrue();
        }
        assertThat(listeners.exists("gittensory_ai_budget_exhausted_total", "scope=none"))
                .isFalse();
    }
}
