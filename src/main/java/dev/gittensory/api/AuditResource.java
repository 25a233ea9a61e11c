package dev.gittensory.api;

import dev.gittensory.audit.AuditEntry;
import dev.gittensory.audit.AuditTrail;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Shows what operators did. */
@Path("v1/audit")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class AuditResource {

    private static final int USUAL = 100;
    private static final int MOST = 1_000;

    @Inject
    AuditTrail trail;

    /** What operators did, newest first. */
    record Entries(List<AuditEntry> entries) {}

    /** The latest entries. */
    @GET
    @Operation(summary = "What operators did, newest first; limit=1..1000, by default 100")
    public Entries latest(@QueryParam("limit") @Nullable String limit) {
        return new Entries(trail.latest(Limit.of(limit, "limit", USUAL, 1, MOST)));
    }
}
