package dev.gittensory.api;

import dev.gittensory.diff.DiffResult;
import dev.gittensory.diff.UnifiedDiffParser;
import dev.gittensory.domain.ChangeSet;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/** A posted diff that was read completely and understood; everything else ends the request with a problem. */
record DiffBody(byte[] bytes, ChangeSet changes) {

    /** 25 MB, as much as GitHub sends in one delivery. */
    static final int LIMIT = 25 * 1024 * 1024;

    static DiffBody read(InputStream body) throws IOException {
        byte[] bytes = BoundedBody.read(
                body,
                LIMIT,
                "diff_too_large",
                "The diff is larger than " + LIMIT + " bytes. Split it by directory: git diff … -- <path>.");
        DiffResult result = UnifiedDiffParser.parse(bytes);
        if (result instanceof DiffResult.Parsed parsed) {
            return new DiffBody(bytes, parsed.changes());
        }
        throw new ProblemException(problem((DiffResult.Rejected) result));
    }

    private static Problem problem(DiffResult.Rejected rejected) {
        return Problem.of(Status.BAD_REQUEST, rejected.problem().name().toLowerCase(Locale.ROOT), rejected.message())
                .atLine(rejected.line());
    }
}
