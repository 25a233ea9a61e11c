package dev.gittensory.api;

import dev.gittensory.policy.file.RepositoryFile;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * Ends a form that is larger than its parts may be, while it is read: the server takes a form apart before any code of ours
 * sees it.
 */
@Provider
public class FormLimit implements ContainerRequestFilter {

    /** For the headers and boundaries of two parts. */
    private static final int SLACK = 16 * 1024;

    private static final long LIMIT = DiffBody.LIMIT + RepositoryFile.LIMIT + SLACK;

    @Override
    public void filter(ContainerRequestContext request) {
        if (MediaType.MULTIPART_FORM_DATA_TYPE.isCompatible(request.getMediaType())) {
            request.setEntityStream(new Bounded(request.getEntityStream()));
        }
    }

    private static final class Bounded extends FilterInputStream {
        private long left = LIMIT;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int read = super.read(buffer, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) {
            left -= bytes;
            if (left < 0) {
                throw new ProblemException(Problem.of(
                        Status.REQUEST_ENTITY_TOO_LARGE,
                        "form_too_large",
                        "The form is larger than a diff and a configuration file may be together."));
            }
        }
    }
}
