package dev.gittensory.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.lang.System.Logger;

/** Turns whatever else ends a request under {@code /setup} into a page that says nothing of the cause. */
@Provider
@ApplicationScoped
public class SetupFailure implements ExceptionMapper<Throwable> {

    private static final Logger LOG = System.getLogger(SetupFailure.class.getName());

    @Inject
    SetUp setUp;

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException refused) {
            int status = refused.getResponse().getStatus();
            return Replies.show(Pages.refused(status, "There is nothing at this address."), setUp.gitHub());
        }
        LOG.log(Logger.Level.ERROR, "A request failed", thrown);
        return Replies.show(
                Pages.refused(500, "The service failed on this request; its log has the cause."), setUp.gitHub());
    }
}
