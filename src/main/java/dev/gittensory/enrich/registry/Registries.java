package dev.gittensory.enrich.registry;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.domain.Endpoint;
import java.util.Optional;

/**
 * The public registries, reached with bounded calls: so much time and so many bytes each, so many of them per analyzer
 * and review, and none while an endpoint is being given a rest.
 */
public interface Registries {

    /** Whether the operator lets this endpoint be asked. */
    boolean offers(Endpoint endpoint);

    /** The calls that one analyzer may make in one review. */
    Session open(Endpoint endpoint);

    /**
     * Asks one endpoint. Every method throws {@link dev.gittensory.enrich.DegradedException} with the coded reason if
     * the answer is not to be had.
     */
    interface Session {

        /**
         * Gets a document.
         *
         * @param path with a leading slash, percent-encoded, below the base address of the endpoint
         * @return the answer; empty if the endpoint does not know the document (404)
         */
        Optional<JsonNode> get(String path);

        /** Posts a question and returns the answer. */
        JsonNode post(String path, JsonNode question);
    }
}
