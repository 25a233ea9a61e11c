package dev.gittensory.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gittensory.domain.ConfigProblem;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it.
 *
 * @param type always {@code about:blank}: the code tells problems apart
 * @param title the words for the status
 * @param status the HTTP status
 * @param detail what is wrong and what to do
 * @param code a stable word for programs
 * @param line 1-based line of the request body that the problem is at, or null
 * @param problems what is wrong with a configuration file in the body, or null
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable Integer line,
        @Nullable List<ConfigProblemView> problems) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(Response.StatusType status, String code, String detail) {
        return new Problem("about:blank", status.getReasonPhrase(), status.getStatusCode(), detail, code, null, null);
    }

    Problem atLine(int number) {
        return new Problem(type, title, status, detail, code, number, problems);
    }

    Problem with(List<ConfigProblem> found) {
        return new Problem(type, title, status, detail, code, line, ConfigProblemView.of(found));
    }

    Response response() {
        return Response.status(status).type(MEDIA_TYPE).entity(this).build();
    }
}
