package dev.gittensory.setup;

import dev.gittensory.setup.OperatorSessions.SignIn;
import jakarta.ws.rs.core.NewCookie;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** What a browser is answered. Nothing of it is kept by anybody on the way. */
final class Replies {

    /** Name of the cookie by which a session is found. */
    static final String COOKIE = "gittensory-setup";

    private Replies() {}

    static Response show(Page page, String gitHub) {
        return Response.status(page.status())
                .type("text/html;charset=UTF-8")
                .header("Content-Security-Policy", Page.policy(gitHub))
                .header("Cache-Control", "no-store")
                .header("X-Content-Type-Options", "nosniff")
                .entity(page.html())
                .build();
    }

    static Response goTo(String path) {
        return Response.seeOther(URI.create(path))
                .header("Cache-Control", "no-store")
                .build();
    }

    static Response to(SignIn answer, boolean secure, String gitHub) {
        if (answer instanceof SignIn.Done done) {
            return signedIn(done.cookie(), secure);
        }
        return answer instanceof SignIn.TooMany
                ? show(Pages.signIn(429, "Too many wrong tokens; wait a minute."), gitHub)
                : show(Pages.signIn(403, "That is not the operator token."), gitHub);
    }

    /** The cookie comes along when GitHub leads back here, which a strict one would not, and with no form of another site. */
    private static Response signedIn(String session, boolean secure) {
        NewCookie cookie = new NewCookie.Builder(COOKIE)
                .value(session)
                .path("/setup")
                .maxAge((int) OperatorSessions.LIFETIME.toSeconds())
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .secure(secure)
                .build();
        return Response.fromResponse(goTo("/setup")).cookie(cookie).build();
    }
}
