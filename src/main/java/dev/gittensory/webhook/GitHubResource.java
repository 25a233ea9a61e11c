package dev.gittensory.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Takes deliveries of GitHub. It names no media type, because a wrong one is to be answered like any other mistake. */
@Path("github")
@ApplicationScoped
public class GitHubResource {

    @Inject
    Intake intake;

    /** Answers 202 if the delivery is queued, 200 if it asks for nothing, and a problem otherwise. */
    @POST
    @Operation(hidden = true)
    public Response deliver(@Context HttpHeaders headers, InputStream body) {
        DeliveryHeaders delivery = new DeliveryHeaders(
                headers.getHeaderString("X-GitHub-Event"),
                headers.getHeaderString("X-GitHub-Delivery"),
                headers.getHeaderString("X-Hub-Signature-256"),
                headers.getHeaderString(HttpHeaders.CONTENT_TYPE),
                headers.getHeaderString(HttpHeaders.CONTENT_LENGTH));
        return Reply.to(intake.take(delivery, body)).response();
    }
}
