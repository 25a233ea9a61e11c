package dev.gittensory.api;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.domain.ReviewResult;
import dev.gittensory.pipeline.ReviewSnapshot;
import dev.gittensory.pipeline.ReviewStore;
import dev.gittensory.publish.text.CheckRunRenderer;
import dev.gittensory.publish.text.PublicView;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Shows reviews. */
@Path("v1/reviews/{id}")
@ApplicationScoped
public class ReviewsResource {

    @Inject
    ReviewStore reviews;

    @Inject
    PublicView publicView;

    /** The review as it stands. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "A review as it stands")
    public ReviewView review(@PathParam("id") String id) {
        return ReviewView.of(find(id));
    }

    /** The comment of a finished review. */
    @GET
    @Path("comment")
    @Produces("text/markdown; charset=utf-8")
    @Operation(summary = "The comment that a pull request would get, as Markdown")
    public String comment(@PathParam("id") String id) {
        ReviewSnapshot review = find(id);
        return publicView.comment(review.head(), finished(review));
    }

    /** The check run of a finished review. */
    @GET
    @Path("check-run")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What the check run of a pull request would show")
    public CheckRunRenderer.Output checkRun(@PathParam("id") String id) {
        return publicView.checkRun(finished(find(id)));
    }

    private static ReviewResult finished(ReviewSnapshot review) {
        ReviewResult result = review.result();
        if (result == null) {
            throw new ProblemException(Problem.of(
                    Status.CONFLICT,
                    "review_not_finished",
                    "The review has not ended yet, so there is nothing to show. Ask again later."));
        }
        return result;
    }

    private ReviewSnapshot find(String id) {
        return ReviewId.parse(id)
                .flatMap(reviews::find)
                .orElseThrow(() -> new ProblemException(
                        Problem.of(Status.NOT_FOUND, "review_not_found", "There is no review with this identifier.")));
    }
}
