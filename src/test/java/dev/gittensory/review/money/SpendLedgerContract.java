package dev.gittensory.review.money;

import static dev.gittensory.review.money.Money.ceilings;
import static dev.gittensory.review.money.Money.estimate;
import static dev.gittensory.review.money.Money.known;
import static dev.gittensory.review.money.Money.payer;
import static dev.gittensory.review.money.Money.unpriced;
import static dev.gittensory.review.money.Money.usd;
import static dev.gittensory.review.money.Money.used;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.BudgetScope;
import dev.gittensory.policy.Budgets;
import dev.gittensory.review.Slot;
import dev.gittensory.review.Usage;
import dev.gittensory.review.money.InstallationSpend.Calls;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What an account has to do, wherever it is kept. Needs one that is empty in the months 2031-11 and 2031-12. */
public interface SpendLedgerContract {

    Instant NOVEMBER = Instant.parse("2031-11-30T23:59:59.999Z");
    Instant DECEMBER = Instant.parse("2031-12-01T00:00:00Z");
    YearMonth MONTH = YearMonth.of(2031, 11);

    SpendLedger ledger();

    @Test
    default void whatIsReservedCountsUntilItIsSettled() {
        Payer payer = payer(7L);
        Reservation a = reserve(payer, Budgets.UNLIMITED, estimate(Slot.A, "1"), estimate(Slot.B, "2"))
                .get(0);
        assertThat(ledger().spent(payer, MONTH)).isEqualTo(new Spent(usd("3"), usd("3"), usd("3")));

        ledger().settle(a, known("0.25"), used(250_000), DECEMBER);

        assertThat(ledger().spent(payer, MONTH)).isEqualTo(new Spent(usd("2.25"), usd("2.25"), usd("2.25")));
        assertThat(ledger().month(MONTH))
                .containsExactly(new InstallationSpend(7L, usd("0.25"), usd("2"), 0, new Calls(1, 0, 250_000, 0)));
        assertThat(ledger().month(MONTH.plusMonths(1))).isEmpty();
    }

    @Test
    default void reservesForAllOrForNone() {
        Payer payer = payer(7L);
        List<Estimate> both = List.of(estimate(Slot.A, "0.6"), estimate(Slot.B, "0.400001"));
        Budgets budgets = ceilings("1", "", "");

        assertThat(ledger().reserve(payer, both, budgets, NOVEMBER))
                .isEqualTo(new SpendLedger.Refused(
                        new Budget.Exhausted(BudgetScope.REVIEW), new Spent(usd("0"), usd("0"), usd("0"))));
        assertThat(ledger().spent(payer, MONTH).month()).isEqualTo(usd("0"));
        assertThat(reserve(payer, budgets, estimate(Slot.A, "0.6"), estimate(Slot.B, "0.4")))
                .extracting(reservation -> reservation.estimate().slot())
                .containsExactly(Slot.A, Slot.B);
    }

    @Test
    default void eachCeilingIsAboutItsOwn() {
        Budgets budgets = ceilings("2", "3", "5");
        spend(payer(7L), budgets, "2");
        assertThat(refused(payer(7L), budgets, "1.5")).isEqualTo(BudgetScope.INSTALLATION_MONTH);
        spend(payer(null), budgets, "2");
        assertThat(refused(payer(null), budgets, "1.5")).isEqualTo(BudgetScope.INSTALLATION_MONTH);
        assertThat(refused(payer(8L), budgets, "1.5")).isEqualTo(BudgetScope.MONTH);
        spend(payer(8L), budgets, "1");
        assertThat(ledger().month(MONTH))
                .extracting(InstallationSpend::installation)
                .containsExactly(null, 7L, 8L);
    }

    @Test
    default void aMonthEndsInUtcAndAReviewGoesOn() {
        Budgets budgets = ceilings("3", "2", "2");
        Payer payer = payer(7L);
        spend(payer, budgets, "2");

        assertThat(refused(payer, budgets, "0.5")).isEqualTo(BudgetScope.INSTALLATION_MONTH);
        assertThat(ledger().reserve(payer, List.of(estimate(Slot.A, "1")), budgets, DECEMBER))
                .isInstanceOf(SpendLedger.Reserved.class);
        assertThat(ledger().reserve(payer, List.of(estimate(Slot.A, "1.5")), budgets, DECEMBER))
                .isEqualTo(new SpendLedger.Refused(
                        new Budget.Exhausted(BudgetScope.REVIEW), new Spent(usd("2"), usd("0"), usd("0"))));
    }

