package dev.gittensory.review.money;

import static dev.gittensory.review.money.Money.model;
import static dev.gittensory.review.money.Money.price;
import static dev.gittensory.review.money.Money.usd;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.review.Slot;
import dev.gittensory.review.Usage;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CostTest {

    private static final Tokens CALL = new Tokens(1_000, 100);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # input, output, in,    out,  calls, uncounted, cost,     estimated
            3,       15,     1000,  200,  1,     0,         0.006000, false
            3,       15,     1000,  200,  2,     1,         0.010500, true
            3,       15,     0,     0,    3,     3,         0.013500, true
            0.15,    0.6,    1,     0,    1,     0,         0.000001, false
            0.15,    0.6,    10,    1,    1,     0,         0.000003, false
            0.1,     0.1,    10,    0,    1,     0,         0.000001, false
            0.1,     0.1,    11,    0,    1,     0,         0.000002, false
            0,       0,      99999, 9999, 4,     0,         0.000000, false
            3,       15,     0,     0,    0,     0,         0.000000, false
            3,       15,     -5,    -7,   1,     0,         0.000000, false
            """)
    void isWhatTheProviderTakesForWhatItHasCounted(
            String input, String output, long in, long out, int calls, int uncounted, String cost, boolean estimated) {
        Usage usage = new Usage(in, out, calls, uncounted);

        assertThat(Cost.of(Optional.of(price(input, output)), usage, CALL))
                .isEqualTo(new Cost.Known(usd(cost), estimated));
    }

    @Test
    void withoutAPriceItIsUnknownButForNothing() {
        assertThat(Cost.of(Optional.empty(), new Usage(1, 0, 1, 0), CALL)).isEqualTo(new Cost.Unknown());
        assertThat(Cost.of(Optional.empty(), new Usage(0, 0, 1, 1), CALL)).isEqualTo(new Cost.Unknown());
        assertThat(Cost.of(Optional.empty(), new Usage(0, 0, 1, 0), CALL)).isEqualTo(new Cost.Unknown());
        assertThat(Cost.atMost(Optional.empty(), Tokens.NONE)).isEqualTo(new Cost.Unknown());
        assertThat(new Cost.Unknown().usd()).isEmpty();
        assertThat(Cost.of(Optional.empty(), Usage.NONE, CALL)).isEqualTo(Cost.NOTHING);
    }

    @Test
    void nonsenseOfAProviderStaysBelowWhatTheAccountCanHold() {
        Usage usage = new Usage(Long.MAX_VALUE, Long.MIN_VALUE, 1, Integer.MAX_VALUE);

        assertThat(Cost.of(Optional.of(price("1000000", "1000000")), usage, new Tokens(Long.MAX_VALUE, 10_000)))
                .isEqualTo(new Cost.Known(usd("2000000000000"), true));
        assertThat(CALL.times(-1)).isEqualTo(Tokens.NONE);
    }

    @Test
    void aPriceIsFromNothingToAMillion() {
        assertThatThrownBy(() -> price("-0.01", "1")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> price("1", "1000000.1")).isInstanceOf(IllegalArgumentException.class);
        assertThat(price("0", "1000000").outputUsdPerMillion()).isEqualTo("1000000");
    }

    @Test
    void anEstimateCountsEveryRequestAndAnUncountedOneLikeTheLargest() {
        Estimate estimate = new Estimate(
                Slot.A,
                model(Slot.A),
                Optional.of(price("1", "10")),
                List.of(new Tokens(100, 5), new Tokens(50, 20), new Tokens(10, 10)));

        assertThat(estimate.cost()).isEqualTo(new Cost.Known(usd("0.000510"), true));
        assertThat(estimate.largestCall()).isEqualTo(new Tokens(100, 20));
        assertThat(Estimate.total(List.of(estimate, estimate)).usd()).contains(usd("0.001020"));
        assertThat(Estimate.total(List.of(estimate, Money.unpriced(Slot.B)))).isEqualTo(new Cost.Unknown());
        assertThat(Estimate.total(List.of())).isEqualTo(Cost.NOTHING);
    }

    @Test
    void whoIsNotAskedCostsNothingAtWhateverPrice() {
        assertThat(new Estimate(Slot.A, model(Slot.A), Optional.empty(), List.of()).cost())
                .isEqualTo(Cost.NOTHING);
    }
}
