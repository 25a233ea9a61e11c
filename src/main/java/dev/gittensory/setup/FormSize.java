package dev.gittensory.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** Refuses forms larger than any of ours, before the server takes them apart: anybody can send one to the sign-in. */
@Provider
@PreMatching
@ApplicationScoped
public class FormSize implements ContainerRequestFilter {

    private static final int LIMIT = 16 * 1024;

    @Inject
    SetUp setUp;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (!request.hasEntity()) {
            return;
        }
        byte[] body = request.getEntityStream().readNBytes(LIMIT + 1);
        if (body.length > LIMIT) {
            request.abortWith(Replies.show(Pages.refused(413, "That is larger than any form here."), setUp.gitHub()));
        } else {
            request.setEntityStream(new ByteArrayInputStream(body));
        }
    }
}
