package dev.gittensory.setup;

import dev.gittensory.setup.OperatorSessions.Session;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** The set-up pages, for browsers. */
@Path("/")
@ApplicationScoped
public class SetupResource {

    private static final String COOKIE = Replies.COOKIE;

    @Inject
    SetUp setUp;

    @Inject
    OperatorSessions sessions;

    @GET
    @Operation(hidden = true)
    public Response start(
            @CookieParam(COOKIE) @Nullable String cookie,
            @QueryParam("organization") @DefaultValue("") String account) {
        return signedIn(cookie, session -> show(setUp.start(session, account.strip())));
    }

    @POST
    @Operation(hidden = true)
    @Path("session")
    public Response signIn(@FormParam("token") @DefaultValue("") String token, @Context UriInfo uri) {
        return Replies.to(sessions.signIn(token.strip()), setUp.isSecureAt(uri.getBaseUri()), setUp.gitHub());
    }

    /** Where GitHub sends the operator back to. */
    @GET
    @Operation(hidden = true)
    @Path("callback")
    public Response callback(
            @CookieParam(COOKIE) @Nullable String cookie,
            @QueryParam("code") @DefaultValue("") String code,
            @QueryParam("state") @DefaultValue("") String state) {
        return signedIn(cookie, session -> showOrGoToStatus(setUp.finish(session, code, state)));
    }

    @GET
    @Operation(hidden = true)
    @Path("status")
    public Response status(@CookieParam(COOKIE) @Nullable String cookie) {
        return signedIn(cookie, session -> show(setUp.status(session)));
    }

    @POST
    @Operation(hidden = true)
    @Path("ping")
    public Response ping(
            @CookieParam(COOKIE) @Nullable String cookie, @FormParam("state") @DefaultValue("") String state) {
        return signedIn(cookie, session -> showOrGoToStatus(setUp.ping(session, state)));
    }

    @POST
    @Operation(hidden = true)
    @Path("test-check")
    public Response testCheck(
            @CookieParam(COOKIE) @Nullable String cookie,
            @FormParam("repository") @DefaultValue("") String repository,
            @FormParam("state") @DefaultValue("") String state) {
        return signedIn(cookie, session -> show(setUp.testCheck(session, repository, state)));
    }

    private Response signedIn(@Nullable String cookie, Function<Session, Response> answer) {
        return sessions.find(cookie).map(answer).orElseGet(() -> show(Pages.signIn(401, "")));
    }

    private Response showOrGoToStatus(Optional<Page> problem) {
        return problem.map(this::show).orElseGet(() -> Replies.goTo("/setup/status"));
    }

    private Response show(Page page) {
        return Replies.show(page, setUp.gitHub());
    }
}
