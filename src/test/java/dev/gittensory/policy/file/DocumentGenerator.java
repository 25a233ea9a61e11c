package dev.gittensory.policy.file;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.gittensory.policy.file.Key.File;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Makes configuration files as JSON documents, of right values and of wrong ones, for any key. */
final class DocumentGenerator {

    private static final JsonMapper MAPPER = new JsonMapper();

    /** Values as JSON that are right for one key or the other, or nearly so. */
    private static final Map<String, List<String>> POOLS = Map.ofEntries(
            Map.entry("label", List.of("'a.b'", "'x-1'", "'7'", "'a b'", "''", repeated("y", 40), repeated("y", 41))),
            Map.entry("mode", List.of("'off'", "'advisory'", "'block'", "'Block'")),
            Map.entry("not-reviewed", List.of("'action_required'", "'failure'", "'neutral'")),
            Map.entry("deterministic-review-is-enough", List.of("true", "false", "'true'")),
            Map.entry("split", List.of("'advice'", "'hold'", "'split'")),
            Map.entry("max-files", List.of("1", "17", "100000", "0", "100001", "2.5")),
            Map.entry("max-lines", List.of("1", "20000", "10000000", "10000001", "-3")),
            Map.entry("protected-paths", List.of("[]", "['a/']", "['!a','b']", "['1']", "[1]", "[[]]", "['']")),
            Map.entry("required-analyzers", List.of("[]", "['license']", "['nobody']", "['license',null]", "'redos'")),
            Map.entry("rubric", List.of("''", "'a\\nb\\tc'", "'7'", repeated("z", 32_768), repeated("z", 32_769))),
            Map.entry("review-usd", List.of("0", "0.5", "0.500000", "1000000", "1000001", "-1")),
            Map.entry("installation-month-usd", List.of("12.25", "'12'")),
            Map.entry("month-usd", List.of("500", "0.001234")),
            Map.entry(
                    "installations",
                    List.of(
                            "{}",
                            "null",
                            "{'default':['review','merge']}",
                            "{'1':[],'22':['labels']}",
                            "{'0':[]}",
                            "{'default':null}",
                            "{'x':[]}",
                            "{'3':['push']}")),
            Map.entry("findings", List.of("0", "50", "51", "1.5")),
            Map.entry("nits", List.of("true", "false", "0")));

    private static final List<String> CONDITIONS = List.of(
            "'categories':['docs']",
            "'categories':['docs','security','docs']",
            "'categories':[]",
            "'categories':'docs'",
            "'sources':['license']",
            "'sources':['nobody']",
            "'sources':['license',3]",
            "'confidence':0.8",
            "'confidence':1",
            "'confidence':1.000001",
            "'confidence':'1'",
            "'conf':1");

    private static final List<String> ANYTHING =
            List.of("null", "true", "0", "-1", "1.5", "''", "'x'", "[]", "[null]", "{}", "{'a':1}", "[['a']]");

    private final Random random;

    DocumentGenerator(Random random) {
        this.random = random;
    }

    /** A document in which about every tenth value is wrong. */
    JsonNode document(File file) {
        ObjectNode document = MAPPER.createObjectNode();
        for (Key<?> key : Keys.of(file)) {
            if (random.nextInt(3) == 0) {
                ObjectNode parent = key.section().isEmpty() ? document : document.withObject("/" + key.section());
                parent.set(random.nextInt(60) == 0 ? key.name() + "s" : key.name(), value(key.name()));
            }
        }
        if (random.nextInt(20) == 0) {
            document.set(random.nextBoolean() ? "comment" : "gate", json(any(ANYTHING)));
        }
        if (random.nextInt(40) == 0) {
            document.set("colour", json(any(ANYTHING)));
        }
        return document;
    }

    /** The document in YAML: as JSON, which is YAML, or with the first two levels in indented lines. */
    static String yaml(JsonNode document) {
        if (document.toString().length() % 2 == 0) {
            return document.toString();
        }
        StringBuilder text = new StringBuilder();
        document.properties().forEach(entry -> {
            text.append(entry.getKey()).append(':');
            if (entry.getValue().isObject() && !entry.getValue().isEmpty()) {
                text.append('\n');
                entry.getValue()
                        .properties()
                        .forEach(inner -> text.append("  \"")
                                .append(inner.getKey())
                                .append("\": ")
                                .append(inner.getValue())
                                .append('\n'));
            } else {
                text.append(' ').append(entry.getValue()).append('\n');
            }
        });
        return text.toString();
    }

    private JsonNode value(String key) {
        if (random.nextInt(25) == 0) {
            return json(any(ANYTHING));
        }
        if (key.equals("blockers")) {
            return blockers();
        }
        List<String> pool = POOLS.getOrDefault(key, ANYTHING);
        // the right ones come first in each pool
        return json(random.nextInt(4) == 0 ? any(pool) : pool.get(random.nextInt(2)));
    }

    private JsonNode blockers() {
        StringBuilder list = new StringBuilder("[");
        for (int i = random.nextInt(3); i > 0; i--) {
            String severity = any(List.of("blocker", "major", "minor", "nit", "nit", "nit", "MAJOR"));
            String condition = random.nextInt(3) == 0 ? "," + any(CONDITIONS) : "";
            list.append(list.length() == 1 ? "" : ",");
            list.append(random.nextInt(20) == 0 ? "{}" : "{'severity':'" + severity + "'" + condition + "}");
        }
        return json(list.append(']').toString());
    }

    private String any(List<String> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    private static String repeated(String letter, int length) {
        return "'" + letter.repeat(length) + "'";
    }

    private static JsonNode json(String singleQuoted) {
        try {
            return MAPPER.readTree(singleQuoted.replace('\'', '"'));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(singleQuoted, e);
        }
    }
}
