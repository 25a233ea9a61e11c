package dev.gittensory.api;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.gate.DecisionHistory;
import dev.gittensory.gate.DecisionHistory.Decided;
import dev.gittensory.gate.GateResult;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Explains one verdict. */
@Path("v1/reviews/{id}/why")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WhyResource {

    @Inject
    DecisionHistory history;

    /** Every question of the gate and its answer, as they were when the verdict was given. */
    @GET
    @Operation(summary = "How the verdict on a review came about, step by step")
    public WhyView why(@PathParam("id") String id) {
        Decided decided = ReviewId.parse(id)
                .flatMap(history::of)
                .orElseThrow(() -> new ProblemException(Problem.of(
                        Status.NOT_FOUND,
                        "decision_not_found",
                        "There is no verdict on a review with this identifier: it does not exist, has not come so far, or"
                                + " ended before the gate.")));
        GateResult result = decided.result();
        if (result == null) {
            throw new ProblemException(Problem.of(
                    Status.CONFLICT,
                    "decision_not_explainable",
                    "Another version of the service has decided about this review and did not keep the steps."));
        }
        return WhyView.of(id, result.decision());
    }
}
