package dev.gittensory.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;

/**
 * What a request is answered. Its body is written out in here, because the server's own JSON binding does not know records.
 *
 * @param type the media type of the body
 * @param headers further ones
 */
record Reply(int status, String type, String body, Map<String, String> headers) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The body where a delivery was queued. */
    private record Queued(String status) {}

    /** The body where a delivery was ignored; GitHub shows it to the owner of the App. */
    private record Ignored(String status, String reason) {}

    /** An error as RFC 9457 has it. */
    private record Problem(String type, String title, int status, String detail, String code) {}

    static Reply to(Receipt receipt) {
        if (receipt instanceof Receipt.Refused refused) {
            Refusal refusal = refused.refusal();
            return problem(refusal.status(), refusal.code(), refusal.detail(), headers(refusal));
        }
        return receipt instanceof Receipt.Ignored ignored
                ? json(200, new Ignored("ignored", ignored.reason().code()))
                : json(202, new Queued("queued"));
    }

    static Reply problem(int status, String code, String detail, Map<String, String> headers) {
        Response.Status known = Response.Status.fromStatusCode(status);
        String title = known == null ? "" : known.getReasonPhrase();
        return new Reply(
                status,
                "application/problem+json",
                write(new Problem("about:blank", title, status, detail, code)),
                headers);
    }

    private static Map<String, String> headers(Refusal refusal) {
        return switch (refusal) {
            case SIGNATURE_INVALID -> Map.of(HttpHeaders.WWW_AUTHENTICATE, "X-Hub-Signature-256");
            case QUEUE_UNAVAILABLE, OVERLOADED -> Map.of(HttpHeaders.RETRY_AFTER, "30");
            default -> Map.of();
        };
    }

    private static Reply json(int status, Record body) {
        return new Reply(status, MediaType.APPLICATION_JSON, write(body), Map.of());
    }

    private static String write(Record body) {
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts and numbers is JSON", e);
        }
    }

    Response response() {
        Response.ResponseBuilder response = Response.status(status).type(type).entity(body);
        headers.forEach(response::header);
        return response.build();
    }
}
