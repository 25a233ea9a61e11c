package dev.gittensory.review.money;

import dev.gittensory.domain.ProductEvent;
import dev.gittensory.policy.Budgets;
import dev.gittensory.review.Usage;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Decides by the ceilings who may be asked, and puts the account right afterwards. May be asked from several threads.
 *
 * <p>An unknown price below a ceiling is refused like too high a one, and what follows is the same.
 */
public final class Spending {

    /** Looking again costs nothing; once a day is soon enough for a ceiling that was raised. */
    static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final SpendLedger ledger;
    private final Clock clock;
    private final Consumer<ProductEvent> events;
    private final OncePerMonth once = new OncePerMonth();

    /** On this account. */
    public Spending(SpendLedger ledger, Clock clock, Consumer<ProductEvent> events) {
        this.ledger = ledger;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Sets money aside for those of these reviewers that may be asked now. To be called once each time a review comes to its
     * second stage, with all that are to be asked: what the review has set aside before is given back.
     */
    public Plan plan(Budgets budgets, Payer payer, List<Estimate> estimates) {
        Instant now = clock.instant();
        SpendLedger.Answer answer = ledger.reserve(payer, estimates, budgets, now);
        if (answer instanceof SpendLedger.Reserved reserved) {
            return ask(payer, reserved, now);
        }
        SpendLedger.Refused refused = (SpendLedger.Refused) answer;
        tell(refused.why(), estimates, now);
        return switch (budgets.exhausted()) {
            case ONE_REVIEWER -> cheaper(budgets, payer, estimates, now);
            case DETERMINISTIC -> new Plan.Nobody();
            case DEFER -> later(budgets, refused.spent(), estimates, now);
        };
    }

    /** What asking has cost, once it is over; also if it has failed. */
    public Cost settle(Reservation reservation, Usage usage) {
        Cost cost = Cost.of(
                reservation.estimate().price(), usage, reservation.estimate().largestCall());
        if (usage.equals(Usage.NONE)) {
            ledger.release(reservation);
            return cost;
        }
        ledger.settle(reservation, cost, usage, clock.instant());
        cost.usd().filter(usd -> usd.signum() > 0).ifPresent(usd -> events.accept(new ProductEvent.MoneySpent(usd)));
        return cost;
    }

    /** Nobody was asked after all. */
    public void release(Reservation reservation) {
        ledger.release(reservation);
    }

    private Plan ask(Payer payer, SpendLedger.Reserved reserved, Instant now) {
        for (Budget.Warning warning : reserved.check().warnings()) {
            if (once.first(Reservation.month(now), key(warning, payer))) {
                events.accept(new ProductEvent.BudgetWarning(warning.scope(), warning.percent()));
            }
        }
        return new Plan.Ask(reserved.reservations());
    }

    /** Below one installation's ceiling there is nothing to learn about that of another. */
    private static Object key(Budget.Warning warning, Payer payer) {
        return switch (warning.scope()) {
            case INSTALLATION_MONTH -> List.of(warning.scope(), Optional.ofNullable(payer.installation()));
            case REVIEW, MONTH -> warning.scope();
        };
    }

    private Plan cheaper(Budgets budgets, Payer payer, List<Estimate> estimates, Instant now) {
        Optional<Estimate> cheapest = estimates.stream()
                .filter(estimate -> estimate.cost().usd().isPresent())
                .min(Comparator.comparing(
                                (Estimate estimate) -> estimate.cost().usd().orElseThrow())
                        .thenComparing(Estimate::slot));
        if (estimates.size() < 2 || cheapest.isEmpty()) {
            return new Plan.Nobody();
        }
        return ledger.reserve(payer, List.of(cheapest.get()), budgets, now) instanceof SpendLedger.Reserved reserved
                ? ask(payer, reserved, now)
                : new Plan.Nobody();
    }

    private static Plan later(Budgets budgets, Spent spent, List<Estimate> estimates, Instant now) {
        if (!Budget.fitsAnEmptyMonth(budgets, spent, Estimate.total(estimates))) {
            return new Plan.Nobody();
        }
        Instant until = Reservation.month(now)
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant();
        Instant soon = now.plus(LONGEST_WAIT);
        return new Plan.Defer(until, soon.isBefore(until) ? soon : until);
    }

    private void tell(Budget.Refusal why, List<Estimate> estimates, Instant now) {
        if (why instanceof Budget.Exhausted exhausted) {
            events.accept(new ProductEvent.BudgetExhausted(exhausted.scope()));
            return;
        }
        for (Estimate estimate : estimates) {
            boolean unpriced = estimate.cost() instanceof Cost.Unknown;
            if (unpriced && once.first(Reservation.month(now), estimate.slot())) {
                events.accept(new ProductEvent.PriceMissing(estimate.slot().label()));
            }
        }
    }
}
