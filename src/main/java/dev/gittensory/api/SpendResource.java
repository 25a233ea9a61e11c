package dev.gittensory.api;

import com.google.re2j.Pattern;
import dev.gittensory.policy.Policies;
import dev.gittensory.review.money.Reservation;
import dev.gittensory.review.money.SpendLedger;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.time.Clock;
import java.time.YearMonth;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Shows what model reviewers have cost. */
@Path("v1/spend")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class SpendResource {

    private static final Pattern MONTH = Pattern.compile("20[0-9]{2}-(?:0[1-9]|1[0-2])");

    @Inject
    SpendLedger ledger;

    @Inject
    Policies policies;

    @Inject
    Clock clock;

    /** A calendar month in UTC, by default the one that it is. */
    @GET
    @Operation(summary = "What model reviewers have cost in a month, by installation and in all")
    public SpendView spend(@QueryParam("month") @Nullable String month) {
        YearMonth asked = month == null ? Reservation.month(clock.instant()) : month(month);
        return SpendView.of(asked, ledger.month(asked), policies.operator().budgets());
    }

    static YearMonth month(String text) {
        if (MONTH.matches(text)) {
            return YearMonth.parse(text);
        }
        throw new ProblemException(Problem.of(
                Status.BAD_REQUEST, "bad_month", "The parameter month is a year and a month, for example 2026-11."));
    }
}
