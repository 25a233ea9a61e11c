package dev.gittensory.enrich.dependency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.gittensory.domain.Endpoint;
import dev.gittensory.domain.EnrichReason;
import dev.gittensory.enrich.DegradedException;
import dev.gittensory.enrich.registry.Registries;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Registries that answer what they are told to, in the shapes of the real ones, and remember what they were asked. */
final class FakeRegistries implements Registries {

    private static final ObjectMapper JSON = new ObjectMapper();

    final List<String> asked = new ArrayList<>();
    private final Map<String, String> documents = new HashMap<>();
    private final List<String> answers = new ArrayList<>();
    private final Set<Endpoint> off = EnumSet.noneOf(Endpoint.class);
    private int callsLeft = Integer.MAX_VALUE;
    private EnrichReason fault = EnrichReason.ERROR;

    /** A document to get. */
    FakeRegistries with(String path, String json) {
        documents.put(path, json);
        return this;
    }

    /** The answer to the next question that is posted and has none yet. */
    FakeRegistries answering(String json) {
        answers.add(json);
        return this;
    }

    /** After so many calls nothing works any more. */
    FakeRegistries failingAfter(int calls, EnrichReason reason) {
        callsLeft = calls;
        fault = reason;
        return this;
    }

    /** The operator has switched this endpoint off. */
    FakeRegistries without(Endpoint endpoint) {
        off.add(endpoint);
        return this;
    }

    @Override
    public boolean offers(Endpoint endpoint) {
        return !off.contains(endpoint);
    }

    @Override
    public Session open(Endpoint endpoint) {
        return new Session() {
            @Override
            public Optional<JsonNode> get(String path) {
                call("GET " + endpoint + " " + path);
                return Optional.ofNullable(documents.get(path)).map(FakeRegistries::json);
            }

            @Override
            public JsonNode post(String path, JsonNode question) {
                call("POST " + endpoint + " " + path + " " + question);
                return json(answers.isEmpty() ? "{\"results\":[" + noAnswers(question) + "]}" : answers.remove(0));
            }
        };
    }

    private void call(String what) {
        if (callsLeft-- <= 0) {
            throw new DegradedException(fault);
        }
        asked.add(what);
    }

    private static String noAnswers(JsonNode question) {
        List<String> results = new ArrayList<>();
        question.path("queries").forEach(query -> results.add("{}"));
        return String.join(",", results);
    }

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
