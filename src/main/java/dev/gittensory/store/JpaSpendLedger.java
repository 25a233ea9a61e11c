package dev.gittensory.store;

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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The account in the database. Each call is one container transaction. */
@ApplicationScoped
@Transactional
public class JpaSpendLedger implements SpendLedger {

    private static final String COUNTED = "select sum(coalesce(s.spent, s.reserved)) from SpendRow s where ";

    @PersistenceContext
    EntityManager entities;

    @Override
    public Answer reserve(Payer payer, List<Estimate> estimates, Budgets budgets, Instant now) {
        AiLockRow.take(entities, AiLockRow.SPEND);
        entities.createQuery("delete from SpendRow s where s.reviewId = :review and s.settledAt is null")
                .setParameter("review", payer.review().toString())
                .executeUpdate();
        Spent spent = spent(payer, Reservation.month(now));
        Budget.Check check = Budget.check(budgets, spent, Estimate.total(estimates));
        if (check instanceof Budget.Refusal why) {
            return new Refused(why, spent);
        }
        List<Reservation> reservations = estimates.stream()
                .map(estimate -> Reservation.at(now, payer, estimate))
                .toList();
        reservations.forEach(reservation -> entities.persist(new SpendRow(reservation)));
        return new Reserved(reservations, (Budget.Allowed) check);
    }

    @Override
    public void settle(Reservation reservation, Cost actual, Usage usage, Instant now) {
        SpendRow row = entities.find(SpendRow.class, reservation.id().toString(), LockModeType.PESSIMISTIC_WRITE);
        if (row == null) {
            row = new SpendRow(reservation);
            entities.persist(row);
        }
        if (!row.isSettled()) {
            row.settle(actual, usage, now);
        }
    }

    @Override
    public void release(Reservation reservation) {
        entities.createQuery("delete from SpendRow s where s.id = :id and s.settledAt is null")
                .setParameter("id", reservation.id().toString())
                .executeUpdate();
    }

    @Override
    public Spent spent(Payer payer, YearMonth month) {
        TypedQuery<BigDecimal> review = sum("s.reviewId = :review")
                .setParameter("review", payer.review().toString());
        TypedQuery<BigDecimal> installation = sum("s.month = :month and s.installation = :installation")
                .setParameter("month", month.toString())
                .setParameter("installation", SpendRow.installation(payer));
        TypedQuery<BigDecimal> all = sum("s.month = :month").setParameter("month", month.toString());
        return new Spent(usd(review), usd(installation), usd(all));
    }

    @Override
    public List<InstallationSpend> month(YearMonth month) {
        return entities
                .createQuery(
                        "select s.installation,"
                                + " sum(case when s.settledAt is null then 0 else coalesce(s.spent, s.reserved) end),"
                                + " sum(case when s.settledAt is null then s.reserved else 0 end),"
                                + " sum(s.unpriced),"
                                + " sum(s.calls), sum(s.callsUncounted), sum(s.inputTokens), sum(s.outputTokens)"
                                + " from SpendRow s where s.month = :month group by s.installation order by s.installation",
                        Object[].class)
                .setParameter("month", month.toString())
                .getResultList()
                .stream()
                .map(JpaSpendLedger::spend)
                .toList();
    }

    private static InstallationSpend spend(Object[] row) {
        long installation = number(row[0]);
        return new InstallationSpend(
                installation == 0 ? null : installation,
                usd(row[1]),
                usd(row[2]),
                number(row[3]),
                new InstallationSpend.Calls(number(row[4]), number(row[5]), number(row[6]), number(row[7])));
    }

    private TypedQuery<BigDecimal> sum(String where) {
        return entities.createQuery(COUNTED + where, BigDecimal.class);
    }

    /** Of no rows at all the sum is null. */
    private static BigDecimal usd(TypedQuery<BigDecimal> sum) {
        return usd(sum.getSingleResult());
    }

    /** Databases differ in the type of a sum. */
    private static BigDecimal usd(@Nullable Object sum) {
        return sum == null ? BigDecimal.ZERO.setScale(6) : new BigDecimal(sum.toString()).setScale(6);
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }
}
