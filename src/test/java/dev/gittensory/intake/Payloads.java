package dev.gittensory.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** Small payloads with what the product reads of GitHub's, and changes to them. */
final class Payloads {

    static final long APP = 7;
    static final long INSTALLATION = 11;
    static final long REPOSITORY = 42;
    static final String BASE = "b".repeat(40);
    static final String HEAD = "a".repeat(40);

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String EVERYWHERE = """
            "installation": {"id": 11}, "repository": {"id": 42, "full_name": "acme/shop"},
            "sender": {"login": "ada", "type": "User"}}
            """;

    private final ObjectNode json;

    private Payloads(String json) {
        try {
            this.json = (ObjectNode) JSON.readTree(json + EVERYWHERE);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Payloads pullRequest() {
        return new Payloads("""
                {"pull_request": {"number": 3, "state": "open", "draft": false,
                  "user": {"login": "ada", "type": "User"},
                  "head": {"sha": "%s", "repo": {"id": 42}},
                  "base": {"ref": "main", "sha": "%s"}},
                """.formatted(HEAD, BASE));
    }

    static Payloads comment(String body) {
        return new Payloads("""
                        {"issue": {"number": 3, "pull_request": {"url": "x"}},
                         "comment": {"id": 99, "user": {"login": "ada"}, "performed_via_github_app": null},
                        """).with("/comment/body", body);
    }

    static Payloads checkRun() {
        return new Payloads("""
                {"check_run": {"external_id": "ours", "head_sha": "%s", "app": {"id": 7, "slug": "gittensory"}},
                """.formatted(HEAD));
    }

    static Payloads checkSuite() {
        return new Payloads("""
                {"check_suite": {"head_sha": "%s", "app": {"id": 7, "slug": "gittensory"}},
                """.formatted(HEAD));
    }

    /** The same with another value, an absent one for null. */
    Payloads with(String pointer, @Nullable Object value) {
        int name = pointer.lastIndexOf('/') + 1;
        ObjectNode parent = (ObjectNode) json.at(pointer.substring(0, name - 1));
        if (value == null) {
            parent.remove(pointer.substring(name));
        } else {
            parent.set(pointer.substring(name), JSON.<JsonNode>valueToTree(value));
        }
        return this;
    }

    String text() {
        return json.toString();
    }
}
