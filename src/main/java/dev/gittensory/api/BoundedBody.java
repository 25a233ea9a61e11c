package dev.gittensory.api;

import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;

/** Reads what is posted, up to a limit: a caller that sends more is refused, however much more it is. */
final class BoundedBody {

    private BoundedBody() {}

    /** The whole body, or a problem with status 413, this code and this detail. */
    static byte[] read(InputStream body, int limit, String code, String detail) throws IOException {
        byte[] bytes = body.readNBytes(limit + 1);
        if (bytes.length > limit) {
            throw new ProblemException(Problem.of(Status.REQUEST_ENTITY_TOO_LARGE, code, detail));
        }
        return bytes;
    }
}
