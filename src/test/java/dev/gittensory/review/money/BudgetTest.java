package dev.gittensory.review.money;

import static dev.gittensory.review.money.Money.ceilings;
import static dev.gittensory.review.money.Money.known;
import static dev.gittensory.review.money.Money.usd;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gittensory.policy.Budgets;
import dev.gittensory.review.money.Budget.Allowed;
import dev.gittensory.review.money.Budget.Exhausted;
import dev.gittensory.review.money.Budget.NoPrice;
import dev.gittensory.review.money.Budget.Warning;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetTest {

    /** Review, installation and month; the ceilings, what is spent, one more cost, and the answer. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1, -, -      | 0, 0, 0         | 0.799999 | allowed
            1, -, -      | 0, 0, 0         | 0.8      | review 80
            1, -, -      | 0, 0, 0         | 0.809999 | review 80
            1, -, -      | 0, 0, 0         | 1        | review 100
            1, -, -      | 0, 0, 0         | 1.000001 | exhausted review
            1, -, -      | 0.5, 0, 0       | 0.500001 | exhausted review
            1, -, -      | 0, 99, 99       | 0.1      | allowed
            -, 50, -     | 0, 39, 39       | 0.999999 | allowed
            -, 50, -     | 0, 39, 39       | 1        | installation-month 80
            -, 50, -     | 0, 50, 50       | 0        | installation-month 100
            -, 50, -     | 0, 50, 50       | 0.000001 | exhausted installation-month
            -, -, 500    | 0, 0, 450       | 0.5      | month 90
            -, -, 500    | 0, 0, 500       | 0.5      | exhausted month
            1, 10, 100   | 0.1, 9, 85      | 0.7      | review 80, installation-month 97, month 85
            1, 10, 100   | 1, 10, 100      | 0.1      | exhausted review
            9, 10, 100   | 1, 10, 100      | 0.1      | exhausted installation-month
            0, -, -      | 0, 0, 0         | 0        | allowed
            -, -, 0      | 0, 0, 0         | 0.000001 | exhausted month
            -, -, 0      | 0, 0, 3         | 0        | month 100
            -, -, 2      | 0, 0, 3         | 0        | month 150
            -, -, -      | 999, 999, 999   | 999999   | allowed
            """)
    void isHeldAgainstEveryCeiling(String ceilings, String spent, String cost, String expected) {
        String[] most = ceilings.replace("-", "").split(",", -1);
        String[] used = spent.split(",", -1);
        Budgets budgets = ceilings(most[0].trim(), most[1].trim(), most[2].trim());

        Budget.Check check = Budget.check(
                budgets, new Spent(usd(used[0].trim()), usd(used[1].trim()), usd(used[2].trim())), known(cost));

        assertThat(inWords(check)).isEqualTo(expected);
    }

    @Test
    void anUnknownPriceIsRefusedBelowAnyCeilingAndNowhereElse() {
        assertThat(Budget.check(Budgets.UNLIMITED, Spent.NOTHING, new Cost.Unknown()))
                .isEqualTo(new Allowed(List.of()));
        assertThat(List.of(ceilings("1", "", ""), ceilings("", "1", ""), ceilings("", "", "1")))
                .allSatisfy(budgets -> assertThat(Budget.check(budgets, Spent.NOTHING, new Cost.Unknown()))
                        .isEqualTo(new NoPrice()));
    }

    @Test
    void percentAreWholeAndRoundedDown() {
        assertThat(Budget.percent(usd("0.999999"), BigDecimal.ONE)).isEqualTo(99);
        assertThat(Budget.percent(usd("3"), new BigDecimal("2"))).isEqualTo(150);
        assertThat(Budget.percent(usd("1000000000"), new BigDecimal("0.000001")))
                .isEqualTo(Integer.MAX_VALUE);
        assertThat(Budget.percent(BigDecimal.ZERO, BigDecimal.ZERO)).isEqualTo(100);
    }

    private static String inWords(Budget.Check check) {
        if (check instanceof Exhausted exhausted) {
            return "exhausted " + exhausted.scope().label();
        }
        List<Warning> warnings = ((Allowed) check).warnings();
        return warnings.isEmpty()
                ? "allowed"
                : String.join(
                        ", ",
                        warnings.stream()
                                .map(warning -> warning.scope().label() + " " + warning.percent())
                                .toList());
    }
}
