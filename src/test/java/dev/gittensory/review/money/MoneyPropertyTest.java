package dev.gittensory.review.money;

import static dev.gittensory.review.money.Money.estimate;
import static dev.gittensory.review.money.Money.used;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.domain.BudgetScope;
import dev.gittensory.domain.ReviewId;
import dev.gittensory.policy.BudgetExhausted;
import dev.gittensory.policy.Budgets;
import dev.gittensory.review.Slot;
import dev.gittensory.review.Usage;
import dev.gittensory.testkit.InMemorySpendLedger;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.statistics.Statistics;

/** What holds of money whatever the amounts and whatever the order. */
class MoneyPropertyTest {

    private static final Instant NOW = Instant.parse("2026-11-30T12:00:00Z");

    /** One step of a review: it comes to its second stage, or an answer comes, or nobody was asked. */
    record Step(int review, int kind, int what, int percent) {}

    @Property
    void noOrderOfStepsPassesACeiling(
            @ForAll @Size(max = 40) List<@net.jqwik.api.From("steps") Step> steps,
            @ForAll("ceilings") Budgets budgets) {
        SpendLedger ledger = new InMemorySpendLedger();
        List<Payer> payers = Stream.of(1L, 1L, 2L, null)
                .map(installation -> new Payer(ReviewId.create(), installation))
                .toList();
        List<Reservation> open = new ArrayList<>();
        int refused = 0;
        for (Step step : steps) {
            if (step.kind() == 0 || open.isEmpty()) {
                Payer payer = payers.get(step.review());
                List<Estimate> both = List.of(
                        estimate(Slot.A, "0." + (1 + step.what())), estimate(Slot.B, "0.0" + (1 + step.percent())));
                // an answer that comes late, for what was given back, is money on top; that is not what this is about
                open.removeIf(reservation -> reservation.payer().equals(payer));
                SpendLedger.Answer answer = ledger.reserve(payer, both, budgets, NOW);
                if (answer instanceof SpendLedger.Reserved reserved) {
                    open.addAll(reserved.reservations());
                } else {
                    refused++;
                }
            } else {
                Reservation reservation = open.remove(step.what() % open.size());
                finish(ledger, reservation, step);
            }
            payers.forEach(payer -> withinCeilings(ledger.spent(payer, YearMonth.of(2026, 11)), budgets));
        }
        Statistics.label("refused").collect(refused > 0);
    }

    private static void finish(SpendLedger ledger, Reservation reservation, Step step) {
        if (step.kind() == 1) {
            ledger.release(reservation);
            return;
        }
        BigDecimal most = reservation.estimate().cost().usd().orElseThrow();
        long tokens = most.movePointRight(6).longValueExact() * step.percent() / 100;
        Usage usage = used(tokens);
        ledger.settle(
                reservation, Cost.of(reservation.estimate().price(), usage, Tokens.NONE), usage, NOW.plusSeconds(9));
    }

    private static void withinCeilings(Spent spent, Budgets budgets) {
        for (BudgetScope scope : BudgetScope.values()) {
            budgets.ceiling(scope)
                    .ifPresent(ceiling -> assertThat(spent.of(scope)).isLessThanOrEqualTo(ceiling));
        }
    }

    @Property
    void roundingLosesNothingAndAddsLessThanAMillionth(
            @ForAll @BigRange(min = "0", max = "1000") @Scale(8) BigDecimal input,
            @ForAll @BigRange(min = "0", max = "1000") @Scale(8) BigDecimal output,
            @ForAll @LongRange(min = 0, max = 2_000_000) long in,
            @ForAll @LongRange(min = 0, max = 2_000_000) long out) {
        Price price = new Price(input, output, LocalDate.EPOCH);
        BigDecimal exact = input.multiply(BigDecimal.valueOf(in))
                .add(output.multiply(BigDecimal.valueOf(out)))
                .divide(BigDecimal.valueOf(1_000_000));

        BigDecimal cost = Cost.of(Optional.of(price), new Usage(in, out, 1, 0), Tokens.NONE)
                .usd()
                .orElseThrow();

        assertThat(cost.scale()).isEqualTo(6);
        assertThat(cost.subtract(exact)).isBetween(BigDecimal.ZERO, new BigDecimal("0.000001"));
    }

    @Property
    void theUnknownStaysUnknown(
            @ForAll @IntRange(min = 1, max = 9) int calls, @ForAll @LongRange(min = 0, max = 99) long in) {
        Cost unknown = Cost.of(Optional.empty(), new Usage(in, 0, calls, 0), Tokens.NONE);

        assertThat(unknown).isEqualTo(new Cost.Unknown());
        assertThat(unknown.plus(Cost.NOTHING)).isEqualTo(unknown);
        assertThat(Cost.NOTHING.plus(unknown)).isEqualTo(unknown);
        assertThat(unknown.plus(unknown)).isEqualTo(unknown);
    }

    @Property
    void aMonthIsThatOfUtc(@ForAll @LongRange(min = -2_000_000_000L, max = 9_000_000_000L) long second) {
        Instant moment = Instant.ofEpochSecond(second);

        assertThat(Reservation.month(moment).toString())
                .isEqualTo(moment.toString().substring(0, 7));
    }

    @Provide
    Arbitrary<Step> steps() {
        return Combinators.combine(
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 3),
                        Arbitraries.integers().between(0, 8),
                        Arbitraries.integers().between(0, 100))
                .as(Step::new);
    }

    @Provide
    Arbitrary<Budgets> ceilings() {
        Arbitrary<Optional<BigDecimal>> ceiling = Arbitraries.of("0", "0.5", "1", "1.5", "2", "3")
                .map(BigDecimal::new)
                .optional(0.7);
        return Combinators.combine(ceiling, ceiling, ceiling)
                .as((review, installation, month) ->
                        new Budgets(review, installation, month, BudgetExhausted.DETERMINISTIC));
    }
}
