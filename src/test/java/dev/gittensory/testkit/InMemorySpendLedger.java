package dev.gittensory.testkit;

import dev.gittensory.policy.Budgets;
import dev.gittensory.review.Usage;
import dev.gittensory.review.money.Budget;
import dev.gittensory.review.money.Cost;
import dev.gittensory.review.money.Estimate;
import dev.gittensory.review.money.InstallationSpend;
import dev.gittensory.review.money.Payer;
import dev.gittensory.review.money.Reservation;
import dev.gittensory.review.money.SpendLedger;
import dev.gittensory.review.money.Spent;
import dev.gittensory.review.money.Tokens;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The account without a database. Answers like the one in the database; a contract holds both to that. */
public final class InMemorySpendLedger implements SpendLedger {

    private static final BigDecimal ZERO = BigDecimal.ZERO.setScale(6);

    private final Map<UUID, Row> rows = new LinkedHashMap<>();

    private record Settled(Cost actual, Usage usage) {}

    private record Row(Reservation reservation, @Nullable Settled settled) {

        BigDecimal reserved() {
            return reservation.estimate().cost().usd().orElse(ZERO);
        }

        BigDecimal counted() {
            return settled == null ? reserved() : settled.actual().usd().orElse(reserved());
        }

        long installation() {
            return Objects.requireNonNullElse(reservation.payer().installation(), 0L);
        }
    }

    @Override
    public synchronized Answer reserve(Payer payer, List<Estimate> estimates, Budgets budgets, Instant now) {
        rows.values()
                .removeIf(row -> row.settled() == null
                        && row.reservation().payer().review().equals(payer.review()));
        Spent spent = spent(payer, Reservation.month(now));
        Budget.Check check = Budget.check(budgets, spent, Estimate.total(estimates));
        if (check instanceof Budget.Refusal why) {
            return new Refused(why, spent);
        }
        List<Reservation> reservations = estimates.stream()
                .map(estimate -> Reservation.at(now, payer, estimate))
                .toList();
        reservations.forEach(reservation -> rows.put(reservation.id(), new Row(reservation, null)));
        return new Reserved(reservations, (Budget.Allowed) check);
    }

    @Override
    public synchronized void settle(Reservation reservation, Cost actual, Usage usage, Instant now) {
        Row row = rows.get(reservation.id());
        if (row == null || row.settled() == null) {
            rows.put(reservation.id(), new Row(reservation, new Settled(actual, usage)));
        }
    }

    @Override
    public synchronized void release(Reservation reservation) {
        rows.values().removeIf(row -> row.settled() == null && row.reservation().equals(reservation));
    }

    @Override
    public synchronized Spent spent(Payer payer, YearMonth month) {
        Predicate<Row> inMonth = row -> row.reservation().month().equals(month);
        return new Spent(
                counted(row -> row.reservation().payer().review().equals(payer.review())),
                counted(inMonth.and(
                        row -> Objects.equals(row.reservation().payer().installation(), payer.installation()))),
                counted(inMonth));
    }

    @Override
    public synchronized List<InstallationSpend> month(YearMonth month) {
        return rows.values().stream()
                .filter(row -> row.reservation().month().equals(month))
                .collect(Collectors.groupingBy(Row::installation))
                .values()
                .stream()
                .sorted(Comparator.comparing(group -> group.get(0).installation()))
                .map(InMemorySpendLedger::spend)
                .toList();
    }

    private BigDecimal counted(Predicate<Row> which) {
        return rows.values().stream().filter(which).map(Row::counted).reduce(ZERO, BigDecimal::add);
    }

    private static InstallationSpend spend(List<Row> group) {
        BigDecimal usd = ZERO;
        BigDecimal reserved = ZERO;
        long unpriced = 0;
        Usage usage = Usage.NONE;
        for (Row row : group) {
            Settled settled = row.settled();
            if (settled == null) {
                reserved = reserved.add(row.reserved());
                continue;
            }
            usd = usd.add(row.counted());
            unpriced += settled.actual() instanceof Cost.Unknown ? 1 : 0;
            usage = usage.plus(settled.usage());
        }
        Tokens tokens = Tokens.counted(usage);
        return new InstallationSpend(
                group.get(0).reservation().payer().installation(),
                usd,
                reserved,
                unpriced,
                new InstallationSpend.Calls(usage.calls(), usage.callsUncounted(), tokens.input(), tokens.output()));
    }
}
