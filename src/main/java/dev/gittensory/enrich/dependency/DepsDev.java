package dev.gittensory.enrich.dependency;

import com.fasterxml.jackson.databind.JsonNode;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.registry.Registries;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks deps.dev what it knows of versions of packages; so many of them, because each is a call. */
final class DepsDev {

    /** More new direct dependencies in one change are rare, and their calls would not fit into the budget. */
    private static final int MOST_CALLS = 10;

    private final Registries.Session session;
    private int calls;

    DepsDev(Registries.Session session) {
        this.session = session;
    }

    /** Whether it keeps packages of this kind. */
    static boolean covers(Candidate candidate) {
        return candidate.ecosystem().depsDevSystem().isPresent();
    }

    /** Whether the version is in the index. */
    boolean knows(Candidate candidate) {
        return version(candidate).isPresent();
    }

    /**
     * License expressions of the version; whether one or all of them hold is not said. An empty list if it has none,
     * empty if the version is not in the index.
     */
    Optional<List<String>> licenses(Candidate candidate) {
        return version(candidate).map(answer -> {
            JsonNode licenses = answer.path("licenses");
            if (!licenses.isMissingNode() && !licenses.isArray()) {
                throw new DegradedException(EnrichReason.DEPSDEV_INVALID_JSON);
            }
            List<String> expressions = new ArrayList<>();
            licenses.forEach(license -> expressions.add(license.asText()));
            return expressions;
        });
    }

    private Optional<JsonNode> version(Candidate candidate) {
        if (calls++ == MOST_CALLS) {
            throw new DegradedException(EnrichReason.DEPSDEV_CALL_CAP);
        }
        String system = candidate.ecosystem().depsDevSystem().orElseThrow();
        Optional<JsonNode> answer = session.get("/v3/systems/" + system + "/packages/" + encoded(candidate.name())
                + "/versions/" + encoded(candidate.version()));
        if (answer.filter(document -> !document.path("versionKey").isObject()).isPresent()) {
            throw new DegradedException(EnrichReason.DEPSDEV_INVALID_JSON);
        }
        return answer;
    }

    /** For a path: names and versions have no blank, the one character that forms encode differently. */
    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
