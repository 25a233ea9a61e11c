package dev.gittensory.api;

import dev.gittensory.policy.KnownAnalyzers;
import dev.gittensory.policy.Policies;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Checks configuration files before they are put where they take effect. */
@Path("v1/config")
@ApplicationScoped
public class ConfigResource {

    private static final String REPOSITORY = "repository";

    @Inject
    Policies policies;

    @Inject
    KnownAnalyzers analyzers;

    /** Answers 200 also for a file that is wrong from beginning to end: the check itself has worked. */
    @POST
    @Path("lint")
    @Consumes({"application/yaml", "application/x-yaml", "text/yaml", "text/x-yaml", MediaType.TEXT_PLAIN})
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What is wrong with a configuration file: file=repository (.gittensory.yml) or file=policy")
    public ConfigLint lint(InputStream body, @QueryParam("file") @DefaultValue(REPOSITORY) String file)
            throws IOException {
        ConfigFile kind = ConfigFile.named(file);
        byte[] content = kind.read(body);
        return switch (kind) {
            case REPOSITORY ->
                ConfigLint.repository(content, policies.operator().gate(), analyzers);
            case POLICY -> ConfigLint.policy(content, analyzers);
        };
    }

    /** The schema that editors check such a file against. */
    @GET
    @Path("schema")
    @Produces("application/schema+json")
    @Operation(summary = "The JSON Schema of a configuration file: file=repository (.gittensory.yml) or file=policy")
    public String schema(@QueryParam("file") @DefaultValue(REPOSITORY) String file) {
        return ConfigFile.named(file).schema();
    }
}
