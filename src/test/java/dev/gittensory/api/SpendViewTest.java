package dev.gittensory.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gittensory.policy.BudgetExhausted;
import dev.gittensory.policy.Budgets;
import dev.gittensory.review.money.InstallationSpend;
import dev.gittensory.review.money.InstallationSpend.Calls;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpendViewTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);

    @Test
    void addsUpAndHoldsAgainstTheCeilings() throws IOException {
        Budgets budgets = new Budgets(
                Optional.of(new BigDecimal("0.50")),
                Optional.of(new BigDecimal("2")),
                Optional.of(new BigDecimal("10")),
                BudgetExhausted.ONE_REVIEWER);
        List<InstallationSpend> spends = List.of(
                new InstallationSpend(null, usd("0.000001"), usd("0"), 1, new Calls(2, 1, 30, 4)),
                new InstallationSpend(7L, usd("1.5"), usd("0.1"), 0, new Calls(5, 0, 600, 70)));

        assertThat(json(SpendView.of(MONTH, spends, budgets))).isEqualTo(joined("""
                {"month":"2026-11","exhausted":"one-reviewer","reviewCeilingUsd":0.50,
                 "total":{"usd":1.500001,"reservedUsd":0.100000,"unpriced":1,"calls":7,"callsUncounted":1,
                  "inputTokens":630,"outputTokens":74,"ceilingUsd":10,"percentUsed":16},
                 "installations":[
                  {"installation":null,"spend":{"usd":0.000001,"reservedUsd":0.000000,"unpriced":1,"calls":2,
                   "callsUncounted":1,"inputTokens":30,"outputTokens":4,"ceilingUsd":2,"percentUsed":0}},
                  {"installation":7,"spend":{"usd":1.500000,"reservedUsd":0.100000,"unpriced":0,"calls":5,
                   "callsUncounted":0,"inputTokens":600,"outputTokens":70,"ceilingUsd":2,"percentUsed":80}}]}
                """));
    }

    @Test
    void aMonthWithoutCallsAndCeilingsIsAllZeroes() throws IOException {
        assertThat(json(SpendView.of(MONTH, List.of(), Budgets.UNLIMITED))).isEqualTo(joined("""
                {"month":"2026-11","exhausted":"deterministic","reviewCeilingUsd":null,
                 "total":{"usd":0.000000,"reservedUsd":0.000000,"unpriced":0,"calls":0,"callsUncounted":0,
                  "inputTokens":0,"outputTokens":0,"ceilingUsd":null,"percentUsed":null},
                 "installations":[]}
                """));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-01", "2099-12", "2000-10"})
    void takesMonths(String text) {
        assertThat(SpendResource.month(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "2026",
                "2026-1",
                "2026-00",
                "2026-13",
                "1999-12",
                "26-11",
                "2026-11-01",
                "2026-11\n",
                "²026-11"
            })
    void refusesWhatIsNone(String text) {
        assertThatThrownBy(() -> SpendResource.month(text))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem())
                                .satisfies(problem -> assertThat(problem.code()).isEqualTo("bad_month"))
                                .satisfies(
                                        problem -> assertThat(problem.status()).isEqualTo(400)));
    }

    /** As the service writes it; compared as text, because the digits of an amount matter. */
    private static String json(SpendView view) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new RecordWriter()
                .writeTo(
                        view,
                        SpendView.class,
                        SpendView.class,
                        new java.lang.annotation.Annotation[0],
                        jakarta.ws.rs.core.MediaType.APPLICATION_JSON_TYPE,
                        new jakarta.ws.rs.core.MultivaluedHashMap<>(),
                        out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String joined(String text) {
        return text.lines().map(String::strip).reduce("", String::concat);
    }

    private static BigDecimal usd(String amount) {
        return new BigDecimal(amount).setScale(6);
    }
}
