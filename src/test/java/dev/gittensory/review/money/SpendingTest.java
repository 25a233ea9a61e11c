package dev.gittensory.review.money;

import static dev.gittensory.review.money.Money.ceilings;
import static dev.gittensory.review.money.Money.estimate;
import static dev.gittensory.review.money.Money.payer;
import static dev.gittensory.review.money.Money.unpriced;
import static dev.gittensory.review.money.Money.usd;
import static dev.gittensory.review.money.Money.used;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.BudgetScope;
import dev.gittensory.domain.ProductEvent;
import dev.gittensory.policy.BudgetExhausted;
import dev.gittensory.policy.Budgets;
import dev.gittensory.review.Slot;
import dev.gittensory.review.Usage;
import dev.gittensory.testkit.InMemorySpendLedger;
import dev.gittensory.testkit.MutableClock;
import dev.gittensory.testkit.RecordedEvents;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SpendingTest {

    private static final Estimate A = estimate(Slot.A, "0.6");
    private static final Estimate B = estimate(Slot.B, "0.5");
    private static final List<Estimate> BOTH = List.of(A, B);

    private final MutableClock clock = new MutableClock("2026-11-10T10:00:00Z");
    private final InMemorySpendLedger ledger = new InMemorySpendLedger();
    private final RecordedEvents events = new RecordedEvents();
    private final Spending spending = new Spending(ledger, clock, events::fire);

    @ParameterizedTest
    @EnumSource
    void whatFitsIsAskedWhateverFollowsOtherwise(BudgetExhausted mode) {
        assertThat(slots(spending.plan(ceilings("1.1", "9", "9", mode), payer(7L), BOTH)))
                .containsExactly(Slot.A, Slot.B);
        assertThat(events.fired()).containsExactly(new ProductEvent.BudgetWarning(BudgetScope.REVIEW, 100));
    }

    @Test
    void oneReviewerIsTheCheaperOne() {
        Budgets budgets = ceilings("1.09", "", "", BudgetExhausted.ONE_REVIEWER);

        assertThat(slots(spending.plan(budgets, payer(7L), BOTH))).containsExactly(Slot.B);
        assertThat(slots(spending.plan(budgets, payer(7L), List.of(A, estimate(Slot.B, "0.6")))))
                .containsExactly(Slot.A);
        assertThat(events.fired(ProductEvent.BudgetExhausted.class))
                .containsExactly(
                        new ProductEvent.BudgetExhausted(BudgetScope.REVIEW),
                        new ProductEvent.BudgetExhausted(BudgetScope.REVIEW));
        Budgets tight = ceilings("0.49", "", "", BudgetExhausted.ONE_REVIEWER);
        assertThat(spending.plan(tight, payer(7L), BOTH)).isEqualTo(new Plan.Nobody());
    }

    @Test
    void oneReviewerIsTheOneWithAPrice() {
        Budgets budgets = ceilings("9", "", "", BudgetExhausted.ONE_REVIEWER);

        assertThat(slots(spending.plan(budgets, payer(7L), List.of(unpriced(Slot.A), B))))
                .containsExactly(Slot.B);
        assertThat(slots(spending.plan(budgets, payer(7L), List.of(unpriced(Slot.A), B))))
                .containsExactly(Slot.B);
        assertThat(spending.plan(budgets, payer(7L), List.of(unpriced(Slot.A), unpriced(Slot.B))))
                .isEqualTo(new Plan.Nobody());
        assertThat(events.fired())
                .containsExactly(
                        new ProductEvent.PriceMissing("reviewer-a"), new ProductEvent.PriceMissing("reviewer-b"));
    }

    @Test
    void deterministicAsksNobodyAndSetsNothingAside() {
        Payer payer = payer(7L);

        assertThat(spending.plan(ceilings("1", "", ""), payer, BOTH)).isEqualTo(new Plan.Nobody());
        assertThat(ledger.spent(payer, Reservation.month(clock.instant())).review())
                .isEqualTo(usd("0"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-10T10:00:00Z, 2026-12-01T00:00:00Z, 2026-11-11T10:00:00Z",
        "2026-11-30T00:00:00Z, 2026-12-01T00:00:00Z, 2026-12-01T00:00:00Z",
        "2026-12-31T23:59:59.999Z, 2027-01-01T00:00:00Z, 2027-01-01T00:00:00Z",
        "2028-02-28T23:00:00Z, 2028-03-01T00:00:00Z, 2028-02-29T23:00:00Z",
    })
    void deferredIsUntilTheNextMonthWithALookEveryDay(Instant now, Instant until, Instant lookAgain) {
        clock.advance(Duration.between(clock.instant(), now));
        Budgets budgets = ceilings("", "", "2", BudgetExhausted.DEFER);
        assertThat(slots(spending.plan(budgets, payer(7L), BOTH))).hasSize(2);

        assertThat(spending.plan(budgets, payer(8L), BOTH)).isEqualTo(new Plan.Defer(until, lookAgain));
        clock.advance(Duration.between(now, until));
        assertThat(slots(spending.plan(budgets, payer(8L), BOTH))).hasSize(2);
    }

    @Test
    void nothingIsDeferredThatAnotherMonthDoesNotHelp() {
        for (Budgets budgets : List.of(
                ceilings("1", "", "9", BudgetExhausted.DEFER),
                ceilings("", "1", "9", BudgetExhausted.DEFER),
                ceilings("", "", "0", BudgetExhausted.DEFER))) {
            assertThat(spending.plan(budgets, payer(7L), BOTH)).isEqualTo(new Plan.Nobody());
        }
        assertThat(spending.plan(ceilings("", "", "9", BudgetExhausted.DEFER), payer(7L), List.of(unpriced(Slot.A))))
                .isEqualTo(new Plan.Nobody());
    }

    @Test
    void aWarningIsGivenOncePerCeilingAndMonth() {
        Budgets budgets = ceilings("", "2", "4.1");
        for (long installation : new long[] {7, 8}) {
            spending.plan(budgets, payer(installation), List.of(estimate(Slot.A, "1.6")));
            spending.plan(budgets, payer(installation), List.of(estimate(Slot.A, "0.1")));
        }
        assertThat(events.fired())
                .containsExactly(
                        new ProductEvent.BudgetWarning(BudgetScope.INSTALLATION_MONTH, 80),
                        new ProductEvent.BudgetWarning(BudgetScope.INSTALLATION_MONTH, 80),
                        new ProductEvent.BudgetWarning(BudgetScope.MONTH, 80));

        clock.advance(Duration.ofDays(30));
        spending.plan(budgets, payer(7L), List.of(estimate(Slot.A, "1.6")));

        assertThat(events.fired()).hasSize(4);
    }

    @Test
    void whatWasNotAskedCostsNothingAndIsGivenBack() {
        Payer payer = payer(7L);
        List<Reservation> reserved = reserve(payer);
        spending.release(reserved.get(0));

        assertThat(spending.settle(reserved.get(1), Usage.NONE)).isEqualTo(Cost.NOTHING);
        assertThat(ledger.month(reserved.get(0).month())).isEmpty();
        assertThat(events.fired()).isEmpty();
    }

    @Test
    void whatWasAskedCountsByWhatTheProviderSaysOrByTheEstimate() {
        Payer payer = payer(7L);
        List<Reservation> reserved = reserve(payer);

        assertThat(spending.settle(reserved.get(0), used(1_000))).isEqualTo(new Cost.Known(usd("0.001"), false));
        assertThat(spending.settle(reserved.get(1), new Usage(0, 0, 1, 1))).isEqualTo(new Cost.Known(usd("0.5"), true));
        assertThat(ledger.spent(payer, reserved.get(0).month()).month()).isEqualTo(usd("0.501"));
        assertThat(events.fired())
                .containsExactly(new ProductEvent.MoneySpent(usd("0.001")), new ProductEvent.MoneySpent(usd("0.5")));
    }

    @Test
    void whatIsAskedWithoutAPriceIsToldByNobodyButTheAccount() {
        Plan.Ask ask = (Plan.Ask) spending.plan(Budgets.UNLIMITED, payer(7L), List.of(unpriced(Slot.A)));
        Reservation reservation = ask.reservations().get(0);

        assertThat(spending.settle(reservation, used(5))).isEqualTo(new Cost.Unknown());
        assertThat(ledger.month(reservation.month())).hasSize(1).first().satisfies(spend -> {
            assertThat(spend.unpriced()).isEqualTo(1);
            assertThat(spend.usd()).isEqualTo(usd("0"));
        });
        assertThat(events.fired()).isEmpty();
    }

    @Test
    void nobodyToAskIsAlwaysAllowed() {
        assertThat(spending.plan(ceilings("0", "0", "0"), payer(null), List.of()))
                .isEqualTo(new Plan.Ask(List.of()));
    }

    private List<Reservation> reserve(Payer payer) {
        return ((Plan.Ask) spending.plan(Budgets.UNLIMITED, payer, BOTH)).reservations();
    }

    private static List<Slot> slots(Plan plan) {
        assertThat(plan).isInstanceOf(Plan.Ask.class);
        return ((Plan.Ask) plan)
                .reservations().stream()
                        .map(reservation -> reservation.estimate().slot())
                        .toList();
    }
}