    @Test
    default void whatADeadProcessHasReservedCountsUntilItsReviewComesAgain() {
        Payer payer = payer(7L);
        Budgets budgets = ceilings("", "", "3");
        reserve(payer, budgets, estimate(Slot.A, "1"), estimate(Slot.B, "2"));
        assertThat(refused(payer(7L), budgets, "1")).isEqualTo(BudgetScope.MONTH);

        reserve(payer, budgets, estimate(Slot.B, "2"));

        assertThat(ledger().spent(payer, MONTH).month()).isEqualTo(usd("2"));
        reserve(payer(7L), budgets, estimate(Slot.A, "1"));
    }

    @Test
    default void whatIsSpentIsNeverLeftOutAndNeverCountedTwice() {
        Payer payer = payer(7L);
        Reservation late =
                reserve(payer, Budgets.UNLIMITED, estimate(Slot.A, "1")).get(0);
        Reservation again =
                reserve(payer, Budgets.UNLIMITED, estimate(Slot.A, "1")).get(0);
        ledger().settle(late, known("0.5"), used(5), NOVEMBER);
        ledger().settle(late, known("0.9"), used(9), NOVEMBER);
        ledger().release(late);
        assertThat(ledger().spent(payer, MONTH).review()).isEqualTo(usd("1.5"));

        ledger().release(again);
        ledger().release(again);

        assertThat(ledger().spent(payer, MONTH).review()).isEqualTo(usd("0.5"));
        assertThat(ledger().month(MONTH))
                .hasSize(1)
                .first()
                .satisfies(spend -> assertThat(spend.calls()).isEqualTo(new Calls(1, 0, 5, 0)));
    }

    @Test
    default void anUnknownPriceIsCountedAsOneAndRefusedBelowACeiling() {
        Payer payer = payer(7L);
        assertThat(ledger().reserve(payer, List.of(unpriced(Slot.A)), ceilings("9", "", ""), NOVEMBER))
                .isInstanceOfSatisfying(
                        SpendLedger.Refused.class,
                        refused -> assertThat(refused.why()).isEqualTo(new Budget.NoPrice()));

        Reservation free = reserve(payer, Budgets.UNLIMITED, unpriced(Slot.A)).get(0);
        ledger().settle(free, new Cost.Unknown(), new Usage(10, 20, 3, 2), NOVEMBER);

        assertThat(ledger().month(MONTH))
                .containsExactly(new InstallationSpend(7L, usd("0"), usd("0"), 1, new Calls(3, 2, 10, 20)));
    }

    @Test
    default void reviewsSideBySideDoNotPassACeilingTogether() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        Callable<Boolean> one =
                () -> ledger().reserve(payer(7L), List.of(estimate(Slot.A, "0.3")), ceilings("", "", "4"), NOVEMBER)
                        instanceof SpendLedger.Reserved;
        List<Future<Boolean>> answers = new ArrayList<>();
        try {
            for (int i = 0; i < 64; i++) {
                answers.add(threads.submit(one));
            }
            int granted = 0;
            for (Future<Boolean> answer : answers) {
                granted += answer.get() ? 1 : 0;
            }
            assertThat(granted).isEqualTo(13);
            assertThat(ledger().spent(payer(7L), MONTH).month()).isEqualTo(usd("3.9"));
        } finally {
            threads.shutdownNow();
        }
    }

    private List<Reservation> reserve(Payer payer, Budgets budgets, Estimate... estimates) {
        SpendLedger.Answer answer = ledger().reserve(payer, List.of(estimates), budgets, NOVEMBER);
        assertThat(answer).isInstanceOf(SpendLedger.Reserved.class);
        return ((SpendLedger.Reserved) answer).reservations();
    }

    private void spend(Payer payer, Budgets budgets, String amount) {
        BigDecimal usd = usd(amount);
        ledger().settle(
                        reserve(payer, budgets, estimate(Slot.A, amount)).get(0),
                        new Cost.Known(usd, false),
                        used(1),
                        NOVEMBER);
    }

    private BudgetScope refused(Payer payer, Budgets budgets, String amount) {
        SpendLedger.Answer answer = ledger().reserve(payer, List.of(estimate(Slot.A, amount)), budgets, NOVEMBER);
        assertThat(answer).isInstanceOf(SpendLedger.Refused.class);
        return ((Budget.Exhausted) ((SpendLedger.Refused) answer).why()).scope();
    }
}
