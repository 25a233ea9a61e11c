package dev.gittensory.api;

import dev.gittensory.domain.ReviewId;
import dev.gittensory.pipeline.ReviewRequests;
import dev.gittensory.pipeline.ReviewSnapshot;
import dev.gittensory.pipeline.ReviewStore;
import dev.gittensory.pipeline.Submission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityPart;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Takes a diff that somebody has at hand, and reviews it like a pull request. */
@Path("v1/previews")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class PreviewsResource {

    @Inject
    ReviewRequests requests;

    @Inject
    ReviewStore reviews;

    @Inject
    FinishedReviews finished;

    /** Answers 202 with the address of the review, or 200 with the review if it ends within {@code Prefer: wait=n}. */
    @POST
    @Consumes({"text/x-diff", "text/x-patch"})
    @Operation(summary = "Review a unified diff, as git diff prints it")
    public Response review(InputStream body, @HeaderParam("Prefer") @Nullable String prefer, @Context UriInfo uri)
            throws IOException {
        DiffBody diff = DiffBody.read(body);
        return review(new Submission(diff.bytes(), diff.changes(), null), prefer, uri);
    }

    /** The same for a form with the parts {@code diff} and {@code config}. */
    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Operation(summary = "Review a unified diff under the .gittensory.yml that the base branch has")
    public Response review(List<EntityPart> parts, @HeaderParam("Prefer") @Nullable String prefer, @Context UriInfo uri)
            throws IOException {
        return review(PreviewForm.read(parts), prefer, uri);
    }

    private Response review(Submission submission, @Nullable String prefer, UriInfo uri) {
        ReviewId id = requests.preview(submission);
        Duration wait = Preference.wait(prefer);
        finished.await(id, wait, () -> find(id).finished());
        ReviewSnapshot review = find(id);
        Response.ResponseBuilder response = review.finished() && !wait.isZero()
                ? Response.ok().header("Preference-Applied", "wait=" + wait.toSeconds())
                : Response.accepted();
        return response.entity(ReviewView.of(review))
                .location(uri.getBaseUriBuilder().path("v1/reviews/{id}").build(id.toString()))
                .build();
    }

    private ReviewSnapshot find(ReviewId id) {
        return reviews.find(id).orElseThrow(() -> new IllegalStateException("a stored review is gone: " + id));
    }
}
