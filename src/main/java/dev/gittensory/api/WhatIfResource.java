package dev.gittensory.api;

import dev.gittensory.gate.DecisionHistory;
import dev.gittensory.gate.Replay;
import dev.gittensory.policy.Policy;
import dev.gittensory.policy.file.FilePolicies;
import dev.gittensory.policy.file.OperatorFile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Tries a policy on the reviews of the past. Changes nothing. */
@Path("v1/gate/what-if")
@ApplicationScoped
@Produces(MediaType.APPLICATION_JSON)
public class WhatIfResource {

    private static final int MOST = 10_000;

    @Inject
    FilePolicies policies;

    @Inject
    DecisionHistory history;

    /** Answers which of the latest verdicts would have been different under the policy that is posted, and why. */
    @POST
    @Consumes({"application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml", "text/plain"})
    @Operation(summary = "Which of the latest reviews would have ended differently under this policy file")
    public WhatIfView whatIf(InputStream body, @QueryParam("last") @DefaultValue("200") String last)
            throws IOException {
        int limit = limit(last);
        OperatorFile.Reading.Valid read = policy(ConfigFile.POLICY.read(body));
        Policy policy = read.policy().gate();
        Replay replay = new Replay(policy);
        history.latest(limit, replay::add);
        return WhatIfView.of(policy.version(), ConfigProblemView.of(read.warnings()), replay);
    }

    private OperatorFile.Reading.Valid policy(byte[] content) {
        OperatorFile.Reading reading = policies.read(content);
        if (reading instanceof OperatorFile.Reading.Valid valid) {
            return valid;
        }
        throw new ProblemException(Problem.of(
                        Status.BAD_REQUEST,
                        "policy_invalid",
                        "The body is no policy file. /api/v1/config/lint?file=policy says the same about a file that is"
                                + " not in use yet.")
                .with(((OperatorFile.Reading.Invalid) reading).problems()));
    }

    private static int limit(String last) {
        try {
            int limit = Integer.parseInt(last);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // answered below, like a number out of range
        }
        throw new ProblemException(Problem.of(
                Status.BAD_REQUEST, "wrong_parameter", "last must be a whole number from 1 to " + MOST + "."));
    }
}
