package dev.gittensory.api;

import dev.gittensory.pipeline.QueueUnavailableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import org.jspecify.annotations.Nullable;

/** Turns whatever ends a request into a problem; only what nobody expected is logged, and only here. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        ProblemException expected = expected(thrown);
        if (expected != null) {
            return expected.problem().response();
        }
        if (thrown instanceof QueueUnavailableException) {
            LOG.log(Logger.Level.WARNING, "A request was refused because the message broker did not take it", thrown);
            return unavailable();
        }
        if (thrown instanceof WebApplicationException refused) {
            return refused(refused);
        }
        LOG.log(Logger.Level.ERROR, "A request failed", thrown);
        return Problem.of(
                        Status.INTERNAL_SERVER_ERROR,
                        "internal_error",
                        "The service failed on this request; its log has the cause.")
                .response();
    }

    /** What ends a request while its body is read arrives in wrappings of the server. */
    private static @Nullable ProblemException expected(Throwable thrown) {
        Throwable cause = thrown;
        for (int depth = 0; cause != null && depth < 10; depth++) {
            if (cause instanceof ProblemException expected) {
                return expected;
            }
            cause = cause.getCause();
        }
        return null;
    }

    private static Response unavailable() {
        Problem problem = Problem.of(
                Status.SERVICE_UNAVAILABLE,
                "queue_unavailable",
                "The message broker does not take messages at the moment; nothing was stored. Try again later.");
        return Response.fromResponse(problem.response())
                .header(HttpHeaders.RETRY_AFTER, 30)
                .build();
    }

    private static Response refused(WebApplicationException refused) {
        Response.StatusType status = refused.getResponse().getStatusInfo();
        Problem problem = Problem.of(status, code(refused, status), detail(refused, status));
        Response.ResponseBuilder response = Response.fromResponse(problem.response());
        String allow = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return allow == null
                ? response.build()
                : response.header(HttpHeaders.ALLOW, allow).build();
    }

    private static String code(WebApplicationException refused, Response.StatusType status) {
        if (refused instanceof NotFoundException) {
            return "not_found";
        }
        return refused instanceof NotSupportedException ? "unsupported_media_type" : "http_" + status.getStatusCode();
    }

    private static String detail(WebApplicationException refused, Response.StatusType status) {
        if (refused instanceof NotSupportedException) {
            return "Send a diff with the header Content-Type: text/x-diff, a configuration file with"
                    + " Content-Type: application/yaml, a key with Content-Type: application/json.";
        }
        if (refused instanceof NotFoundException) {
            return "There is nothing at this address.";
        }
        if (refused instanceof NotAllowedException) {
            return "This address does not take that method.";
        }
        return status.getReasonPhrase();
    }
}
