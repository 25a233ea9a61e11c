package dev.gittensory.api;

import dev.gittensory.config.OperatorToken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;

/** Lets nobody near {@code /api} without the operator token, before it is even known whether the address exists. */
@Provider
@PreMatching
@ApplicationScoped
public class OperatorFilter implements ContainerRequestFilter {

    private static final String SCHEME = "Bearer ";

    @Inject
    OperatorToken token;

    @Override
    public void filter(ContainerRequestContext request) {
        String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        boolean allowed = header != null
                && header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())
                && token.secret().matches(header.substring(SCHEME.length()).trim());
        if (!allowed) {
            Problem problem = Problem.of(
                    Status.UNAUTHORIZED,
                    "unauthorized",
                    "Send the operator token with the header Authorization: Bearer <token>. The token is the setting"
                            + " gittensory.operator.token, or the content of the file operator-token in the home"
                            + " directory of the service.");
            request.abortWith(Response.fromResponse(problem.response())
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"gittensory\"")
                    .build());
        }
    }
}
