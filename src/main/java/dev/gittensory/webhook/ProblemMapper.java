package dev.gittensory.webhook;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;
import java.util.Map;

/** Turns whatever else ends a request under {@code /webhooks} into a problem. */
@Provider
public class ProblemMapper implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(ProblemMapper.class.getName());

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException refused) {
            return refused(refused.getResponse());
        }
        LOG.log(Logger.Level.ERROR, "A request failed", thrown);
        return Reply.problem(
                        500, "internal_error", "The service failed on this request; its log has the cause.", Map.of())
                .response();
    }

    private static Response refused(Response server) {
        int status = server.getStatus();
        String allow = server.getHeaderString(HttpHeaders.ALLOW);
        return Reply.problem(
                        status,
                        "http_" + status,
                        "GitHub delivers with POST to the address /webhooks/github.",
                        allow == null ? Map.of() : Map.of(HttpHeaders.ALLOW, allow))
                .response();
    }
}
