package dev.gittensory.github;

import dev.gittensory.domain.NotNowException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kohsuke.github.connector.GitHubConnector;
import org.kohsuke.github.connector.GitHubConnectorRequest;
import org.kohsuke.github.connector.GitHubConnectorResponse;

/** The way of all requests of a session: in its lane, with its credential, within bounds. */
final class SessionConnector implements GitHubConnector {

    private final BoundedHttp http;
    private final Lane lane;
    private final Credential credential;
    private final boolean background;

    /** By what requests are let in. */
    interface Credential {

        /** Value of {@code Authorization}; empty text for none. */
        String authorization();

        /**
         * Whether the refused request is worth repeating, once, with a new {@link #authorization}. Safe for writes: what was
         * refused was not done. Throws {@link NotNowException} where time is what it takes.
         */
        boolean renewedAfter(AnswerException refusal);
    }

    /** A request that is not the library's. */
    record Request(String method, URL url, String accept, byte @Nullable [] content) implements GitHubConnectorRequest {

        @Override
        public Map<String, List<String>> allHeaders() {
            return Map.of("Accept", List.of(accept));
        }

        @Override
        public @Nullable String header(String name) {
            return name.equalsIgnoreCase("Accept") ? accept : null;
        }

        @Override
        public @Nullable String contentType() {
            return content == null ? null : "application/json";
        }

        @Override
        public @Nullable InputStream body() {
            return content == null ? null : new ByteArrayInputStream(content);
        }

        @Override
        public boolean hasBody() {
            return content != null;
        }
    }

    /** {@code background} says that nobody waits for what is read. */
    SessionConnector(BoundedHttp http, Lane lane, Credential credential, boolean background) {
        this.http = http;
        this.lane = lane;
        this.credential = credential;
        this.background = background;
    }

    @Override
    public GitHubConnectorResponse send(GitHubConnectorRequest request) throws IOException {
        Lane.Kind kind =
                !request.method().equals("GET") ? Lane.Kind.WRITE : background ? Lane.Kind.BACKGROUND : Lane.Kind.READ;
        return lane.send(kind, () -> authorized(request));
    }

    private GitHubConnectorResponse authorized(GitHubConnectorRequest request) throws IOException {
        try {
            return http.send(request, credential.authorization());
        } catch (AnswerException e) {
            if (credential.renewedAfter(e)) {
                return http.send(request, credential.authorization());
            }
            throw e;
        }
    }
}
