package dev.gittensory.enrich.dependency;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.re2j.Pattern;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.manifest.Ecosystem;
import dev.gittensory.enrich.registry.Registries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Asks OSV which vulnerabilities are known of packages, and what is known of a vulnerability. */
final class Osv {

    /** Of the thousand that it allows, as many as surely fit into an answer of bounded length. */
    static final int BATCH = 100;

    /** Enough for a version with a few thousand known vulnerabilities. */
    private static final int MOST_PAGES = 3;

    private static final int LONGEST_TOKEN = 4000;

    private static final Pattern ID = Pattern.compile("GHSA(?:-[23456789cfghjmpqrvwx]{4}){3}|CVE-[0-9]{4}-[0-9]{4,8}"
            + "|(?:PYSEC|RUSTSEC|GO|MAL|OSV)-[0-9]{4}-[0-9]{1,8}|DRUPAL-[A-Z]{2,10}-[0-9]{4}-[0-9]{1,5}");

    private final Registries.Session session;

    Osv(Registries.Session session) {
        this.session = session;
    }

    /**
     * Adds the identifiers of what is known of each package.
     *
     * @throws DegradedException if an answer is missing; what was learnt before has been added
     */
    void collect(List<Candidate> candidates, Map<Candidate, Set<String>> known) {
        for (int from = 0; from < candidates.size(); from += BATCH) {
            List<Query> open = new ArrayList<>();
            candidates
                    .subList(from, Math.min(candidates.size(), from + BATCH))
                    .forEach(candidate -> open.add(new Query(candidate, "")));
            List<Query> queries = open;
            for (int page = 0; !queries.isEmpty(); page++) {
                if (page == MOST_PAGES) {
                    throw new DegradedException(EnrichReason.OSV_CALL_CAP);
                }
                queries = ask(queries, known);
            }
        }
    }

    /** What is known of a vulnerability; empty if it is not known any more. */
    Optional<Advisory> advisory(String id) {
        return session.get("/v1/vulns/" + id).map(answer -> {
            if (!id.equals(answer.path("id").asText())) {
                throw senseless();
            }
            return Advisory.read(answer);
        });
    }

    /** Returns what is to be asked for the next page. */
    private List<Query> ask(List<Query> queries, Map<Candidate, Set<String>> known) {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        ArrayNode items = question.putArray("queries");
        queries.forEach(query -> query.writeTo(items.addObject()));
        JsonNode results = session.post("/v1/querybatch", question).path("results");
        if (!results.isArray() || results.size() != queries.size()) {
            throw senseless();
        }
        List<Query> next = new ArrayList<>();
        boolean sensible = true;
        for (int i = 0; i < queries.size(); i++) {
            JsonNode result = results.get(i);
            Candidate candidate = queries.get(i).candidate;
            sensible &= result.isObject() && add(result.path("vulns"), candidate, known);
            String token = result.path("next_page_token").asText("");
            if (!token.isEmpty() && token.length() <= LONGEST_TOKEN) {
                next.add(new Query(candidate, token));
            }
        }
        if (!sensible) {
            throw senseless();
        }
        return next;
    }

    private static boolean add(JsonNode vulnerabilities, Candidate candidate, Map<Candidate, Set<String>> known) {
        boolean sensible = vulnerabilities.isMissingNode() || vulnerabilities.isArray();
        for (JsonNode vulnerability : vulnerabilities) {
            String id = vulnerability.path("id").asText("");
            if (isId(id)) {
                known.computeIfAbsent(candidate, key -> new TreeSet<>()).add(id);
            } else {
                sensible = false;
            }
        }
        return sensible;
    }

    static boolean isId(String text) {
        return ID.matches(text);
    }

    private static DegradedException senseless() {
        return new DegradedException(EnrichReason.OSV_INVALID_JSON);
    }

    /** A question about one package, from one page on. */
    private record Query(Candidate candidate, String pageToken) {

        void writeTo(ObjectNode item) {
            Ecosystem ecosystem = candidate.ecosystem();
            String version = candidate.version();
            item.putObject("package").put("ecosystem", ecosystem.osvName()).put("name", candidate.name());
            // its versions of Go modules are without the letter that Go puts before them
            item.put("version", ecosystem == Ecosystem.GO && version.startsWith("v") ? version.substring(1) : version);
            if (!pageToken.isEmpty()) {
                item.put("page_token", pageToken);
            }
        }
    }
}
